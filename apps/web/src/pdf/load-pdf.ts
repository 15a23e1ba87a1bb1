import type { FileFault, PdfFile } from "@quoin/fields/react";
import { getDocument, GlobalWorkerOptions, version } from "pdfjs-dist/legacy/build/pdf.min.mjs";
import { pageOf } from "./page-of.ts";

/** Where the build puts what PDF.js asks for. */
const beside = new URL(`/assets/pdf-${version}/`, window.location.href).href;
GlobalWorkerOptions.workerSrc = `${beside}pdf.worker.min.mjs`;

const FAULTS: Readonly<Record<string, FileFault>> = { PasswordException: "locked", InvalidPDFException: "broken" };

function faultOf(error: unknown): FileFault {
  const { name = "", status } = (error ?? {}) as { readonly name?: string; readonly status?: number };
  return status === 404 ? "gone" : (FAULTS[name] ?? "failed");
}

/**
 * Opens the PDF at an address, of which parts are fetched as they are needed. It is drawn by code of our own origin, which makes
 * no code out of what a PDF says and runs none that is in it: neither its scripts nor WebAssembly nor `eval`.
 */
export async function loadPdf(url: string): Promise<{ readonly pdf: PdfFile } | { readonly fault: FileFault }> {
  const task = getDocument({
    url,
    cMapUrl: `${beside}cmaps/`,
    standardFontDataUrl: `${beside}standard_fonts/`,
    wasmUrl: `${beside}wasm/`,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
  });
  try {
    const document = await task.promise;
    return {
      pdf: {
        pages: document.numPages,
        page: async (number) => pageOf(await document.getPage(number)),
        close: () => void task.destroy(),
      },
    };
  } catch (error) {
    void task.destroy();
    return { fault: faultOf(error) };
  }
}
