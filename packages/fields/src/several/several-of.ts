import type { Field, Problem } from "@quoin/definition";
import type { FieldType } from "../define/field-type.ts";
import { rangeProblems } from "../decimal/range-problems.ts";
import { isGroup } from "../schema/is-group.ts";
import { entriesOf } from "./entries-of.ts";
import { labelText, readLabel } from "./labels.ts";
import { MOST_ENTRIES as MOST } from "./most-entries.ts";
import { BETWEEN, partsOf } from "./parts-of.ts";
import { tidyEntries } from "./tidy-entries.ts";

const LONGEST_LABEL = 40;
/** "a@b.co (work)": the label stands behind the value. */
const LABELLED = /^(.*[^\s(（])\s*[(（]([^()（）]*)[)）]$/u;

interface Writing {
  /** Cuts a text into values: "a; b". */
  readonly between: RegExp;
  /** A value and its label. Default: the label in brackets behind the value. */
  readonly labelled?: RegExp;
}

type Shared =
  | "group"
  | "checkSchema"
  | "valueSchema"
  | "codes"
  | "checkValue"
  | "normalize"
  | "storage"
  | "seen"
  | "several"
  | "condition"
  | "matches"
  | "search"
  | "toText"
  | "fromText"
  | "reach"
  | "mask";

/**
 * What types share whose values are several of another type's, each with a label where it has one; the first is the primary one.
 * Conditions, search and matching see all of them.
 */
export function severalOf(one: FieldType, { between, labelled = LABELLED }: Writing) {
  const said = (value: string, field: Field, context: Parameters<FieldType["toText"]>[2]): string =>
    one.toText(value, field, context) || value;
  const tidy = (entries: unknown, field: Field): unknown =>
    tidyEntries(entries, (value) => one.normalize?.(value, field) ?? value);
  const type: Pick<FieldType, Shared> = {
    group: one.group,
    checkSchema: (schema) => rangeProblems(schema, "minItems", "maxItems"),
    valueSchema: (field) => ({
      type: "array",
      items: {
        type: "object",
        properties: {
          value: one.valueSchema(field),
          label: { type: "string", minLength: 1, maxLength: LONGEST_LABEL },
        },
        required: ["value"],
        additionalProperties: false,
      },
      maxItems: Math.min(field.schema.maxItems ?? MOST, MOST),
      ...(field.schema.minItems !== undefined && { minItems: field.schema.minItems }),
    }),
    ...(one.codes && { codes: one.codes }),
    checkValue: (value, field) =>
      Array.isArray(value)
        ? value.flatMap((entry: unknown, i): readonly Problem[] => {
            const problems = (isGroup(entry) && one.checkValue?.(entry["value"], field)) || [];
            return problems.map((problem) => ({ ...problem, path: `/${i}/value${problem.path}` }));
          })
        : [],
    normalize: (input, field) => tidy(typeof input === "string" ? read(input) : input, field),
    storage: () => "json",
    seen: {
      storage: "text",
      of: (value) =>
        Array.isArray(value)
          ? entriesOf(value)
              .map((entry) => entry.value)
              .join(BETWEEN) || undefined
          : value,
    },
    several: partsOf,
    condition: "text",
    ...(one.matches && { matches: one.matches }),
    ...(one.search && { search: one.search }),
    toText: (value, field, context) =>
      entriesOf(value)
        .map(({ value: text, label }) => {
          const plain = said(text, field, context);
          return typeof label === "string" ? `${plain} (${labelText(label, context.locale)})` : plain;
        })
        .join(BETWEEN),
    fromText(typed, field, context) {
      const entries = [];
      for (const { value, label } of read(typed)) {
        const found = one.fromText(value, field, context);
        if (!("value" in found)) return found;
        entries.push({ value: found.value, ...(label !== undefined && { label }) });
      }
      return { value: tidy(entries, field) };
    },
    reach: (value, field) => one.reach?.(entriesOf(value)[0]?.value, field),
    mask: (value, field) =>
      entriesOf(value)
        .map((entry) => String(one.mask?.(entry.value, field) ?? "****"))
        .join(BETWEEN) || "****",
  };

  /** The values of a text with their labels, as they are written. */
  function read(typed: string): readonly { readonly value: string; readonly label?: string }[] {
    return typed.split(between).flatMap((part) => {
      const text = part.trim();
      const [, value = text, words = ""] = labelled.exec(text) ?? [];
      const label = readLabel(words);
      return text === "" ? [] : [{ value, ...(label !== "" && { label }) }];
    });
  }
  const properties = {
    minItems: { type: "integer", minimum: 0, maximum: MOST },
    maxItems: { type: "integer", minimum: 1, maximum: MOST },
  } as const;
  return { type, properties, settings: [{ keyword: "maxItems", control: "integer" }] as const };
}
