import type { ConditionDocument } from "@quoin/definition";

const owner = (test: object): ConditionDocument => ({ required: ["owner"], properties: { owner: test } });

/** The usual answers to "which records": everyone's, those of one's team, one's own. The words are `role.rows.<name>`. */
export const ROW_TEMPLATES = [
  { name: "everyone", condition: true },
  { name: "team", condition: owner({ inCurrentUserTeams: true }) },
  { name: "own", condition: owner({ isCurrentUser: true }) },
] as const satisfies readonly { readonly name: string; readonly condition: ConditionDocument }[];

export const OWN_ROWS: ConditionDocument = ROW_TEMPLATES[2].condition;
