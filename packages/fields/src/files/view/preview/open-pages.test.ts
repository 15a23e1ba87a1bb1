import { expect, test } from "vitest";
import type { PdfFile } from "../../pdf-file.ts";
import { openPages } from "./open-pages.ts";

test("a PDF whose first page cannot be read is broken, and let go of", async () => {
  let closed = 0;
  const pdf: PdfFile = {
    pages: 2,
    page: () => Promise.reject(new Error("Page dictionary kids object is not an array.")),
    close: () => void (closed += 1),
  };
  expect(await openPages({ openPdf: () => Promise.resolve({ pdf }) }, "f")).toEqual({ fault: "broken" });
  expect(closed).toBe(1);
});
