interface FoundCode {
  readonly rawValue: string;
}

/** The part of the browser's BarcodeDetector that is used. */
export interface CodeReader {
  detect(picture: HTMLVideoElement): Promise<readonly FoundCode[]>;
}

type MakeReader = new () => CodeReader;

/** The browser's own reader of codes, where it has one and a camera can be asked for. */
export function codeReader(): CodeReader | undefined {
  if (typeof navigator === "undefined" || navigator.mediaDevices === undefined) return undefined;
  const Made = (globalThis as { readonly BarcodeDetector?: MakeReader }).BarcodeDetector;
  return Made === undefined ? undefined : new Made();
}
