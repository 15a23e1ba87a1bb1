import { AppError, valueSchema, type ValueDocument } from "@quoin/definition";
import type { DatabaseAction } from "../define/action-type.ts";
import { inLanguage } from "../engine/in-language.ts";
import { recipients } from "../engine/recipients.ts";
import { renderText } from "../engine/render-text.ts";

interface Settings {
  readonly message: string;
  readonly to: readonly ValueDocument[];
}

/**
 * Sends a message to addresses or users. The mail enters the outbox in the same transaction as the step, so it is queued exactly once;
 * the outbox delivers it at least once under one Message-ID.
 */
export const sendMessage: DatabaseAction = {
  name: "send-message",
  icon: "mail",
  effect: "database",
  settings: [
    { name: "message", control: "message", required: true },
    { name: "to", control: "recipients", required: true },
  ],
  settingsSchema: {
    properties: {
      message: { type: "string", maxLength: 64 },
      to: { type: "array", items: valueSchema, minItems: 1, maxItems: 20 },
    },
    required: ["message", "to"],
  },
  outputs: ["queued"],
  async prepare(step, context) {
    const { message: key, to } = step.settings as unknown as Settings;
    const message = context.published.set.message[key];
    if (!message) throw new AppError("invalid_definition", `There is no message "${key}".`);
    const { locale } = await context.ports.settings();
    const mails = [];
    for (const recipient of await recipients(to, context)) {
      const person = recipient.includes("@") ? { email: recipient, locale } : await context.ports.person(recipient);
      if (!person) continue;
      mails.push({
        to: person.email,
        subject: (await renderText(inLanguage(message.subject, person.locale), context, person)).replace(
          /[\r\n]+/g,
          " ",
        ),
        text: await renderText(inLanguage(message.body, person.locale), context, person),
      });
    }
    return { step: step.id, message: key, mails };
  },
  async run(input, context, tx) {
    const { mails, step } = input as { step: string; mails: { to: string; subject: string; text: string }[] };
    for (const mail of mails) await tx.queueMail({ ...mail, key: `${context.run}:${step}:${mail.to}` });
    return { queued: mails.length };
  },
};
