import { AppError, type FieldValueDocument, fieldValueSchema } from "@quoin/definition";
import type { OutsideAction } from "../define/action-type.ts";
import { resolveValues } from "../engine/resolve-values.ts";

interface Settings {
  readonly url: string;
  readonly values?: Readonly<Record<string, FieldValueDocument>>;
}

/** Posts JSON to an address outside: chosen values, or the whole record. Answers of 5xx and 429 are tried again, other refusals are not. */
export const callWebhook: OutsideAction = {
  name: "call-webhook",
  icon: "world",
  effect: "outside",
  settings: [
    { name: "url", control: "text", required: true },
    { name: "values", control: "values" },
  ],
  settingsSchema: {
    properties: {
      url: { type: "string", pattern: "^https?://", maxLength: 2000 },
      values: { type: "object", additionalProperties: fieldValueSchema, maxProperties: 100 },
    },
    required: ["url"],
  },
  outputs: ["status"],
  async prepare(step, context) {
    const { url, values } = step.settings as unknown as Settings;
    const body =
      values && Object.keys(values).length > 0 ? await resolveValues(values, context) : { record: context.data.record };
    return { url, body };
  },
  async run(input, context, idempotencyKey) {
    const answer = await context.ports.request(
      {
        url: String(input["url"]),
        method: "POST",
        headers: { "content-type": "application/json", "x-quoin-rule": context.ruleKey, "x-quoin-run": context.run },
        body: JSON.stringify(input["body"]),
      },
      idempotencyKey,
    );
    const { status } = answer;
    const refusal = { details: [{ path: "/url", code: "address_answered", params: { status } }] };
    if (status >= 500 || status === 429) throw new AppError("unavailable", `The address answered ${status}.`, refusal);
    if (status >= 400) throw new AppError("validation", `The address refused with ${status}.`, refusal);
    return { status };
  },
};
