import { AppError } from "@quoin/definition";
import type { Kysely } from "kysely";
import { accessOf } from "../access/access-of.ts";
import { isNever } from "../access/fold-conditions.ts";
import type { Actor } from "../actor.ts";
import type { Published } from "../definitions/published.ts";
import type { Dialect } from "../dialect/dialect.ts";
import type { EntityModel } from "./field-model.ts";
import { modelOf } from "./model-of.ts";
import type { Names } from "./names.ts";
import { type Reading } from "./reading.ts";
import { startReading } from "./start-reading.ts";
import type { Speech } from "./speech.ts";

/** Where a read happens: a connection, the version in force, the moment. */
export interface ReadContext {
  readonly db: Kysely<unknown>;
  readonly dialect: Dialect;
  readonly published: Published;
  readonly now: Date;
  readonly names?: Names | undefined;
}

/** How the engine of this store speaks. */
export const speechOf = (dialect: Dialect): Speech => dialect.speech;

export const readingFor = (context: ReadContext, actor: Actor): Reading => ({
  ...startReading(
    modelOf(context.published),
    accessOf(context.published, actor, context.now),
    speechOf(context.dialect),
  ),
  names: context.names,
});

export const notFound = (): AppError => new AppError("not_found", "There is no such record.");

/** The entity, or the one `not_found` for one that does not exist or of which the reader may see nothing. */
export function readableEntity(reading: Reading, key: string): EntityModel {
  const entity = reading.model.entities.get(key);
  if (entity === undefined || isNever(reading.access.entity(key).read)) {
    throw new AppError("not_found", "There is no such entity.", {
      details: [{ path: "/entity", code: "unknown_key", params: { key: key.slice(0, 100) } }],
    });
  }
  return entity;
}

/** Everything that the reader may see of an entity, masked fields included. */
export function readablePaths(reading: Reading, entity: EntityModel): readonly string[] {
  const access = reading.access.entity(entity.key);
  return [...entity.fields.keys()].filter((key) => !isNever(access.field(key).mask));
}
