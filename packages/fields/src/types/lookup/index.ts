import type { Problem } from "@quoin/definition";
import { computedProblems } from "../../computed/computed-problems.ts";
import { unknownShown } from "../../computed/unknown-shown.ts";
import { pathTo } from "../../computed/path-to.ts";
import type { FieldType } from "../../define/field-type.ts";

/** A field of a related record, kept beside the record so that it can be filtered and sorted by. */
export const lookup: FieldType = {
  ...unknownShown,
  name: "lookup",
  icon: "lookup",
  settingsSchema: {
    properties: {
      "x-lookup": { type: "string", pattern: "^[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*){1,4}$", maxLength: 320 },
      "x-open": { type: "boolean" },
    },
    required: ["x-lookup"],
  },
  settings: [
    { keyword: "x-lookup", control: "path", required: true },
    { keyword: "x-open", control: "boolean" },
  ],
  initial: { "x-type": "lookup", "x-lookup": "" },
  checkSchema: computedProblems,
  compute(field, place) {
    const chosen = field.schema["x-lookup"] ?? "";
    const path = chosen.split(".");
    const found = pathTo(place, field.entity, path);
    // That nothing is chosen yet is told once, by the check of the settings.
    const problems: Problem[] = chosen === "" ? [] : [...found.problems];
    const target = found.field?.schema["x-entity"];
    if (target !== undefined)
      problems.push({ path: "", code: "lookup_of_relation", params: { field: path.join(".") } });
    if (found.live) problems.push({ path: "", code: "live_not_stored", params: { field: path.join(".") } });
    return {
      problems: problems.map((problem) => ({ ...problem, path: "/x-lookup" })),
      kind: found.field && place.kind(found.field),
      reads: found.steps.length === path.length ? [{ path, steps: found.steps }] : [],
      live: false,
      at: "/x-lookup",
      work: (input) => ({ value: input.raw(path) }),
    };
  },
  examples: {
    schema: { "x-type": "lookup", "x-lookup": "customer.tier" },
    valid: ["gold"],
    invalid: [[12, "wrong_type"]],
    texts: [["gold", "gold"]],
  },
  view: () => import("./view.tsx"),
};
