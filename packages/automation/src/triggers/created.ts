import type { TriggerType } from "../define/trigger-type.ts";

/** A record was created and meets the condition. */
export const created: TriggerType = {
  name: "created",
  icon: "plus",
  about: "record",
  settings: [],
  settingsSchema: { properties: {} },
  match: (entry) => (entry.op === "create" ? "holds" : undefined),
};
