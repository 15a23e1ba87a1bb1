import type { TriggerType } from "../define/trigger-type.ts";

const modes = ["becomes", "every"] as const;

/** A record was saved and now meets the condition: when it becomes true (also right at its creation), or on every save while true. */
export const changed: TriggerType = {
  name: "changed",
  icon: "pencil",
  about: "record",
  settings: [
    { name: "mode", control: "choice", choices: modes },
    { name: "fields", control: "fields" },
  ],
  settingsSchema: {
    properties: {
      mode: { enum: modes },
      fields: { type: "array", items: { type: "string", maxLength: 48 }, maxItems: 50 },
    },
  },
  match(entry, rule) {
    if (entry.op !== "update" && entry.op !== "create" && entry.op !== "restore") return undefined;
    const { mode, fields } = rule.trigger.settings ?? {};
    if (Array.isArray(fields) && fields.length > 0 && entry.op === "update") {
      if (!fields.some((field) => typeof field === "string" && (field in entry.after || field in entry.before)))
        return undefined;
    }
    return mode === "every" ? "holds" : "becomes";
  },
};
