import { convertValue, isEmpty } from "@quoin/fields";
import type { Conversion } from "./conversion.ts";
import type { Names } from "./names-of.ts";
import type { StoredRow } from "./read-batches.ts";

/** What becomes of one stored value. */
export interface Settled {
  /** Of the new field, in stored form; undefined: none. */
  readonly value: unknown;
  /** Why it would not convert, whatever was decided about that. */
  readonly code?: string;
  /** Somebody said so. */
  readonly decided?: true;
  /** It stands in the publish's way. */
  readonly stops?: true;
}

/** How samples and choices name a value: texts as they are, all else as JSON. */
export const nameOfValue = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** The value of the new field for one record: as decided where somebody decided, converted otherwise. */
export function settleValue(row: StoredRow, conversion: Conversion, names: Names): Settled {
  const { choices, to } = conversion;
  if (row.value === undefined) return { value: to.required && choices.fill !== undefined ? choices.fill : undefined };
  const moved = replaced(row, conversion);
  if ("final" in moved) return { value: isEmpty(moved.final) ? undefined : moved.final, decided: true };
  if (isEmpty(moved.value)) return { value: undefined };
  const { from } = conversion;
  const into = (value: unknown) =>
    convertValue(value, { from, to }, { ...conversion.context, ...names, round: choices.round });
  const whole = into(moved.value);
  const list: readonly unknown[] = Array.isArray(moved.value) ? moved.value : [];
  const read = "value" in whole || list.length < 2 || choices.several !== "first" ? whole : into(list.slice(0, 1));
  const decided = moved.value === row.value ? {} : ({ decided: true } as const);
  if ("value" in read) return { value: read.value, ...decided };
  const code = "problem" in read ? read.problem.code : "not_found";
  if (choices.misfits === "empty") return { value: undefined, code };
  if (choices.misfits === "fill") return { value: choices.fill, code };
  // What is in the bin stands in nobody's way; its value stays in the old column.
  return row.gone ? { value: undefined, code } : { value: undefined, code, stops: true };
}

/** The value after what was decided about it by name or by case. Of a list each item is one. */
function replaced(row: StoredRow, { choices }: Conversion): { readonly final: unknown } | { readonly value: unknown } {
  const values = new Map(Object.entries(choices.values ?? {}));
  const of = (value: unknown): { readonly to: unknown } | undefined => {
    const name = nameOfValue(value);
    const found = (choices.cases ?? []).find((one, index) => one.from === name && row.holds[index] === true);
    if (found !== undefined) return { to: found.to };
    return values.has(name) ? { to: values.get(name) } : undefined;
  };
  const whole = of(row.value);
  if (whole !== undefined) return { final: whole.to };
  if (!Array.isArray(row.value)) return { value: row.value };
  const items = row.value.flatMap((item: unknown) => {
    const one = of(item);
    if (one === undefined) return [item];
    return one.to === null ? [] : [one.to];
  });
  const same =
    items.length === row.value.length && items.every((item, index) => item === (row.value as unknown[])[index]);
  return { value: same ? row.value : [...new Set(items)] };
}
