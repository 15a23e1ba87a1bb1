import { Transform } from "node:stream";
import { AppError } from "@quoin/definition";
import type { ImportSource } from "../imports/import-types.ts";

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}

/** Lines of a piece that end before what in it does not decode. What a sign that began in the piece before leaves is passed over. */
function linesBefore(chunk: Uint8Array, encoding: ImportSource["encoding"]): number {
  const [before = ""] = new TextDecoder(encoding)
    .decode(chunk)
    .replace(/^\uFFFD+/, "")
    .split("\uFFFD", 1);
  return countLines(before);
}

/** Bytes of an encoding to UTF-8 text, without a byte order mark. Fails with `invalid_file` where bytes do not decode. */
export function decodeStream(encoding: ImportSource["encoding"]): Transform {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 1;
  const decode = (chunk: Uint8Array | undefined): string => {
    try {
      const text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
      lines += countLines(text);
      return text;
    } catch {
      const line = lines + (chunk === undefined ? 0 : linesBefore(chunk, encoding));
      throw new AppError("invalid_file", `The file does not decode as ${encoding} near line ${line}.`, {
        details: [{ path: "", code: "bad_encoding", params: { encoding, line } }],
      });
    }
  };
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      try {
        done(null, decode(chunk));
      } catch (error) {
        done(error as Error);
      }
    },
    flush(done) {
      try {
        done(null, decode(undefined));
      } catch (error) {
        done(error as Error);
      }
    },
  });
}
