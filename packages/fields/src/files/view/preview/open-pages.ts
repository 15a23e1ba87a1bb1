import type { FileFault, FileServices } from "../../../define/field-services.ts";
import type { PdfFile } from "../../pdf-file.ts";

export interface Pages {
  readonly pdf: PdfFile;
  /** Width by height of the first page: that of the others, until they are known. */
  readonly shape: number;
}

/** Opens a PDF at its first page. One whose first page cannot be read is closed again and counts as broken. */
export async function openPages(
  files: Pick<FileServices, "openPdf"> | undefined,
  id: string,
): Promise<{ readonly value: Pages } | { readonly fault: FileFault }> {
  const opened = (await files?.openPdf(id)) ?? { fault: "failed" };
  if ("fault" in opened) return opened;
  const { pdf } = opened;
  try {
    const { width, height } = await pdf.page(1);
    return { value: { pdf, shape: width / height } };
  } catch {
    pdf.close();
    return { fault: "broken" };
  }
}
