const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Every character by itself: no combining marks, no joined emoji, no CR LF. */
const SIMPLE = /^[\u0020-\u007e\u4e00-\u9fff\u3000-\u3029\uff01-\uff60\u3040-\u3096\u30a0-\u30ff]*$/u;

/** The text as people count it: an emoji of several code points or a letter with its marks is one. */
export const unitsOf = (text: string): readonly string[] =>
  SIMPLE.test(text) ? text.split("") : Array.from(segmenter.segment(text), ({ segment }) => segment);
