import type { FileValue } from "../../file-value.ts";

/** What each way to look at a file is given. */
export interface PreviewProps {
  readonly file: FileValue;
  /** How many times as large as it fits. */
  readonly zoom: number;
}
