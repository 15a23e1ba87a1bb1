import type { Field } from "@quoin/definition";
import type { TextContext, TextResult } from "../define/field-type.ts";
import { fieldType } from "../field-type.ts";
import { decimalsOf } from "./decimals-of.ts";
import { checkValue } from "../record/check-value.ts";
import { isEmpty } from "../schema/is-empty.ts";
import { roundDecimal } from "../decimal/round-decimal.ts";
import type { Rounding } from "../decimal/round-units.ts";
import { optionsInto } from "./options-into.ts";
import { pointerInto } from "./pointer-into.ts";
import { pointsAlike } from "./points-alike.ts";
import { roundedWords } from "./rounded-words.ts";
import { spell } from "./spell.ts";

export interface ConvertContext extends TextContext {
  /** The record of this name, where relations are looked up. */
  readonly idOf?: (text: string) => string | undefined;
  /** Figures, and words that name them, with more decimals than the other field keeps are cut to these. Left out: they do not convert. */
  readonly round?: Rounding | undefined;
}

/**
 * What a stored value of one field is as a value of another: figures as figures, options by their id or label, files as they are,
 * related records as such where both may point at them and by their title elsewhere, everything else by the text that people read of
 * it, or failing that by what is seen of it. In stored form, and one that the field takes; otherwise the problem. `find` is left where `context` does not know a name. Pure; never throws.
 */
export function convertValue(
  value: unknown,
  { from, to }: { readonly from: Field; readonly to: Field },
  context: ConvertContext,
): TextResult {
  if (pointsAlike(from, to)) {
    const pointed = pointerInto(value, from, to);
    return pointed === undefined ? { problem: { code: "bad_reference" } } : accepted(pointed, to, context);
  }
  const direct = direction(value, from, to);
  if (direct !== undefined) return accepted(direct, to, context);
  const text = spell(value, { from, to }, context);
  const read = readWords(text, to, context);
  return "problem" in read
    ? (bySeen(value, { from, to }, context) ?? byMonth(text, { from, to }, context) ?? read)
    : read;
}

const DAYS: ReadonlySet<string | undefined> = new Set(["date", "instant"]);
/** "2026-03-" of a day. */
const MONTH = 8;

/** Of a day its month, where no day is wanted. */
function byMonth(
  text: string,
  { from, to }: { readonly from: Field; readonly to: Field },
  context: ConvertContext,
): TextResult | undefined {
  const [before, after] = [fieldType(from.type), fieldType(to.type)];
  if (!DAYS.has(before.condition) || after.condition !== "date" || after.seen === undefined) return undefined;
  const read = readWords(`${text.slice(0, MONTH)}01`, to, context);
  return "value" in read ? read : undefined;
}

function readWords(text: string, to: Field, context: ConvertContext): TextResult {
  if (text === "") return { problem: { code: "no_words" } };
  const read = fieldType(to.type).fromText(text, to, context);
  if ("value" in read) return accepted(read.value, to, context);
  if ("find" in read) {
    const id = context.idOf?.(read.find.text);
    return id === undefined ? read : { value: id };
  }
  if ("problem" in read && context.round !== undefined) {
    const rounded = roundedWords(text, to, { ...context, round: context.round });
    return rounded === undefined ? read : accepted(rounded, to, context);
  }
  if (!("findAll" in read)) return read;
  const ids = read.findAll.texts.map((name) => context.idOf?.(name));
  return ids.every((id) => id !== undefined) ? accepted([...new Set(ids)], to, context) : read;
}

/**
 * Of a value of several parts the one by which it is seen, where the other type means the same by it: a range's first day, an
 * amount in the field's own currency, an address without its label.
 */
function bySeen(
  value: unknown,
  { from, to }: { readonly from: Field; readonly to: Field },
  context: ConvertContext,
): TextResult | undefined {
  const [before, after] = [fieldType(from.type), fieldType(to.type)];
  if (before.seen === undefined || after.seen !== undefined || before.condition !== after.condition) return undefined;
  const seen = before.seen.of(value, from);
  if (seen === undefined || seen === value) return undefined;
  // What is counted in something may be counted in something else there: that is told by the text.
  const read =
    after.unit === undefined ? accepted(seen, to, context) : readWords(spell(seen, { from, to }, context), to, context);
  return "value" in read ? read : undefined;
}

/** The value itself, where both types mean the same by it. */
function direction(value: unknown, from: Field, to: Field): unknown {
  const [before, after] = [fieldType(from.type), fieldType(to.type)];
  const figures = [before, after].every(
    (type) => type.condition === "number" && type.formula === undefined && type.seen === undefined,
  );
  if (figures) return value;
  if (before.options !== undefined && after.options !== undefined) return optionsInto(value, to);
  if (before.holdsFiles === true && after.holdsFiles === true) return value;
  const [one, other] = [before.references?.(from), after.references?.(to)];
  if (one === undefined || JSON.stringify(one) !== JSON.stringify(other)) return undefined;
  const ids: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (after.storage(to) === "link") return ids;
  return ids.length === 1 ? ids[0] : undefined;
}

function accepted(read: unknown, to: Field, { round }: Pick<ConvertContext, "round">): TextResult {
  const value = cut(fieldType(to.type).normalize?.(read, to) ?? read, to, round);
  if (isEmpty(value)) return { problem: { code: "no_words" } };
  const [problem] = checkValue(value, to);
  if (problem === undefined) return { value };
  const { path: _path, ...rest } = problem;
  return { problem: rest };
}

function cut(value: unknown, to: Field, round: Rounding | undefined): unknown {
  if (round === undefined || typeof value !== "number") return value;
  const decimals = decimalsOf(to);
  return decimals === undefined ? value : roundDecimal(value, decimals, round);
}
