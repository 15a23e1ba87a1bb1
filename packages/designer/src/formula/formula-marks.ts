import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from "@codemirror/view";
import { type Token, tokenize } from "@quoin/formula";
import { fieldName } from "./field-name.ts";
import type { FormulaInputProps } from "./formula-input-props.ts";

type Here = Pick<FormulaInputProps, "shape" | "locale">;

const CLASSES: Readonly<Partial<Record<Token["type"], string>>> = {
  number: "cm-formula-number",
  string: "cm-formula-text",
  field: "cm-formula-field",
  operator: "cm-formula-sign",
  comma: "cm-formula-sign",
  open: "cm-formula-sign",
  close: "cm-formula-sign",
  bad: "cm-formula-bad",
};

/** A field shown by its label. Its key is what stays in the text. */
class FieldChip extends WidgetType {
  readonly #name: string;
  readonly #key: string;

  constructor(name: string, key: string) {
    super();
    this.#name = name;
    this.#key = key;
  }

  override eq(other: FieldChip): boolean {
    return other.#name === this.#name && other.#key === this.#key;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement("span");
    chip.className = "cm-formula-chip";
    chip.textContent = this.#name;
    chip.title = this.#key;
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

interface Around {
  readonly next: Token | undefined;
  /** -1 where the editor is not being written in. */
  readonly cursor: number;
  readonly here: Here;
}

function markOf(token: Token, { next, cursor, here }: Around): Decoration | undefined {
  if (token.type === "name") {
    return Decoration.mark({ class: next?.type === "open" ? "cm-formula-function" : "cm-formula-name" });
  }
  if (token.type === "field" && token.unclosed !== true && (cursor <= token.start || cursor >= token.end)) {
    const name = fieldName(token.text.split("."), here.shape, here.locale);
    if (name !== undefined) return Decoration.replace({ widget: new FieldChip(name, token.text) });
  }
  const className = CLASSES[token.type];
  return className === undefined ? undefined : Decoration.mark({ class: className });
}

function marksOf(view: EditorView, here: Here): DecorationSet {
  const tokens = tokenize(view.state.doc.toString());
  const cursor = view.hasFocus ? view.state.selection.main.head : -1;
  return Decoration.set(
    tokens.flatMap((token, index) => {
      const mark = token.end > token.start ? markOf(token, { next: tokens[index + 1], cursor, here }) : undefined;
      return mark ? [mark.range(token.start, token.end)] : [];
    }),
  );
}

/** Colours for the pieces of a formula, and labels in place of the keys of fields but for the one that the cursor is in. */
export const formulaMarks = (here: () => Here) =>
  ViewPlugin.fromClass(
    class {
      marks: DecorationSet;

      constructor(view: EditorView) {
        this.marks = marksOf(view, here());
      }

      update({ docChanged, selectionSet, focusChanged, view }: ViewUpdate): void {
        if (docChanged || selectionSet || focusChanged) this.marks = marksOf(view, here());
      }
    },
    { decorations: ({ marks }) => marks },
  );
