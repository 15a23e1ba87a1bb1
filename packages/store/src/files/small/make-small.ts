/** Each way, in points: a card's width, and enough for a cell of a list on the sharpest screen. */
const SIDE = 320;
/** What is larger would take seconds and hundreds of megabytes. */
const MOST_POINTS = 100_000_000;
const QUALITY = 75;

type Sharp = (typeof import("sharp"))["default"];

/** Whoever leaves optional packages out has none, nor where there is none for the machine. */
async function load(): Promise<Sharp | undefined> {
  try {
    const { default: sharp } = await import("sharp");
    // Each picture comes once, and two at a time are enough.
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  } catch {
    return undefined;
  }
}

let loaded: Promise<Sharp | undefined> | undefined;

/**
 * A picture made small, upright, of its first frame, without what else its file tells (place, camera). "impossible" for what is no
 * sound picture or has too many points; undefined where this installation cannot make any.
 */
export async function makeSmall(picture: Uint8Array): Promise<Uint8Array | "impossible" | undefined> {
  const sharp = await (loaded ??= load());
  if (sharp === undefined) return undefined;
  try {
    return await sharp(picture, { limitInputPixels: MOST_POINTS, failOn: "none" })
      .autoOrient()
      .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer();
  } catch {
    return "impossible";
  }
}
