const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Every character by itself: no combining marks, no joined emoji, no CR LF. */
const SIMPLE = /^[\u0020-\u007e\u4e00-\u9fff\u3000-\u3029\uff01-\uff60\u3040-\u3096\u30a0-\u30ff]*$/u;
/** The platform takes quadratic time for long texts: ten seconds for 100,000 letters at once, 60 ms window by window. */
const WINDOW = 256;

/** The characters of a window but its last, which what follows may belong to. */
function unitsWithin(window: string): readonly string[] {
  const units = Array.from(segmenter.segment(window), ({ segment }) => segment);
  return units.slice(0, -1);
}

/** The text as people count it: an emoji of several code points or a letter with its marks is one. */
export function unitsOf(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split("");
  const units: string[] = [];
  let start = 0;
  let size = WINDOW;
  while (start + size < text.length) {
    // Never between the halves of a code point: what it is decides whether it belongs to the one before.
    const half = /[\ud800-\udbff]/.test(text.charAt(start + size - 1));
    const found = unitsWithin(text.slice(start, start + size + (half ? 1 : 0)));
    for (const unit of found) {
      units.push(unit);
      start += unit.length;
    }
    // One character that fills the window: look further.
    size = found.length === 0 ? size * 2 : WINDOW;
  }
  for (const { segment } of segmenter.segment(text.slice(start))) units.push(segment);
  return units;
}
