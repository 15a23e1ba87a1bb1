import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { dropPlace } from "./drop-place.ts";

/** A latitude that no other bytes happen to be. */
const DEGREES = { count: 123_454_321, of: 7_654_321 };
const FORMATS = ["jpeg", "webp", "avif", "png"] as const;

const picture = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: "teal" } }).withExif({
    IFD0: { Make: "Lens & Sons" },
    IFD3: { GPSLatitudeRef: "N", GPSLatitude: `${DEGREES.count}/${DEGREES.of} 14/1 0/1`, GPSMapDatum: "Suzhou" },
  });

/** The latitude as Exif keeps it, in either order of bytes. */
const positions = [true, false].map((little) => {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setUint32(0, DEGREES.count, little);
  bytes.setUint32(4, DEGREES.of, little);
  return Buffer.from(bytes.buffer);
});
const tells = (bytes: Buffer): boolean => positions.some((position) => bytes.includes(position));

/** Sent in parts of a size. */
function inParts(bytes: Buffer, size: number): Promise<Buffer> {
  const parts = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  );
  return buffer(dropPlace(Readable.from(parts)));
}

test.each(FORMATS)("takes the place out of a photo as %s, and leaves the picture as it is", async (format) => {
  const taken = await picture().toFormat(format).toBuffer();
  expect(tells(taken)).toBe(true);
  for (const size of [7, 1000, 1_000_000]) {
    const sent = await inParts(taken, size);
    expect(tells(sent)).toBe(false);
    expect(await sharp(sent).raw().toBuffer()).toEqual(await sharp(taken).raw().toBuffer());
    const { exif } = await sharp(sent).metadata();
    if (format === "png") continue;
    expect(sent).toHaveLength(taken.length);
    expect(exif?.includes("Lens & Sons")).toBe(true);
  }
});

test("takes the place out of what is told beside Exif too", async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description exif:GPSLatitude="31,13.5N" exif:GPSLongitude = '121,28E' xmp:CreatorTool="Phone">
    <exif:GPSAltitude>12/1</exif:GPSAltitude></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const taken = await picture().withXmp(xmp).jpeg().toBuffer();
  const sent = (await inParts(taken, 100)).toString("latin1");
  for (const place of ["31,13.5N", "121,28E", "12/1"]) {
    expect(taken.includes(place)).toBe(true);
    expect(sent).not.toContain(place);
  }
  expect(sent).toContain('xmp:CreatorTool="Phone"');
});

test("finds the facts of a picture however far behind they stand", async () => {
  const noise = Buffer.alloc(600_000, "I");
  const [small, facts] = [await picture().jpeg().toBuffer(), await picture().jpeg().toBuffer()];
  const taken = Buffer.concat([small, noise, facts, noise]);
  const sent = await inParts(taken, 50_000);
  expect(tells(sent)).toBe(false);
  expect(sent).toHaveLength(taken.length);
});

test("whatever is no picture goes through as it is, and no picture breaks it", async () => {
  const heads = ["", "PK\x03\x04", "%PDF-", "\xFF\xD8\xFF", "\x89PNG\r\n\x1A\n", "RIFF....WEBPVP8 "];
  const marks = ["", "II*\0\x08\0\0\0", "MM\0*\0\0\0\x08", 'exif:GPSLatitude="', "eXIf"];
  const part = fc.oneof(
    fc.constantFrom(...marks),
    fc.uint8Array({ maxLength: 60 }).map((one) => Buffer.from(one).toString("latin1")),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...heads),
      fc.array(part, { maxLength: 8 }),
      fc.integer({ min: 1, max: 99 }),
      async (head, parts, size) => {
        const given = Buffer.from(head + parts.join(""), "latin1");
        const sent = await inParts(given, size);
        if (head === "\x89PNG\r\n\x1A\n") expect(sent.length).toBeLessThanOrEqual(given.length);
        else if (head.startsWith("P") || head.startsWith("%")) expect(sent).toEqual(given);
        else expect(sent).toHaveLength(given.length);
      },
    ),
  );
});

test("an upload that breaks is told", async () => {
  const broken = new Readable({ read: () => undefined });
  broken.push("\xFF\xD8\xFF");
  setTimeout(() => broken.destroy(new Error("cut")), 5);
  await expect(buffer(dropPlace(broken))).rejects.toThrow("cut");
});
