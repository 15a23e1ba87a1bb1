import type { CodeReader, CodeSource } from "./code-reader.ts";
import { readCode } from "./read-code.ts";

/** Points each way that are looked at: a code that fills a quarter of it is read, and a phone does that several times a second. */
const MOST = { moving: 800, still: 1600 } as const;

const sizeOf = (source: CodeSource): readonly [number, number] =>
  source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];

/** Reads codes by drawing the picture on a canvas that nobody sees. */
export function canvasReader(): CodeReader {
  const canvas = document.createElement("canvas");
  return {
    read(source, still) {
      const [wide, high] = sizeOf(source);
      const scale = Math.min(1, (still ? MOST.still : MOST.moving) / Math.max(wide, high, 1));
      const [width, height] = [Math.round(wide * scale), Math.round(high * scale)];
      canvas.width = width;
      canvas.height = height;
      const brush = canvas.getContext("2d", { willReadFrequently: true });
      if (brush === null || width === 0 || height === 0) return Promise.resolve(undefined);
      brush.drawImage(source, 0, 0, width, height);
      return Promise.resolve(readCode({ ...pixelsOf(brush, width, height), still }));
    },
  };
}

function pixelsOf(brush: CanvasRenderingContext2D, width: number, height: number) {
  const { data } = brush.getImageData(0, 0, width, height);
  return { data, width, height };
}
