import type { ImportSource } from "../imports/import-types.ts";

type Encoding = ImportSource["encoding"];

/** How many bytes a byte order mark takes, with the encoding that it names. */
function byMark(head: Uint8Array): Encoding | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Of ASCII in UTF-16 every second byte is zero; a few are somebody's mistake in a UTF-8 file. */
const ZEROS_OF_TEXT = 0.25;

/** UTF-16 without a mark: text has line breaks and separators, whose high byte is zero. */
function byZeros(head: Uint8Array, isUtf8: boolean): Encoding | undefined {
  let even = 0;
  let odd = 0;
  for (let index = 0; index + 1 < head.length; index += 2) {
    if (head[index] === 0) even += 1;
    if (head[index + 1] === 0) odd += 1;
  }
  if (even + odd === 0 || (isUtf8 && even + odd < head.length * ZEROS_OF_TEXT)) return undefined;
  return odd >= even ? "utf-16le" : "utf-16be";
}

/**
 * The encoding of a file, told by its first bytes and by whether all of it is good UTF-8; what is neither UTF-8 nor UTF-16 is
 * GB18030. UTF-8 that is broken somewhere stays UTF-8: much of it could be read as Chinese that nobody wrote.
 */
export const sniffEncoding = (head: Uint8Array, utf8: "good" | "broken" | "other"): Encoding =>
  byMark(head) ?? byZeros(head, utf8 === "good") ?? (utf8 === "other" ? "gb18030" : "utf-8");
