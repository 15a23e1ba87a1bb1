import { localizedTextSchema, valueSchema, type LocalizedText, type ValueDocument } from "@quoin/definition";
import type { DatabaseAction } from "../define/action-type.ts";
import { inLanguage } from "../engine/in-language.ts";
import { recipients } from "../engine/recipients.ts";
import { renderText } from "../engine/render-text.ts";

interface Settings {
  readonly to: readonly ValueDocument[];
  readonly title: LocalizedText;
  readonly body?: LocalizedText;
}

/** A notice in the product, to users, in each one's language. */
export const notify: DatabaseAction = {
  name: "notify",
  icon: "bell",
  effect: "database",
  settings: [
    { name: "to", control: "recipients", required: true },
    { name: "title", control: "localized", required: true },
    { name: "body", control: "localized" },
  ],
  settingsSchema: {
    properties: {
      to: { type: "array", items: valueSchema, minItems: 1, maxItems: 20 },
      title: localizedTextSchema,
      body: localizedTextSchema,
    },
    required: ["to", "title"],
  },
  outputs: ["sent"],
  async prepare(step, context) {
    const { to, title, body } = step.settings as unknown as Settings;
    const notices = [];
    for (const user of await recipients(to, context)) {
      const person = await context.ports.person(user);
      if (!person) continue;
      notices.push({
        user,
        name: person.name,
        title: await renderText(inLanguage(title, person.locale), context, person),
        body: await renderText(inLanguage(body, person.locale), context, person),
      });
    }
    return { step: step.id, notices };
  },
  async run(input, context, tx) {
    const { notices, step } = input as { step: string; notices: { user: string; title: string; body: string }[] };
    const record = context.data.record?.["id"];
    for (const { user, title, body } of notices) {
      await tx.notify({
        user,
        title,
        key: `${context.run}:${step}:${user}`,
        ...(body && { body }),
        ...(context.rule.entity && typeof record === "string" && { entity: context.rule.entity, record }),
      });
    }
    return { sent: notices.length };
  },
};
