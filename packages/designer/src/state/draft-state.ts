import type { DefinitionSet } from "@quoin/definition";
import type { Step } from "./history.ts";
import type { SaveConflict } from "./save-answer.ts";
import type { Selection } from "./selection.ts";

/** What the designer knows of the draft at one moment. */
export interface DraftState {
  readonly set: DefinitionSet;
  /** The set without documents that only stand in until they are edited: what would be published. */
  readonly made: DefinitionSet;
  readonly published: DefinitionSet;
  readonly selection: Selection;
  /** The last step that can be undone, or redone. */
  readonly undo: Step | undefined;
  readonly redo: Step | undefined;
  /** "unsaved": waits for a pause in typing. "failed": tries again with the next edit, or when asked to. */
  readonly saving: "saved" | "unsaved" | "saving" | "failed" | "conflict";
  readonly conflict: SaveConflict | undefined;
  /** The draft's revision on the server: checks and uses are asked for anew when it changes. */
  readonly rev: number;
}
