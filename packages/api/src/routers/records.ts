import { AppError } from "@quoin/definition";
import { checked } from "../input/checked.ts";
import { changeSchema } from "../input/change-schema.ts";
import { aggregateProperties, queryProperties } from "../input/query-schema.ts";
import { writeAsCaller } from "../records/write-as-caller.ts";
import { findForRelation } from "../records/find-for-relation.ts";
import { titlesOf } from "../records/titles-of.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const entity = { type: "string", maxLength: 64 } as const;
const id = { type: "string", maxLength: 64 } as const;

const inputs = {
  query: checked({ type: "object", properties: queryProperties, required: ["entity"], additionalProperties: false }),
  aggregate: checked({
    type: "object",
    properties: aggregateProperties,
    required: ["entity", "aggregates"],
    additionalProperties: false,
  }),
  get: checked({
    type: "object",
    properties: {
      entity,
      id,
      fields: queryProperties.fields,
      titles: { type: "boolean" },
      deleted: { type: "boolean" },
    },
    required: ["entity", "id"],
    additionalProperties: false,
  }),
  write: checked({
    type: "object",
    properties: {
      changes: { type: "array", items: changeSchema, minItems: 1, maxItems: 500 },
      source: { type: "string", enum: ["form", "inline"] },
      partial: { type: "boolean" },
      idempotencyKey: { type: "string", minLength: 8, maxLength: 200 },
    },
    required: ["changes"],
    additionalProperties: false,
  }),
  history: checked({
    type: "object",
    properties: {
      entity,
      id,
      before: { type: "integer", minimum: 1 },
      limit: { type: "integer", minimum: 1, maximum: 200 },
    },
    required: ["entity", "id"],
    additionalProperties: false,
  }),
  revert: checked({
    type: "object",
    properties: { entity, id, position: { type: "integer", minimum: 1 } },
    required: ["entity", "id", "position"],
    additionalProperties: false,
  }),
  titles: checked({
    type: "object",
    properties: { entity, ids: { type: "array", items: id, maxItems: 500 } },
    required: ["entity", "ids"],
    additionalProperties: false,
  }),
  find: checked({
    type: "object",
    properties: {
      entity,
      text: { type: "string", maxLength: 200 },
      limit: { type: "integer", minimum: 1, maximum: 50 },
    },
    required: ["entity", "text"],
    additionalProperties: false,
  }),
};

/** The records of every entity, through the two doors. */
export const recordsRouter = trpc.router({
  /** A page of rows: `{data, next, count?}`. With `titles`, each reference brings "<field>$title". */
  query: procedure("user")
    .input(inputs.query)
    .query(({ ctx, input }) => ctx.services.store.records.query(input, ctx.actor)),

  get: procedure("user")
    .input(inputs.get)
    .query(({ ctx, input: { entity: of, id: which, ...options } }) =>
      ctx.services.store.records.get({ entity: of, id: which }, ctx.actor, options),
    ),

  aggregate: procedure("user")
    .input(inputs.aggregate)
    .query(({ ctx, input }) => ctx.services.store.records.aggregate(input, ctx.actor)),

  /** All or nothing; with `partial` a result per change. More than one change needs the ability "bulk". */
  write: procedure("user")
    .input(inputs.write)
    .mutation(async ({ ctx, input: { changes, ...options } }) => {
      const results = await writeAsCaller(ctx.services.store, ctx.caller, { changes, source: "form", ...options });
      // An error is no JSON; what a client may know of it is.
      return results.map((result) =>
        result.ok
          ? result
          : {
              ok: false as const,
              error: { code: result.error.code, message: result.error.message, details: result.error.details },
            },
      );
    }),

  /** Newest first; `before` is the position of the last one seen. */
  history: procedure("user")
    .input(inputs.history)
    .query(({ ctx, input: { entity: of, id: which, limit = 50, before } }) =>
      ctx.services.store.records.history({ entity: of, id: which }, ctx.actor, {
        limit,
        ...(before === undefined ? {} : { before }),
      }),
    ),

  revert: procedure("user")
    .input(inputs.revert)
    .mutation(({ ctx, input }) => ctx.services.store.records.revert(input, ctx.actor)),

  /** Titles of the records that the reader may see, by id. */
  titles: procedure("user")
    .input(inputs.titles)
    .query(({ ctx, input }) => titlesOf(ctx.services.store, input, ctx.actor)),

  /** What a relation's picker offers for a text; the latest records for none. */
  findForRelation: procedure("user")
    .input(inputs.find)
    .query(async ({ ctx, input }) => {
      const { entities } = await ctx.services.store.definitions.published();
      if (!entities.has(input.entity)) throw new AppError("not_found", "There is no such entity.");
      return findForRelation(ctx.services.store, { limit: 20, ...input }, ctx.actor);
    }),
});
