import type { DefinitionSet } from "@quoin/definition";
import type { Draft } from "immer";
import type { Selection } from "../state/selection.ts";

export type DraftSet = Draft<DefinitionSet>;

/** One edit of the definitions: what it is called and what it does. Its inverse follows from what it changed. */
export interface Command {
  /** Its words are `did.<name>` in the locale files. */
  readonly name: string;
  /** What the words are filled with: keys, or labels already chosen. */
  readonly what?: string;
  /** Edits under the same word that follow each other within half a second are undone together, as typing is. */
  readonly merge?: string;
  /** What is selected afterwards. */
  readonly select?: Selection;
  /** Changes the set in place. Must leave it as it is where the thing to change is gone. */
  readonly apply: (set: DraftSet) => void;
}
