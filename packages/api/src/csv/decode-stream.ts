import { Transform } from "node:stream";
import { AppError } from "@quoin/definition";
import type { ImportSource } from "../imports/import-types.ts";

/** Bytes of an encoding to UTF-8 text, without a byte order mark. Fails with `invalid_file` where bytes do not decode. */
export function decodeStream(encoding: ImportSource["encoding"]): Transform {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let lines = 1;
  const decode = (chunk: Uint8Array | undefined): string => {
    try {
      const text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
      for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines += 1;
      return text;
    } catch {
      throw new AppError("invalid_file", `The file does not decode as ${encoding} near line ${lines}.`, {
        details: [{ path: "", code: "bad_encoding", params: { encoding, line: lines } }],
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
