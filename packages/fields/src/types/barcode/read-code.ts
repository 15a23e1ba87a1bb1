import {
  BarcodeFormat,
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  MultiFormatReader,
  RGBLuminanceSource,
} from "@zxing/library";

interface Pixels {
  /** Four bytes each: red, green, blue, opacity. */
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  /** Look turned and upside down too, which takes several times as long. */
  readonly still: boolean;
}

const FORMATS = [BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128, BarcodeFormat.EAN_13];

/** How light each point is, 0 to 255, as an eye sees it. */
function lightOf(data: Uint8ClampedArray): Uint8ClampedArray {
  const light = new Uint8ClampedArray(data.length / 4);
  for (let at = 0; at < light.length; at += 1) {
    const from = at * 4;
    light[at] = ((data[from] ?? 0) * 306 + (data[from + 1] ?? 0) * 601 + (data[from + 2] ?? 0) * 117) >> 10;
  }
  return light;
}

interface Light {
  readonly light: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A quarter turn, which the reader of bars does not make by itself. */
function turned({ light, width, height }: Light): Light {
  const sideways = new Uint8ClampedArray(light.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) sideways[x * height + height - 1 - y] = light[y * width + x] ?? 0;
  return { light: sideways, width: height, height: width };
}

function decode({ light, width, height }: Light, hints: Map<DecodeHintType, unknown>): string | undefined {
  const picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(light, width, height)));
  try {
    // Given here: what was set before, `decode` forgets.
    return new MultiFormatReader().decode(picture, hints).getText() || undefined;
  } catch {
    return undefined;
  }
}

/** The code in a picture: QR, Code 128 or EAN-13; undefined where none is found. */
export function readCode({ data, width, height, still }: Pixels): string | undefined {
  const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.POSSIBLE_FORMATS, FORMATS]]);
  if (still) hints.set(DecodeHintType.TRY_HARDER, true);
  const upright = { light: lightOf(data), width, height };
  return decode(upright, hints) ?? (still ? decode(turned(upright), hints) : undefined);
}
