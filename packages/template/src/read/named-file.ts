/** Before the name of a file of the package, where a field of files takes it. */
const MARK = "@file/";

/** The file that a sample value stands for; undefined for all others. */
export const namedFile = (value: unknown): string | undefined =>
  typeof value === "string" && value.startsWith(MARK) ? value.slice(MARK.length) : undefined;
