import type { Row } from "@quoin/condition";
import type { Field } from "@quoin/definition";

const idsIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === "string" && id !== "");

/**
 * Ids of the options that go with what the record says in the field that this one depends on: all that go with any of several.
 * Undefined where all do: it depends on nothing, or the other value is not known here.
 */
export function fittingOptions({ schema }: Field, record: Row | undefined): ReadonlySet<string> | undefined {
  const depends = schema["x-depends"];
  if (depends === undefined || record === undefined || !Object.hasOwn(record, depends.field)) return undefined;
  const { field, options } = depends;
  return new Set(idsIn(record[field]).flatMap((id) => (Object.hasOwn(options, id) ? (options[id] ?? []) : [])));
}
