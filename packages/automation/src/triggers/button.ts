import type { TriggerType } from "../define/trigger-type.ts";

/** A person presses the rule's button on a record that meets the condition. */
export const button: TriggerType = {
  name: "button",
  icon: "click",
  about: "record",
  settings: [{ name: "confirm", control: "boolean" }],
  settingsSchema: { properties: { confirm: { type: "boolean" } } },
  manual: true,
};
