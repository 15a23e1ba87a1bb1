import { aggregateProperties, queryProperties } from "../input/query-schema.ts";
import { ref } from "./common.ts";

const { entity: _, fields, sort, ...rest } = queryProperties;

/** The body of a query: what the server checks, with words. */
export const queryBody: Readonly<Record<string, unknown>> = {
  type: "object",
  properties: {
    ...rest,
    where: { anyOf: [{ type: "boolean" }, ref("Condition")] },
    view: {
      type: "string",
      description: "A view, whose filter, order and columns count where nothing else is given.",
    },
    fields: { ...fields, description: 'Also of related records: "customer.name".' },
    sort: { anyOf: [{ type: "string", description: '"-amount,customer.name"' }, sort] },
    group: {
      ...aggregateProperties.group,
      description: "Fields, also of related records; `bucket` of days and instants.",
    },
    aggregate: {
      ...aggregateProperties.aggregates,
      description:
        "Several figures at once; `as` names each in the answer. With it or `group` the answer is rows of sums.",
    },
  },
  additionalProperties: false,
};
