import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import type { CodeEditorProps } from "./code-editor-props.ts";
import { pathAt, type TextRange } from "./json-tree.ts";
import { nameSuggestions, type Suggestion, valueSuggestions } from "./suggestions.ts";

/** What may be written where the cursor is: names of the meta-schema before a colon, keys and listed values after it. */
export function completeJson(
  context: CompletionContext,
  { set, kind, nameOf }: CodeEditorProps,
): CompletionResult | null {
  const { state, pos } = context;
  const read = (range: TextRange) => state.sliceDoc(range.from, range.to);
  const tree = ensureSyntaxTree(state, pos, 200) ?? syntaxTree(state);
  const node = tree.resolveInner(pos, -1);
  const word = context.matchBefore(/"?[\w$-]*$/);
  if (!context.explicit && (!word || word.from === word.to)) return null;
  const from = word?.from ?? pos;
  const before = state.sliceDoc(0, from).trimEnd().at(-1);
  const path = pathAt(tree, pos, read);
  const asName = node.name === "PropertyName" || (before !== ":" && insideObject());
  const document = parsed(state.doc.toString());
  const place = { kind, document, path: asName && node.name === "PropertyName" ? path.slice(0, -1) : path };
  const found = asName ? nameSuggestions(place) : valueSuggestions(set, place);
  const closing = state.sliceDoc(pos, pos + 1) === '"' ? pos + 1 : pos;
  const options = found.map((one): Completion => completion(one, nameOf(one.labels)));
  return options.length === 0 ? null : { from, to: closing, options, filter: true, validFor: /^"?[\w$-]*$/ };

  function insideObject(): boolean {
    for (let at: typeof node | null = node; at; at = at.parent) {
      if (at.name === "Object") return true;
      if (at.name === "Array") return false;
      if (at.name === "Property") return false;
    }
    return false;
  }
}

const completion = ({ text, label }: Suggestion, name: string): Completion => ({
  // Matched against what is typed, its quotes with it.
  label: text.startsWith('"') ? `"${label}"` : text,
  displayLabel: label,
  apply: text,
  ...(name === "" ? {} : { detail: name }),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // While a name is being typed the text is no JSON: without the line that is typed it may be.
    return undefined;
  }
}
