import { doingNow } from "../context/doing-now.ts";
import { AppError } from "@quoin/definition";
import { recordInputs } from "../input/record-inputs.ts";
import { beginBulk } from "../records/begin-bulk.ts";
import { beginUndo } from "../records/begin-undo.ts";
import { findForRelation } from "../records/find-for-relation.ts";
import { historyOf } from "../records/history-of.ts";
import { titlesOf } from "../records/titles-of.ts";
import { undoSummary } from "../records/undo-summary.ts";
import { writeRecords } from "../records/write-records.ts";
import { sightOf } from "../sight/sight.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

/** The records of every entity, through the two doors. */
export const recordsRouter = trpc.router({
  /** A page of rows: `{data, next, count?}`. With `titles`, each reference brings "<field>$title". */
  query: procedure("user")
    .input(recordInputs.query)
    .query(({ ctx, input }) => ctx.services.store.records.query(input, ctx.actor)),

  get: procedure("user")
    .input(recordInputs.get)
    .query(({ ctx, input: { entity: of, id: which, ...options } }) =>
      ctx.services.store.records.get({ entity: of, id: which }, ctx.actor, options),
    ),

  /** As it was at an instant, or right after the log's entry at a position. */
  asOf: procedure("user")
    .input(recordInputs.asOf)
    .query(({ ctx, input }) => ctx.services.store.records.asOf(input, ctx.actor)),

  aggregate: procedure("user")
    .input(recordInputs.aggregate)
    .query(({ ctx, input }) => ctx.services.store.records.aggregate(input, ctx.actor)),

  /** All or nothing; with `partial` a result per change. More than one change needs the ability "bulk". */
  write: procedure("user")
    .input(recordInputs.write)
    .mutation(({ ctx, input }) => {
      if (ctx.failure !== undefined) throw ctx.failure;
      return writeRecords(ctx.services, ctx.caller, input);
    }),

  /** Begins a job that does one thing to all chosen records; its progress and result are under `jobs.get`. */
  bulk: procedure("bulk")
    .input(recordInputs.bulk)
    .mutation(({ ctx, input: { op, values, ...chosen } }) =>
      beginBulk(ctx.services, ctx.caller, { ...chosen, act: op === "update" ? { op, values: values ?? {} } : { op } }),
    ),

  /** Newest first; `before` is the position of the last one seen. With `rows` also what happened to the rows of its tables. */
  history: procedure("user")
    .input(recordInputs.history)
    .query(({ ctx, input: { entity: of, id: which, limit = 50, ...more } }) =>
      historyOf(ctx.services, ctx.actor, { ref: { entity: of, id: which }, limit, ...more }),
    ),

  /** The whole of one masked value; the log keeps who looked. */
  reveal: procedure("reveal")
    .input(recordInputs.reveal)
    .mutation(({ ctx, input }) => ctx.services.store.records.reveal(input, ctx.actor)),

  /**
   * The computed fields that the caller may know of and that a job still fills; how far it is only for administrators, since it
   * counts records that others may not see.
   */
  computing: procedure("user").query(async ({ ctx: { services, actor } }) => {
    const { set } = await services.store.definitions.published();
    const sight = sightOf(actor, set);
    const found = await services.store.computing();
    return found.flatMap(({ entity, field, ...figures }) =>
      sight.entity(entity) && sight.field(entity, field)
        ? [{ entity, field, ...(actor.abilities.has("admin") ? figures : {}) }]
        : [],
    );
  }),

  /** How one computed value came about. */
  explain: procedure("user")
    .input(recordInputs.explain)
    .query(({ ctx, input }) => ctx.services.store.records.explain(input, ctx.actor)),

  revert: procedure("user")
    .input(recordInputs.revert)
    .mutation(({ ctx, input }) => ctx.services.store.records.revert(input, ctx.actor)),

  /** What undoing all that was written together with an entry would do. */
  planUndo: procedure("bulk")
    .input(recordInputs.undo)
    .query(async ({ ctx, input: { entity: of, id: which, position } }) =>
      undoSummary(await ctx.services.store.records.planUndo({ entity: of, id: which, position }, ctx.actor)),
    ),

  /** Begins the job that does it; its progress and result are under `jobs.get`. */
  undo: procedure("bulk")
    .input(recordInputs.undo)
    .mutation(({ ctx, input: { conflicts = "keep", ...ref } }) =>
      beginUndo(doingNow(ctx.services), ctx.caller, { ...ref, conflicts, source: "form" }),
    ),

  /** Titles of the records that the reader may see, by id. */
  titles: procedure("user")
    .input(recordInputs.titles)
    .query(({ ctx, input }) => titlesOf(ctx.services.store, input, ctx.actor)),

  /** What a relation's picker offers for a text; the latest records for none. */
  findForRelation: procedure("user")
    .input(recordInputs.find)
    .query(async ({ ctx, input }) => {
      const { entities } = await ctx.services.store.definitions.published();
      if (!entities.has(input.entity)) throw new AppError("not_found", "There is no such entity.");
      return findForRelation(ctx.services.store, { limit: 20, ...input }, ctx.actor);
    }),
});
