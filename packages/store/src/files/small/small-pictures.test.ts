import { existsSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import sharp from "sharp";
import { expect, test } from "vitest";
import { tempFile } from "../../testing/temp-file.ts";
import { contentPath } from "../content-path.ts";
import { folderContents } from "../folder-contents.ts";
import { SmallPictures } from "./small-pictures.ts";

async function open() {
  const folder = join(dirname(tempFile()), "files");
  const contents = folderContents(folder);
  const small = new SmallPictures(contents);
  const keep = async (bytes: Uint8Array, type: string) => {
    const staged = await contents.stage(Readable.from([bytes]), 100_000_000);
    await staged.keep();
    return { hash: staged.hash, size: staged.size, type };
  };
  const made = (hash: string): string => contentPath(join(folder, "made"), hash);
  return { contents, small, keep, made };
}

const photo = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "gray", noise: { type: "gaussian", mean: 128, sigma: 60 } },
  });

test("makes a photo small, upright and without its facts, once for all who ask", async () => {
  const { contents, small, keep, made } = await open();
  const taken = await photo(800, 400)
    .withExif({ IFD0: { Make: "Lens" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const file = await keep(taken, "image/jpeg");
  const [one, two] = await Promise.all([small.of(file), small.of(file)]);
  expect(one).toEqual(two);
  const facts = await sharp(one).metadata();
  expect(facts).toMatchObject({ format: "webp", width: 160, height: 320 });
  expect([facts.exif, facts.orientation]).toEqual([undefined, undefined]);
  expect(one?.length).toBeLessThan(file.size);
  expect(new Uint8Array((await small.of(file)) ?? [])).toEqual(new Uint8Array(one ?? []));
  // It can be made again, and goes with what it was made of.
  writeFileSync(made(file.hash), "");
  expect(await small.of(file)).toBeUndefined();
  await contents.remove(file.hash);
  expect(existsSync(made(file.hash))).toBe(false);
});

test("leaves what is little, no picture or no sound one as it is, and tries that once", async () => {
  const { small, keep, made } = await open();
  const little = await keep(await photo(20, 20).png().toBuffer(), "image/png");
  const page = await keep(Buffer.alloc(30_000, "<html>"), "text/html");
  const broken = await keep(Buffer.alloc(30_000, "\x89PNG\r\n\x1A\n", "latin1"), "image/png");
  for (const file of [little, page, broken]) expect(await small.of(file)).toBeUndefined();
  expect([little, page, broken].map(({ hash }) => existsSync(made(hash)))).toEqual([false, false, true]);
});
