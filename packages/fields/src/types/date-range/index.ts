import type { FieldType } from "../../define/field-type.ts";
import { isGroup } from "../../schema/is-group.ts";
import { isDate } from "../../time/is-date.ts";
import { printRange, readRange } from "./range-text.ts";

const trimmed = (value: unknown): unknown => (typeof value === "string" ? value.trim() || undefined : value);

/** Days from one to another, both counted in; without an end it goes on. Filters and sorting go by its first day. */
export const dateRange: FieldType = {
  name: "date-range",
  icon: "calendar-event",
  group: "time",
  settingsSchema: { properties: {} },
  settings: [],
  initial: { type: "object", "x-type": "date-range" },
  valueSchema: () => ({
    type: "object",
    properties: { from: { type: "string", format: "date" }, to: { type: "string", format: "date" } },
    required: ["from"],
    additionalProperties: false,
  }),
  checkValue(value) {
    if (!isGroup(value) || typeof value["from"] !== "string" || typeof value["to"] !== "string") return [];
    const { from, to } = value;
    return to < from ? [{ path: "", code: "range_reversed", params: { from, to } }] : [];
  },
  normalize(input) {
    if (!isGroup(input) || Object.keys(input).some((name) => name !== "from" && name !== "to")) return input;
    const [from, to] = [trimmed(input["from"]), trimmed(input["to"])].map((end) => end ?? undefined);
    if (from === undefined && to === undefined) return "";
    return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  },
  storage: () => "json",
  seen: { storage: "date", of: (value) => (isGroup(value) ? value["from"] : value) },
  condition: "date",
  parts: {
    from: { kind: "date", labels: { en: "From", "zh-CN": "开始" } },
    to: { kind: "date", labels: { en: "To", "zh-CN": "结束" } },
  },
  aggregates: ["min", "max"],
  toText: (value) => (typeof value === "string" && isDate(value) ? value : printRange(value)),
  fromText: readRange,
  examples: {
    schema: { type: "object", "x-type": "date-range" },
    valid: [{ from: "2026-03-01", to: "2026-03-05" }, { from: "2026-03-01" }, { from: "2024-02-29", to: "2024-02-29" }],
    invalid: [
      [{ from: "2026-03-05", to: "2026-03-01" }, "range_reversed"],
      [{ to: "2026-03-05" }, "incomplete"],
      [{ from: "2026-02-31" }, "bad_date"],
      [{ from: "2026-03-01", until: "2026-03-05" }, "unknown_part"],
      ["2026-03-01", "wrong_type"],
    ],
    texts: [
      ["2026-03-01 ~ 2026-03-05", { from: "2026-03-01", to: "2026-03-05" }],
      ["2026年3月1日至2026年3月5日", { from: "2026-03-01", to: "2026-03-05" }],
      ["2026/3/1 – 2026/3/5", { from: "2026-03-01", to: "2026-03-05" }],
      ["2026-03-01 to 2026-03-05", { from: "2026-03-01", to: "2026-03-05" }],
      ["2026.3.1-2026.3.5", { from: "2026-03-01", to: "2026-03-05" }],
      ["2026-03-01/2026-03-05", { from: "2026-03-01", to: "2026-03-05" }],
      ["2026-03-01", { from: "2026-03-01", to: "2026-03-01" }],
    ],
    normalized: [[{ from: " 2026-03-01", to: "" }, { from: "2026-03-01" }]],
  },
  width: 190,
  view: () => import("./view.tsx"),
};
