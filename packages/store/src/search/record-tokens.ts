import { seenValue } from "@quoin/fields";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { indexTokens } from "./index-tokens.ts";

type Tokens = ReturnType<typeof indexTokens>;
type Search = Parameters<typeof indexTokens>[1];

/** Names, places and the like come again and again; longer texts do not. */
const SHORT = 16;
const KEPT = 5000;
const known: Readonly<Record<Search, Map<string, Tokens>>> = { text: new Map(), name: new Map(), phone: new Map() };

function tokensOf(value: string, search: Search): Tokens {
  if (value.length > SHORT) return indexTokens(value, search);
  const kept = known[search];
  let tokens = kept.get(value);
  if (tokens === undefined) {
    tokens = indexTokens(value, search);
    if (kept.size >= KEPT) kept.clear();
    kept.set(value, tokens);
  }
  return tokens;
}

/** All tokens of a record, each behind the code of its field. */
export function recordTokens(entity: EntityModel, record: Row): string {
  const tokens: string[] = [];
  for (const model of entity.searched) {
    const value = seenValue(model.field, record[model.field.key]);
    if (typeof value !== "string" || model.search === undefined) continue;
    for (const token of tokensOf(value, model.search)) tokens.push(`${model.searchCode}${token}`);
  }
  return cut(tokens);
}

/** Bytes of tokens of one record: what a tsvector holds, and so the same on every engine. Ten long texts of Han fit. */
const MOST = 1_000_000;

function cut(tokens: readonly string[]): string {
  const text = tokens.join(" ");
  if (text.length <= MOST / 4) return text;
  let size = 0;
  return tokens.filter((token) => (size += Buffer.byteLength(token)) <= MOST).join(" ");
}
