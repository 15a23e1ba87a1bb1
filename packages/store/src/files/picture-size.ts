export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

type Read = (head: DataView) => PictureSize | undefined;

const sized = (width: number, height: number): PictureSize | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;

const png: Read = (view) => sized(view.getUint32(16), view.getUint32(20));
const gif: Read = (view) => sized(view.getUint16(6, true), view.getUint16(8, true));

function webp(view: DataView): PictureSize | undefined {
  switch (view.getUint8(15)) {
    // "VP8X": three bytes each, one less than the size.
    case 0x58:
      return sized((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(26, true) >>> 8) + 1);
    // "VP8L": 14 bits each.
    case 0x4c: {
      const bits = view.getUint32(21, true);
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
    }
    default:
      return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  }
}

/** Through the segments to the one that begins a frame. */
function jpeg(view: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    const begins = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (begins) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

const READERS: Readonly<Record<string, Read>> = {
  "image/png": png,
  "image/gif": gif,
  "image/webp": webp,
  "image/jpeg": jpeg,
};

/** Width and height of a picture by its first bytes; undefined where they do not tell. */
export function pictureSize(type: string, head: Uint8Array): PictureSize | undefined {
  try {
    return READERS[type]?.(new DataView(head.buffer, head.byteOffset, head.byteLength));
  } catch {
    // Cut short.
    return undefined;
  }
}
