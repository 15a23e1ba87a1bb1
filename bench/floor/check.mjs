// The floor's validation: a compiled JSON Schema, as a hand-written server would have.
import { Ajv2020 } from "ajv/dist/2020.js";

const text = (maxLength) => ({ type: "string", maxLength });
const ajv = new Ajv2020({ formats: { date: /^\d{4}-\d\d-\d\d$/, instant: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ } });
const validate = ajv.compile({
  type: "object",
  required: ["name"],
  additionalProperties: false,
  properties: {
    name: { type: "string", minLength: 1, maxLength: 200 },
    kind: { enum: ["company", "person"] },
    tier: { enum: ["a", "b", "c"] },
    status: { enum: ["potential", "active", "dormant", "lost"] },
    ...Object.fromEntries(["industry", "source", "city"].map((key) => [key, text(60)])),
    ...Object.fromEntries(["website", "address"].map((key) => [key, text(500)])),
    phone: { type: "string", pattern: "^\\+?\\d{6,15}$" },
    email: { type: "string", pattern: "^[^@\\s]+@[^@\\s]+$" },
    employees: { type: "integer", minimum: 0 },
    annual_revenue: { type: "number", minimum: 0 },
    credit_limit: { type: "number", minimum: 0 },
    tags: { type: "array", items: text(40), uniqueItems: true },
    next_contact_on: { type: "string", format: "date" },
    last_contact_at: { type: "string", format: "instant" },
    note: text(20_000),
  },
});

/** The input, if it is a customer. Throws otherwise. */
export function checkCustomer(input) {
  if (!validate(input)) throw new Error(ajv.errorsText(validate.errors));
  return input;
}
