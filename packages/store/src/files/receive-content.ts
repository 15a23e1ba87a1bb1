import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { AppError } from "@quoin/definition";

/** As much as the media type and a picture's size are found in. */
const HEAD = 64 * 1024;
const MEGABYTE = 1_000_000;

/** Writes a stream to a new file and makes it durable; tells its hash, its size and its first bytes. Throws `too_large`. */
export async function receiveContent(
  content: Readable,
  path: string,
  limit: number,
): Promise<{ readonly hash: string; readonly size: number; readonly head: Uint8Array }> {
  const hash = createHash("sha256");
  const first: Uint8Array[] = [];
  let size = 0;
  const meter = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      if (size < HEAD) first.push(chunk.subarray(0, HEAD - size));
      size += chunk.length;
      if (size > limit)
        return done(
          new AppError("too_large", `A file may have at most ${limit / MEGABYTE} MB.`, {
            details: [{ path: "", code: "file_too_large", params: { limit: limit / MEGABYTE } }],
          }),
        );
      hash.update(chunk);
      return done(null, chunk);
    },
  });
  await pipeline(content, meter, createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }));
  return { hash: hash.digest("hex"), size, head: Buffer.concat(first) };
}
