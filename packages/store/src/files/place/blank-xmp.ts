/** Longer than any position with the spaces around it. */
const MOST = 400;
/** An attribute or an element, up to its value. */
const BEGIN = /^exif:GPS\w*\s*(?:=\s*["']|>)/;

/** Writes spaces over the value of a position in XMP; the block begins with its name. */
export function blankXmp(block: Buffer): void {
  const text = block.toString("latin1", 0, MOST);
  const start = BEGIN.exec(text)?.[0].length;
  if (start === undefined) return;
  const length = text.slice(start).search(/["'<]/);
  if (length > 0) block.fill(0x20, start, start + length);
}
