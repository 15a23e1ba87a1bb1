import type { CodeReader, CodeSource } from "./code-reader.ts";

/** The part of the browser's BarcodeDetector that is used. */
interface Detector {
  detect(source: CodeSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface MakeDetector {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const FORMATS = ["qr_code", "code_128", "ean_13"] as const;

/** The browser's own, where it has one that reads all that fields hold: on phones it is many times as quick. */
async function ownReader(): Promise<CodeReader | undefined> {
  const Made = (globalThis as { readonly BarcodeDetector?: MakeDetector }).BarcodeDetector;
  const known = (await Made?.getSupportedFormats().catch(() => [])) ?? [];
  if (Made === undefined || !FORMATS.every((format) => known.includes(format))) return undefined;
  const detector = new Made({ formats: FORMATS });
  return {
    async read(source) {
      const [code] = await detector.detect(source).catch(() => []);
      return code?.rawValue === "" ? undefined : code?.rawValue;
    },
  };
}

/** A reader of codes: the browser's, else one that is loaded for it. */
export async function openReader(): Promise<CodeReader> {
  const own = await ownReader();
  if (own !== undefined) return own;
  const { canvasReader } = await import("./canvas-reader.ts");
  return canvasReader();
}
