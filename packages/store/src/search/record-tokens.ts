import { seenValue } from "@quoin/fields";
import type { Row } from "../door.ts";
import type { EntityModel, FieldModel } from "../query/field-model.ts";
import { indexTokens } from "./index-tokens.ts";

/** Names, places and the like come again and again; longer texts do not. */
const SHORT = 16;
const KEPT = 2000;
const known = new WeakMap<FieldModel, Map<string, string>>();

/** The tokens of one field's value, each behind the field's code. */
function fieldTokens({ searchCode, search }: FieldModel, value: string): string {
  let text = "";
  if (search === undefined) return text;
  for (const token of indexTokens(value, search)) text += text === "" ? searchCode + token : ` ${searchCode}${token}`;
  return text;
}

function keptTokens(model: FieldModel, value: string): string {
  if (value.length > SHORT) return fieldTokens(model, value);
  let kept = known.get(model);
  if (kept === undefined) known.set(model, (kept = new Map()));
  let tokens = kept.get(value);
  if (tokens === undefined) {
    tokens = fieldTokens(model, value);
    if (kept.size >= KEPT) kept.clear();
    kept.set(value, tokens);
  }
  return tokens;
}

/** All tokens of a record, each behind the code of its field. */
export function recordTokens(entity: EntityModel, record: Row): string {
  let text = "";
  for (const model of entity.searched) {
    const value = seenValue(model.field, record[model.field.key]);
    if (typeof value !== "string") continue;
    for (const one of model.type.several?.(value) ?? [value]) {
      const tokens = keptTokens(model, one);
      if (tokens !== "") text += text === "" ? tokens : ` ${tokens}`;
    }
  }
  return cut(text);
}

/** Bytes of tokens of one record: what a tsvector holds, and so the same on every engine. Ten long texts of Han fit. */
const MOST = 1_000_000;

function cut(text: string): string {
  if (text.length <= MOST / 4) return text;
  let size = 0;
  return text
    .split(" ")
    .filter((token) => (size += Buffer.byteLength(token)) <= MOST)
    .join(" ");
}
