import type { PdfFile } from "@quoin/fields/react";
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.min.mjs";

/** A page as viewers know it. */
export function pageOf(page: PDFPageProxy): Awaited<ReturnType<PdfFile["page"]>> {
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    width,
    height,
    async text() {
      const { items } = await page.getTextContent();
      return items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "")).join("");
    },
    async draw(canvas, scale, signal) {
      const viewport = page.getViewport({ scale });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const drawing = page.render({ canvas, viewport });
      signal.addEventListener("abort", () => drawing.cancel());
      await drawing.promise;
    },
  };
}
