import type { Row } from "@quoin/condition";
import type { Problem } from "@quoin/definition";

/** What became of a save. */
export type SaveOutcome =
  /** Written. `record` is the record as the reader may read it now. */
  | { readonly ok: true; readonly record: Row }
  /** Somebody else changed `fields` meanwhile; `current` is the record as it is now. */
  | { readonly ok: false; readonly conflict: { readonly current: Row; readonly fields: readonly string[] } }
  /** Refused. Problems with a path are shown at their field; `message` is a sentence for what no field stands for. */
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly message?: string };
