import type { CSSProperties } from "react";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const boxStyle = ({ left, top, width, height }: Box): CSSProperties => ({ left, top, width, height });
