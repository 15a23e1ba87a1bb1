import type { Problem } from "@quoin/definition";
import { instantAt } from "@quoin/formula";
import { computedProblems } from "../../computed/computed-problems.ts";
import type { Computation, ComputedRead } from "../../define/computation.ts";
import type { FieldType } from "../../define/field-type.ts";
import { instant } from "../instant/index.ts";

const KEYS = { type: "array", maxItems: 60, uniqueItems: true, items: { type: "string", maxLength: 63 } } as const;
const DAYS = { type: "integer", minimum: 1, maximum: 36_500 } as const;

/** A day as its first moment in the workspace's zone. */
const momentOf = (value: unknown, timeZone: string): string | undefined => {
  if (typeof value !== "string") return undefined;
  return value.length > 10 ? value : new Date(instantAt(Date.parse(value), timeZone)).toISOString();
};

/** When a record was last cared for, and by that whether it is fresh, growing old or out of date. */
export const freshness: FieldType = {
  ...instant,
  name: "freshness",
  icon: "history",
  group: "computed",
  settingsSchema: {
    properties: { "x-ageing": DAYS, "x-stale": DAYS, "x-changes": KEYS, "x-moments": KEYS },
    required: ["x-stale"],
  },
  settings: [
    { keyword: "x-ageing", control: "integer" },
    { keyword: "x-stale", control: "integer", required: true },
    { keyword: "x-changes", control: "changes" },
    { keyword: "x-moments", control: "moments" },
  ],
  initial: { "x-type": "freshness", "x-ageing": 60, "x-stale": 90 },
  checkSchema(schema) {
    const [ageing = 0, stale = Infinity] = [schema["x-ageing"], schema["x-stale"]];
    return [
      ...computedProblems(schema),
      ...(ageing >= stale ? [{ path: "/x-ageing", code: "ageing_after_stale", params: { ageing, stale } }] : []),
    ];
  },
  computed: true,
  ages: ({ schema }) => ({ ageing: schema["x-ageing"], stale: schema["x-stale"] ?? 0 }),
  compute({ entity, key: own, schema }, place): Computation {
    const { "x-changes": changes, "x-moments": moments = [] } = schema;
    const fields = place.entities.get(entity)?.fieldByKey;
    const problems: Problem[] = [];
    const reads: ComputedRead[] = [];
    const read = (field: string, at?: string) =>
      reads.push({ path: [field], steps: [{ entity, field }], ...(at !== undefined && { at }) });
    const stamps = changes === undefined ? ["created_at", "updated_at"] : ["created_at"];
    for (const stamp of stamps) read(stamp);
    const each = (keyword: "x-changes" | "x-moments", code: string, fits: (key: string) => boolean) =>
      schema[keyword]?.forEach((key, index) => {
        const at = `/${keyword}/${index}`;
        if (fields?.has(key) !== true)
          problems.push({ path: at, code: "unknown_field", params: { entity, field: key } });
        else if (fits(key)) read(key, at);
        else problems.push({ path: at, code, params: { field: key } });
      });
    each("x-changes", "not_watched", (key) => {
      const field = fields?.get(key);
      return (
        field !== undefined && (!field.system || key === "owner") && place.isStored(field) && !place.isComputed(field)
      );
    });
    each("x-moments", "no_moment", (key) => {
      const field = fields?.get(key);
      const kind = field && place.kind(field);
      return field !== undefined && key !== own && place.isStored(field) && (kind === "date" || kind === "instant");
    });
    return {
      problems,
      kind: "instant",
      reads,
      ...(changes !== undefined && changes.length > 0 && { watches: changes }),
      live: false,
      at: "/x-type",
      work({ raw, changedAt, timeZone }) {
        const found = [...stamps, ...moments].map((key) => momentOf(raw([key]), timeZone));
        return { value: [...found, changedAt].reduce((a, b) => (b !== undefined && (a ?? "") < b ? b : a)) };
      },
    };
  },
  examples: {
    ...instant.examples,
    schema: { "x-type": "freshness", "x-ageing": 60, "x-stale": 90, "x-moments": ["last_contact_at"] },
  },
  width: 150,
  view: () => import("./view.tsx"),
};
