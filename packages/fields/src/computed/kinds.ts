import type { ConditionKind } from "@quoin/condition";
import type { FormulaKind } from "@quoin/formula";

/** What conditions see as such a kind, formulas see as this. Options, relations and users are texts: the id that is kept. */
export const KINDS: Readonly<Record<ConditionKind, FormulaKind>> = {
  text: "text",
  number: "number",
  boolean: "boolean",
  date: "date",
  instant: "instant",
  option: "text",
  options: "list",
  reference: "text",
  references: "list",
  user: "text",
  users: "list",
  team: "text",
  teams: "list",
  anyReference: "text",
};
