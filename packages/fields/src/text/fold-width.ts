/** Full-width digits, letters, signs and spaces as their plain forms; the rest unchanged. Ideographs and their punctuation stay. */
export const foldWidth = (text: string): string =>
  // Most of what is typed and imported has none of them.
  !WIDE.test(text) ? text : folded(text);

const WIDE = /[\u0080-\uffff]/;

const folded = (text: string): string =>
  text
    .replace(/[！-～]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2007\u202f]/gu, " ");
