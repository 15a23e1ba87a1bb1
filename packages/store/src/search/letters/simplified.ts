import { HAN_PAIRS } from "./han-pairs.ts";

const [FIRST, LAST] = [0x4e00, 0x9fff];

/** By the place of a character in its block: the code of its simplified form; 0: it is its own. Made with the first text that needs it. */
let forms: Uint16Array | undefined;

function layOut(): Uint16Array {
  const made = new Uint16Array(LAST - FIRST + 1);
  for (let i = 0; i + 1 < HAN_PAIRS.length; i += 2) made[HAN_PAIRS.charCodeAt(i) - FIRST] = HAN_PAIRS.charCodeAt(i + 1);
  return made;
}

/** A text with its traditional characters in their simplified forms, one by one: 國際 → 国际. What has none stays. */
export function simplified(text: string): string {
  let plain = "";
  let done = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < FIRST || code > LAST) continue;
    forms ??= layOut();
    const form = forms[code - FIRST] ?? 0;
    if (form === 0) continue;
    plain += text.slice(done, i) + String.fromCharCode(form);
    done = i + 1;
  }
  return done === 0 ? text : plain + text.slice(done);
}
