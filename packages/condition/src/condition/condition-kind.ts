/**
 * How conditions see a field. `option` is one of a closed list, `options` several of it; `user` holds a user's id, `reference` a record's,
 * `users` and `references` several;
 * `team` holds a team's id, `teams` several;
 * `anyReference` a record's of one of several entities as "entity/id". */
export const CONDITION_KINDS = [
  "text",
  "number",
  "boolean",
  "date",
  "instant",
  "option",
  "options",
  "reference",
  "references",
  "user",
  "users",
  "team",
  "teams",
  "anyReference",
] as const;

export type ConditionKind = (typeof CONDITION_KINDS)[number];
