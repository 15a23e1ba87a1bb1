/** Why a change happened: the side it came from and the rules that led to it. */
export interface Cause {
  readonly source: "form" | "inline" | "api" | "import" | "rule" | "template" | "system" | "computed" | "merge";
  /** The rules that led here, the first one first. Travels with every write, so that loops are seen. */
  readonly chain: readonly { readonly rule: string; readonly record: string; readonly run: string }[];
  readonly job?: string;
  /** Of a "merge", and of its undoing: the merge's id. */
  readonly merge?: string;
  /** Of a "reveal": the field that was looked at. */
  readonly field?: string;
}
