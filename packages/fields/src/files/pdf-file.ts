export interface PdfPage {
  /** In points, as the document gives them. */
  readonly width: number;
  readonly height: number;
  /** What is written on it, for those who do not see it. */
  text(): Promise<string>;
  /** Draws it so many times as large. Rejects where it is given up or cannot be drawn. */
  draw(canvas: HTMLCanvasElement, scale: number, signal: AbortSignal): Promise<void>;
}

/** An opened PDF. Its pages are read as they are asked for. */
export interface PdfFile {
  readonly pages: number;
  /** Counted from 1. */
  page(number: number): Promise<PdfPage>;
  close(): void;
}
