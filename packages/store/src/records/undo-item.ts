import type { Change } from "../door.ts";

/** What undoing a bulk change would do to one record. */
export interface UndoItem {
  readonly entity: string;
  readonly id: string;
  /**
   * "ready": nothing stands against it. "done": it is as it was before already. "conflict": it was changed again since.
   * "forbidden": the rights of who asks do not reach.
   */
  readonly state: "ready" | "done" | "conflict" | "forbidden";
  /** Of a conflict: the fields that were changed since; none where the record as a whole was. */
  readonly fields: readonly string[];
  /** What undoes it and leaves alone what was changed since. */
  readonly keeping: Change | undefined;
  /** What undoes it whatever was changed since. */
  readonly overwriting: Change | undefined;
}
