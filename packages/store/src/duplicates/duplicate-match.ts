import type { Row } from "../door.ts";

/** Another record that is likely the same, as far as the one who asks may know of it. */
export interface DuplicateMatch {
  /** The ids of the entity's rules by which it matches; none where it only shares what identifies somebody. */
  readonly rules: readonly string[];
  /** Whether a record like this may be saved all the same. */
  readonly act: "warn" | "block";
  /** Keys of the fields that match. */
  readonly fields: readonly string[];
  /** The record as the asker may see it: `id`, its title, the fields that match. Left out: there is one that they may not see. */
  readonly record?: Row;
  /** Whose the unseen record is, where the rule tells it. */
  readonly owner?: string;
}
