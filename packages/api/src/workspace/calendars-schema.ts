const hours = {
  type: "array",
  maxItems: 12,
  items: {
    type: "object",
    properties: { from: { type: "string", maxLength: 5 }, to: { type: "string", maxLength: 5 } },
    required: ["from", "to"],
    additionalProperties: false,
  },
} as const;
const day = { type: "string", maxLength: 10 } as const;

/** The shape of the workspace's working calendars; what it cannot say is the store's to check. */
export const calendarsSchema = {
  type: "object",
  properties: {
    calendars: {
      type: "array",
      maxItems: 20,
      items: {
        type: "object",
        properties: {
          id: { type: "string", maxLength: 40 },
          "x-labels": { type: "object", additionalProperties: { type: "string", maxLength: 200 }, maxProperties: 20 },
          timeZone: { type: "string", maxLength: 60 },
          week: { type: "array", items: hours, minItems: 7, maxItems: 7 },
          holidays: { type: "array", items: day, maxItems: 3000 },
          workdays: {
            type: "array",
            maxItems: 3000,
            items: {
              type: "object",
              properties: { date: day, hours },
              required: ["date"],
              additionalProperties: false,
            },
          },
        },
        required: ["id", "timeZone", "week"],
        additionalProperties: false,
      },
    },
  },
  required: ["calendars"],
  additionalProperties: false,
} as const;
