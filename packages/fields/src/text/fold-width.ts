/** Full-width digits, letters, signs and spaces as their plain forms; the rest unchanged. Ideographs and their punctuation stay. */
export const foldWidth = (text: string): string =>
  text
    .replace(/[！-～]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2007\u202f]/gu, " ");
