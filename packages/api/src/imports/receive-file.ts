import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@quoin/definition";
import { decodeStream } from "../csv/decode-stream.ts";
import { sniffEncoding } from "../csv/sniff-encoding.ts";
import { utf8Check } from "../csv/utf8-check.ts";
import type { ImportSource } from "./import-types.ts";

const MAX_FILE = 512 * 1024 * 1024;
const HEAD = 64 * 1024;
const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030"] as const;
/** First bytes of files that are no text: zip (xlsx), old Office, PDF. */
const NOT_TEXT = ["504b0304", "d0cf11e0", "25504446"];

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function capped(check: (chunk: Uint8Array) => void): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > MAX_FILE)
        return done(
          new AppError("too_large", "An import file may have at most 512 MiB.", {
            details: [{ path: "", code: "too_large", params: { limit: MAX_FILE } }],
          }),
        );
      check(chunk);
      return done(null, chunk);
    },
  });
}

function chosen(encoding: string | undefined): ImportSource["encoding"] | undefined {
  if (encoding === undefined) return undefined;
  const found = ENCODINGS.find((one) => one === encoding.toLowerCase());
  if (!found)
    throw new AppError("malformed", `The encoding is one of ${ENCODINGS.join(", ")}.`, {
      details: [{ path: "/encoding", code: "not_an_option" }],
    });
  return found;
}

/** Writes the upload as UTF-8 to `file` and tells which encoding it had. Leaves nothing behind when it fails. */
export async function receiveFile(
  content: Readable,
  file: string,
  encoding?: string,
): Promise<ImportSource["encoding"]> {
  const raw = `${file}.raw`;
  const wanted = chosen(encoding);
  try {
    const check = utf8Check();
    await pipeline(
      content,
      capped((chunk) => check.see(chunk)),
      createWriteStream(raw, { mode: 0o600 }),
    );
    const head = await headOf(raw);
    if (NOT_TEXT.includes(Buffer.from(head.subarray(0, 4)).toString("hex")))
      throw new AppError("invalid_file", "This is not a CSV file: save the sheet as CSV first.", {
        details: [{ path: "", code: "not_csv" }],
      });
    const utf8 = check.end();
    const found = wanted ?? sniffEncoding(head, utf8);
    if (found === "utf-8" && utf8 === "good") await rename(raw, file);
    else await pipeline(createReadStream(raw), decodeStream(found), createWriteStream(file, { mode: 0o600 }));
    return found;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await rm(raw, { force: true });
  }
}
