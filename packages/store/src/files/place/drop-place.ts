import { Readable } from "node:stream";
import { mediaType } from "../media-type.ts";
import { blankPlaces } from "./blank-places.ts";
import { dropChunks } from "./drop-chunks.ts";

/** As much as the media type is found in. */
const HEAD = 64;

async function* joined(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* withoutPlace(content: Readable): AsyncGenerator<Buffer> {
  try {
    const chunks: AsyncIterator<Buffer> = content[Symbol.asyncIterator]();
    let head = Buffer.alloc(0);
    while (head.length < HEAD) {
      const next = await chunks.next();
      if (next.done === true) break;
      head = Buffer.concat([head, next.value]);
    }
    const type = mediaType(head, "");
    const all = joined(head, chunks);
    if (type === "image/png") yield* dropChunks(all);
    else if (type.startsWith("image/")) yield* blankPlaces(all);
    else yield* all;
  } finally {
    content.destroy();
  }
}

/**
 * The same content without the place where a picture was taken: the positions in Exif and XMP of JPEG, HEIC, AVIF and WebP are
 * blanked where they stand, the picture itself is not touched; of PNG those parts are left out. What is no picture goes through
 * as it is. Holds a quarter of a megabyte.
 */
export const dropPlace = (content: Readable): Readable => Readable.from(withoutPlace(content), { objectMode: false });
