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

/** The code in a picture: QR, Code 128 or EAN-13; undefined where none is found. */
export function readCode({ data, width, height, still }: Pixels): string | undefined {
  const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.POSSIBLE_FORMATS, FORMATS]]);
  if (still) hints.set(DecodeHintType.TRY_HARDER, true);
  const reader = new MultiFormatReader();
  reader.setHints(hints);
  const picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(lightOf(data), width, height)));
  try {
    return reader.decode(picture).getText() || undefined;
  } catch {
    return undefined;
  }
}
