import { labelsOf } from "../check/labels-of.ts";
import { findField } from "../check/find-field.ts";
import type { FormulaField, FormulaShape } from "../check/formula-shape.ts";
import { shapeAfter } from "../check/shape-after.ts";
import { paramAt } from "../define/param-at.ts";
import type { Token } from "../language/token.ts";
import { FUNCTIONS, functionOf } from "../registry.ts";
import type { Completion, CompletionItem, SignatureHelp } from "./completion.ts";
import { type OpenCall, type Place, placeAt } from "./place-at.ts";
import { rank } from "./rank.ts";

const MOST_ITEMS = 60;

const quote = (value: string): string => `"${value.replaceAll('"', '""')}"`;

/** Fields of the record, of the one that the relations before the last dot lead to, or parts of a value. */
function fieldItems(typed: string, shape: FormulaShape): readonly CompletionItem[] {
  const path = typed.split(".").map((part) => part.trim());
  const word = path.pop() ?? "";
  let here: FormulaShape | undefined = shape;
  for (const key of path) here = here && shapeAfter(here, key);
  const fields: readonly FormulaField[] = here?.fields() ?? [];
  const found = fields.flatMap((field) => [
    { keys: [field.key], field },
    // Who types "city" need not know of which field it is a part.
    ...(word === "" ? [] : (field.parts ?? []).map((part) => ({ keys: [field.key, part.key], field: part }))),
  ]);
  return rank(word, found, ({ keys, field }) => [keys.at(-1) ?? "", ...labelsOf(field)]).map(({ keys, field }) => ({
    type: "field",
    insert: `{${[...path, ...keys].join(".")}}`,
    path: [...path, ...keys],
    field,
  }));
}

const functionItems = (typed: string): readonly CompletionItem[] =>
  rank(typed, Object.values(FUNCTIONS), ({ name }) => [name]).map((of) => ({
    type: "function",
    insert: `${of.name}(`,
    function: of,
  }));

/** Options of the field that a text is compared with, or the words that a parameter takes. */
function textItems(typed: string, { before, call }: Place, shape: FormulaShape): readonly CompletionItem[] {
  const [field, operator] = before.slice(-2);
  if (field?.type === "field" && operator?.type === "operator" && ["=", "<>"].includes(operator.text)) {
    const found = findField(field.text.split("."), shape);
    const options = "field" in found ? (found.field.options ?? []) : [];
    return rank(typed, options, ({ id, labels }) => [id, ...Object.values(labels ?? {})]).map((option) => ({
      type: "option",
      insert: quote(option.id),
      option,
    }));
  }
  const of = call && before.at(-1)?.type !== "operator" ? functionOf(call.name) : undefined;
  const choices = of && call ? (paramAt(of, call.argument, call.count)?.choices ?? []) : [];
  return rank(typed, choices, (choice) => [choice]).map((choice) => ({
    type: "choice",
    insert: quote(choice),
    choice,
  }));
}

function signatureOf(call: OpenCall | undefined): SignatureHelp | undefined {
  const of = call && functionOf(call.name);
  if (!call || !of) return undefined;
  const count = Math.max(of.params.length, call.count);
  const params = Array.from({ length: count }, (_one, index) => paramAt(of, index, count)).filter(
    (one) => one !== undefined,
  );
  return { function: of, params, active: Math.min(call.argument, Math.max(0, params.length - 1)) };
}

/** Whether a value may begin here: not right after one. */
const wantsValue = (last: Token | undefined): boolean =>
  last === undefined || ["operator", "open", "comma"].includes(last.type);

function itemsAt(place: Place, typed: string, shape: FormulaShape): readonly CompletionItem[] {
  const { token, before } = place;
  if (token?.type === "field") return fieldItems(typed.slice(1), shape);
  if (token?.type === "string") return textItems(typed.slice(1), place, shape);
  if (token && token.type !== "name") return [];
  if (!token && !wantsValue(before.at(-1))) return [];
  const options = token ? [] : textItems("", place, shape);
  return [...options, ...fieldItems(typed, shape), ...functionItems(typed)];
}

/**
 * What could stand at the cursor of a formula that may be half written: fields, options of the field compared with,
 * functions; and help with the call that the cursor stands in. Never throws.
 */
export function completeFormula(text: string, cursor: number, shape: FormulaShape): Completion {
  const place = placeAt(text, cursor);
  const { token } = place;
  const from = token && token.type !== "number" ? token.start : cursor;
  // A closed field or text is replaced as a whole, an open one up to the cursor.
  const to = token && token.type !== "number" && token.unclosed !== true ? token.end : cursor;
  const items = itemsAt(place, text.slice(from, cursor), shape).slice(0, MOST_ITEMS);
  const signature = signatureOf(place.call);
  return { from, to, items, ...(signature && { signature }) };
}
