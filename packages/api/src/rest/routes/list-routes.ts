import type { ConditionDocument } from "@quoin/definition";
import type { Router } from "express";
import { checked } from "../../input/checked.ts";
import { aggregateProperties, queryProperties } from "../../input/query-schema.ts";
import { entityOf } from "../entity-of.ts";
import type { handling } from "../handle.ts";
import { listQuery, sortOf } from "../list-query.ts";
import { searchOf } from "../parameters-of.ts";
import { readerOf } from "../reader-of.ts";
import { viewOf } from "../view-of.ts";

const { entity: _, sort, ...rest } = queryProperties;
const parseBody = checked({
  type: "object",
  properties: {
    ...rest,
    sort: { anyOf: [{ type: "string", maxLength: 700 }, sort] },
    view: { type: "string", maxLength: 64 },
    group: aggregateProperties.group,
    aggregate: aggregateProperties.aggregates,
  },
  additionalProperties: false,
});

/** Lists, as addresses and as bodies. The page is JSON made by the database and passed on as it is. */
export function listRoutes(router: Router, handle: ReturnType<typeof handling>): void {
  router.get(
    "/:entity",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const entity = await entityOf(services, request);
      const query = listQuery(entity, searchOf(request), await readerOf(services, caller));
      response.type("application/json").send(await services.store.records.queryJson(query, caller.actor));
    }),
  );

  router.post(
    "/:entity/query",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const entity = await entityOf(services, request);
      const { group, aggregate, sort: order, view: viewKey, where: asked, ...rest } = parseBody(request.body ?? {});
      const view = viewKey === undefined ? undefined : viewOf(entity, viewKey, await readerOf(services, caller));
      const where = [view?.where, asked].flatMap((one): ConditionDocument[] =>
        one === undefined ? [] : [one as ConditionDocument],
      );
      const query = {
        ...rest,
        ...(where[0] === undefined ? {} : { where: where.length > 1 ? { allOf: where } : where[0] }),
      };
      if (group !== undefined || aggregate !== undefined) {
        const { search, limit } = query;
        const data = await services.store.records.aggregate(
          {
            entity,
            aggregates: aggregate ?? [{ fn: "count", as: "count" }],
            ...(group === undefined ? {} : { group }),
            ...(query.where === undefined ? {} : { where: query.where }),
            ...(search === undefined ? {} : { search }),
            ...(limit === undefined ? {} : { limit }),
          },
          caller.actor,
        );
        response.json({ data });
        return;
      }
      const sorted = (typeof order === "string" ? sortOf(order) : order) ?? view?.sort;
      const columns = view?.columns?.map(({ field }) => field);
      const fields = query.fields ?? (columns && [...new Set(["id", "rev", ...columns])]);
      const page = {
        ...query,
        entity,
        ...(sorted === undefined ? {} : { sort: sorted }),
        ...(fields === undefined ? {} : { fields }),
      };
      response.type("application/json").send(await services.store.records.queryJson(page, caller.actor));
    }),
  );
}
