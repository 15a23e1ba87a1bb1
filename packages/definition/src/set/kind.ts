/** Every kind of definition, in the order in which they are checked and shown. Also the `{kind}` of the REST paths. */
export const KINDS = ["entity", "form", "view", "dashboard", "rule", "role", "message", "navigation"] as const;

export type Kind = (typeof KINDS)[number];
