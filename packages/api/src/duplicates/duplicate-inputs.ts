import { checked } from "../input/checked.ts";

const key = { type: "string", maxLength: 64 } as const;

/** What the procedures about duplicates take. */
export const duplicateInputs = {
  check: checked({
    type: "object",
    properties: { entity: key, id: key, values: { type: "object", additionalProperties: true } },
    required: ["entity", "values"],
    additionalProperties: false,
  }),
};
