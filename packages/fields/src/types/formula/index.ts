import type { Problem } from "@quoin/definition";
import {
  checkFormula,
  decodePart,
  encodeValue,
  evaluateFormula,
  explainFormula,
  formulaReads,
  type FormulaValue,
  parseFormula,
} from "@quoin/formula";
import { computedProblems } from "../../computed/computed-problems.ts";
import { formulaProblem } from "../../computed/formula-problem.ts";
import { unknownShown } from "../../computed/unknown-shown.ts";
import type { ComputeInput } from "../../define/computation.ts";
import type { FieldType } from "../../define/field-type.ts";
import { scaleKeywords } from "../../decimal/scale-settings.ts";

/** The types that a result may be kept and shown as. */
const SHOWN = ["decimal", "money", "percent", "text", "boolean", "date", "instant", "time", "duration", "tags"];

/** Worked out from other fields of the record, and over relations to one from those of others. */
export const formula: FieldType = {
  ...unknownShown,
  name: "formula",
  icon: "formula",
  settingsSchema: {
    properties: {
      ...scaleKeywords,
      "x-formula": { type: "string", maxLength: 4000 },
      "x-as": { enum: SHOWN },
      "x-live": { type: "boolean" },
      "x-currency": { type: "string", pattern: "^[A-Z]{3}$" },
    },
    required: ["x-formula", "x-as"],
  },
  settings: [
    { keyword: "x-formula", control: "formula", required: true },
    { keyword: "x-as", control: "select", choices: SHOWN, required: true },
    { keyword: "x-scale", control: "integer", when: { keyword: "x-as", is: ["decimal", "money", "percent"] } },
    { keyword: "x-currency", control: "currency", when: { keyword: "x-as", is: ["money"] } },
    { keyword: "x-live", control: "boolean" },
  ],
  initial: { "x-type": "formula", "x-formula": "0", "x-as": "decimal", "x-scale": 2 },
  checkSchema: computedProblems,
  compute(field, place) {
    const { schema } = field;
    const { node, problems: written } = parseFormula(schema["x-formula"] ?? "");
    const shape = place.shape(field.entity);
    const expected = place.kind(field);
    const checked = checkFormula(node, shape, {
      personal: false,
      ...(expected !== undefined && { expects: [expected] }),
    });
    const { fields, parts, volatile, calendar } = formulaReads(node, shape);
    const found: Problem[] = [...written, ...checked.problems].map((problem) => ({
      path: "/x-formula",
      ...formulaProblem(problem),
    }));
    const live = schema["x-live"] === true;
    if (volatile && !live) found.push({ path: "/x-live", code: "clock_not_live" });
    const partOf = (path: readonly string[], input: ComputeInput): FormulaValue | undefined => {
      const kind = parts.size === 0 ? undefined : parts.get(path.join("."));
      return kind && decodePart(input.raw(path.slice(0, -1)), path.at(-1) ?? "", kind);
    };
    const context = (input: ComputeInput) => ({
      read: (path: readonly string[]) => partOf(path, input) ?? input.read(path),
      now: input.now,
      timeZone: input.timeZone,
      ...(input.calendar && { calendar: input.calendar }),
    });
    return {
      problems: found,
      kind: checked.kind,
      reads: fields,
      live,
      calendar,
      at: "/x-formula",
      work: (input) => encodeValue(evaluateFormula(node, context(input)), place.scale(field)),
      explain: (input) => explainFormula(node, context(input)),
    };
  },
  examples: {
    schema: { "x-type": "formula", "x-formula": "{amount} * 2", "x-as": "text" },
    valid: ["12"],
    invalid: [[12, "wrong_type"]],
    texts: [["12", "12"]],
  },
  view: () => import("./view.tsx"),
};
