import { fieldsRead, isVolatile, relationsRead } from "@quoin/condition";
import type { ConditionDocument, FieldCount, Problem } from "@quoin/definition";
import { computedProblems } from "../../computed/computed-problems.ts";
import { countFilled } from "../../computed/count-filled.ts";
import { readCondition } from "../../computed/read-condition.ts";
import type { Computation, ComputedRead } from "../../define/computation.ts";
import type { FieldType } from "../../define/field-type.ts";
import { isFilled } from "../../schema/is-filled.ts";
import { formatDecimal } from "../../decimal/format-decimal.ts";
import { integer } from "../integer/index.ts";
import { percent } from "../percent/index.ts";

const KEY = { type: "string", pattern: "^[a-z][a-z0-9_]*$", maxLength: 63 } as const;

/** How much of what is asked of a record is filled in, in percent. */
export const completeness: FieldType = {
  name: "completeness",
  icon: "clipboard-check",
  group: "computed",
  settingsSchema: {
    properties: {
      "x-counts": {
        type: "array",
        maxItems: 60,
        items: {
          type: "object",
          properties: {
            field: KEY,
            weight: { type: "integer", minimum: 1, maximum: 100 },
            when: { type: "object" },
          },
          required: ["field"],
          additionalProperties: false,
        },
      },
    },
    required: ["x-counts"],
  },
  settings: [{ keyword: "x-counts", control: "counts", required: true }],
  initial: { "x-type": "completeness", "x-counts": [] },
  checkSchema: computedProblems,
  valueSchema: () => ({ type: "integer", minimum: 0, maximum: 100 }),
  storage: () => "integer",
  condition: "number",
  aggregates: ["avg", "min", "max"],
  numeric: true,
  computed: true,
  counts: ({ schema }) => schema["x-counts"] ?? [],
  compute({ entity, schema }, place): Computation {
    const counts: readonly FieldCount[] = schema["x-counts"] ?? [];
    const fields = place.entities.get(entity)?.fieldByKey;
    const problems: Problem[] = counts.length === 0 ? [{ path: "/x-counts", code: "nothing_counted" }] : [];
    const reads: ComputedRead[] = [];
    const computed = new Set(
      counts
        .map(({ field }) => field)
        .filter((key) => {
          const field = fields?.get(key);
          return field !== undefined && place.isComputed(field);
        }),
    );
    const read = (field: string, at: string) => reads.push({ path: [field], steps: [{ entity, field }], at });
    /** Of each condition, what it reads: it is asked of so much of the record only. */
    const asked = new Map<ConditionDocument, readonly string[]>();
    counts.forEach(({ field: key, when }, index) => {
      const at = `/x-counts/${index}/field`;
      const field = fields?.get(key);
      if (field === undefined) problems.push({ path: at, code: "unknown_field", params: { entity, field: key } });
      else if (!place.isStored(field)) problems.push({ path: at, code: "not_counted", params: { field: key } });
      else read(key, at);
      if (counts.findIndex((one) => one.field === key) < index)
        problems.push({ path: at, code: "duplicate_field", params: { field: key } });
      const condition = readCondition(when);
      if (condition === undefined) return;
      const path = `/x-counts/${index}/when`;
      if (relationsRead(condition).length > 0) problems.push({ path, code: "where_related" });
      if (isVolatile(condition)) problems.push({ path, code: "where_volatile" });
      const names = [...fieldsRead(condition)].filter((name) => fields?.has(name) === true);
      for (const name of names) read(name, path);
      if (when !== undefined) asked.set(when, names);
    });
    return {
      problems,
      kind: "number",
      reads,
      conditions: counts.flatMap(({ when }, index) =>
        when === undefined ? [] : [{ path: `/x-counts/${index}/when`, document: when, entity }],
      ),
      live: false,
      at: "/x-counts",
      work({ raw, now, timeZone }) {
        const holds = (when: ConditionDocument) => {
          const row = Object.fromEntries((asked.get(when) ?? []).map((key) => [key, raw([key])]));
          return place.holds(when, row, { entity, now, timeZone });
        };
        return { value: countFilled(counts, (key) => isFilled(raw([key]), computed.has(key)), holds).score };
      },
    };
  },
  toText(value, _field, { locale }) {
    const share = formatDecimal(value, { locale });
    return share === "" ? "" : `${share}%`;
  },
  fromText(typed, field, context) {
    const read = percent.fromText(typed, field, context);
    return "value" in read && typeof read.value === "number"
      ? integer.fromText(String(read.value), field, context)
      : read;
  },
  examples: {
    schema: { "x-type": "completeness", "x-counts": [{ field: "phone", weight: 2 }, { field: "city" }] },
    valid: [0, 66, 100],
    invalid: [
      [-1, "too_small"],
      [101, "too_big"],
      [1.5, "wrong_type"],
      ["66", "wrong_type"],
    ],
    texts: [
      ["66%", 66],
      ["８０％", 80],
      ["30", 30],
    ],
  },
  width: 120,
  view: () => import("./view.tsx"),
};
