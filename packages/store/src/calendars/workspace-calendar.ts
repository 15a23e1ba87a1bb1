import type { LocalizedText } from "@quoin/definition";
import type { WorkCalendarDocument } from "@quoin/formula";

/** A working calendar of the workspace. Formulas call it by its id; the first of the list is the usual one. */
export interface WorkspaceCalendar extends WorkCalendarDocument {
  readonly id: string;
  readonly "x-labels"?: LocalizedText;
}
