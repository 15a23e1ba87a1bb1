import { fieldsRead, isVolatile, relationsRead } from "@quoin/condition";
import type { Problem } from "@quoin/definition";
import { encodeValue, rollUp, rollUpTotals, ROLLUPS, type Rollup, rollupKind } from "@quoin/formula";
import { computedProblems } from "../../computed/computed-problems.ts";
import { unknownShown } from "../../computed/unknown-shown.ts";
import { pathTo } from "../../computed/path-to.ts";
import { readCondition } from "../../computed/read-condition.ts";
import type { Computation } from "../../define/computation.ts";
import type { FieldType } from "../../define/field-type.ts";
import { scaleKeywords } from "../../decimal/scale-settings.ts";

/** The types that a result may be kept and shown as; left out, it is that of the field that is summed up. */
const SHOWN = ["integer", "decimal", "money", "percent", "text", "date", "instant", "time", "duration", "tags"];

const isRollup = (name: string): name is Rollup => ROLLUPS.some((one) => one === name);

/** Functions that need no single value. */
const TOTALS = ["count", "sum", "avg", "min", "max"] as const;

/** Functions that give one of the values as it is. */
const PICKED: ReadonlySet<Rollup> = new Set(["first", "last"]);

/** Sums up the records on the other side of a relation. */
export const rollup: FieldType = {
  ...unknownShown,
  name: "rollup",
  icon: "rollup",
  settingsSchema: {
    properties: {
      ...scaleKeywords,
      "x-from": { type: "string", pattern: "^[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*$", maxLength: 130 },
      "x-function": { enum: ROLLUPS },
      "x-of": { type: "string", pattern: "^[a-z][a-z0-9_]*$", maxLength: 63 },
      "x-where": { type: "object" },
      "x-order": { type: "string", pattern: "^[a-z][a-z0-9_]*$", maxLength: 63 },
      "x-as": { enum: SHOWN },
      "x-currency": { type: "string", pattern: "^[A-Z]{3}$" },
      "x-open": { type: "boolean" },
    },
    required: ["x-from", "x-function"],
  },
  settings: [
    { keyword: "x-from", control: "reverse", required: true },
    { keyword: "x-function", control: "select", choices: ROLLUPS, required: true },
    {
      keyword: "x-of",
      control: "reverse-field",
      when: { keyword: "x-function", is: ROLLUPS.filter((name) => name !== "count") },
    },
    { keyword: "x-where", control: "condition" },
    { keyword: "x-order", control: "reverse-field", when: { keyword: "x-function", is: ["first", "last", "list"] } },
    { keyword: "x-as", control: "select", choices: SHOWN },
    { keyword: "x-scale", control: "integer" },
    { keyword: "x-open", control: "boolean" },
  ],
  initial: { "x-type": "rollup", "x-from": "", "x-function": "count", "x-as": "integer" },
  checkSchema: computedProblems,
  compute(field, place): Computation {
    const { schema } = field;
    const [entity = "", relation = ""] = (schema["x-from"] ?? "").split(".");
    const of = schema["x-of"];
    const where = readCondition(schema["x-where"]);
    const order = schema["x-order"] ?? "created_at";
    const named = schema["x-function"] ?? "";
    const fn = isRollup(named) ? named : "count";
    const total = TOTALS.find((one) => one === fn);
    const problems: Problem[] = [];
    const steps: { readonly entity: string; readonly field: string }[] = [];
    const link = pathTo(place, entity, [relation]);
    steps.push(...link.steps);
    if (link.field?.schema["x-entity"] !== field.entity)
      problems.push({
        path: "/x-from",
        code: "not_reverse",
        params: { relation: schema["x-from"], entity: field.entity },
      });
    const target = of === undefined ? undefined : pathTo(place, entity, [of]);
    const sorted = pathTo(place, entity, [order]);
    if (fn !== "count" && of === undefined) problems.push({ path: "/x-of", code: "missing", params: { key: "x-of" } });
    for (const [at, found] of [
      ["/x-of", target],
      ["/x-order", sorted],
    ] as const) {
      steps.push(...(found?.steps ?? []));
      for (const problem of found?.problems ?? []) problems.push({ ...problem, path: at });
      if (found?.live) problems.push({ path: at, code: "live_not_stored", params: { field: found.field?.key } });
    }
    if (where !== undefined) {
      for (const name of fieldsRead(where)) steps.push({ entity, field: name });
      // A condition that other records or the clock decide would turn without any of the records being changed.
      if (relationsRead(where).length > 0) problems.push({ path: "/x-where", code: "where_related" });
      if (isVolatile(where)) problems.push({ path: "/x-where", code: "where_volatile" });
    }
    const kind = rollupKind(fn, target?.field && place.kind(target.field));
    const expected = place.kind(field);
    if (problems.length === 0 && (kind === undefined || kind !== expected))
      problems.push({ path: "/x-as", code: "wrong_result", params: { expected: expected ?? "", actual: kind ?? "" } });
    return {
      // That nothing is chosen yet is told once, by the check of the settings.
      problems: schema["x-from"] ? problems : [],
      kind,
      reads: steps.map((step) => ({ path: [], steps: [step] })),
      many: {
        entity,
        relation,
        order,
        ...(of !== undefined && { of }),
        ...(where !== undefined && { where }),
        ...(total !== undefined && { total }),
      },
      ...(schema["x-where"] !== undefined && {
        conditions: [{ path: "/x-where", document: schema["x-where"], entity }],
      }),
      live: false,
      at: "/x-from",
      work({ many, totals }) {
        if (totals !== undefined && total !== undefined)
          return encodeValue(rollUpTotals(total, totals), place.scale(field));
        if (PICKED.has(fn)) {
          const given = many.filter(({ value }) => value.kind !== "blank");
          return { value: (fn === "first" ? given[0] : given.at(-1))?.raw };
        }
        return encodeValue(
          rollUp(
            fn,
            many.map(({ value }) => value),
          ),
          place.scale(field),
        );
      },
    };
  },
  examples: {
    schema: { "x-type": "rollup", "x-from": "deal.customer", "x-function": "count", "x-as": "integer" },
    valid: ["12"],
    invalid: [[12, "wrong_type"]],
    texts: [["12", "12"]],
  },
  view: () => import("./view.tsx"),
};
