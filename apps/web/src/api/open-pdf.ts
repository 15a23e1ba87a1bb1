import type { FieldServices } from "@quoin/fields/react";
import { hrefOfFile } from "./href-of-file.ts";

/** Opens a PDF; what draws it is loaded with the first one. */
export const openPdf: NonNullable<FieldServices["files"]>["openPdf"] = async (id) => {
  try {
    const { loadPdf } = await import("../pdf/load-pdf.ts");
    return await loadPdf(new URL(hrefOfFile(id), window.location.href).href);
  } catch {
    return { fault: "failed" };
  }
};
