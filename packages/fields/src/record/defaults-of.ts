import type { Entity } from "@quoin/definition";
import { isEmpty } from "../schema/is-empty.ts";

/** The values that a new record starts with: the `default` of each field that has one. */
export const defaultsOf = (entity: Entity): Record<string, unknown> =>
  Object.fromEntries(
    entity.fields.filter(({ schema }) => !isEmpty(schema.default)).map(({ key, schema }) => [key, schema.default]),
  );
