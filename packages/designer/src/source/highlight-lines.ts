import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { TextRange } from "./json-tree.ts";

/** Tints the lines of a range; `undefined` tints none. */
export const setHighlight = StateEffect.define<TextRange | undefined>();

const line = Decoration.line({ class: "cm-chosen" });

/** The lines of what is selected in the designer. */
export const highlightLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(lines, { effects, changes, state }) {
    let next = lines.map(changes);
    for (const effect of effects) {
      if (!effect.is(setHighlight)) continue;
      const range = effect.value;
      if (!range) {
        next = Decoration.none;
        continue;
      }
      const from = state.doc.lineAt(Math.min(range.from, state.doc.length)).number;
      const to = state.doc.lineAt(Math.min(range.to, state.doc.length)).number;
      const marks = Array.from({ length: to - from + 1 }, (_, index) => line.range(state.doc.line(from + index).from));
      next = Decoration.set(marks);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});
