import { decodeText } from "./decode-text.ts";
import { refuseFile } from "./refuse.ts";

/** Reads a file of a package as JSON; throws `invalid_template` with the line and column of a mistake. */
export function parseJson(file: string, bytes: Uint8Array): unknown {
  const text = decodeText(file, bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    const found = /position (\d+)/.exec(reason);
    const before = text.slice(0, found ? Number(found[1]) : text.length).split("\n");
    const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
    throw refuseFile(
      file,
      { code: "file_not_json", params: { file, line, column } },
      `line ${line}, column ${column}: this is not JSON.`,
    );
  }
}
