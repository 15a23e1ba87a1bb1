import { refuseFile } from "./refuse.ts";

/** The text of a file of a package; throws `invalid_template` where it is no UTF-8. */
export function decodeText(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuseFile(file, { code: "not_utf8", params: { file } }, "the text is not UTF-8.");
  }
}
