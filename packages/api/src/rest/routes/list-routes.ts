import type { Router } from "express";
import { checked } from "../../input/checked.ts";
import { aggregateProperties, queryProperties } from "../../input/query-schema.ts";
import { entityOf } from "../entity-of.ts";
import type { handling } from "../handle.ts";
import { listQuery, sortOf } from "../list-query.ts";
import { searchOf } from "../parameters-of.ts";

const { entity: _, sort, ...rest } = queryProperties;
const parseBody = checked({
  type: "object",
  properties: {
    ...rest,
    sort: { anyOf: [{ type: "string", maxLength: 700 }, sort] },
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
      const published = await services.store.definitions.published();
      const query = listQuery(entity, searchOf(request), {
        published,
        language: services.language,
        actor: caller.actor,
        now: services.clock(),
      });
      response.type("application/json").send(await services.store.records.queryJson(query, caller.actor));
    }),
  );

  router.post(
    "/:entity/query",
    handle({ policy: "user", changes: false }, async ({ services, caller, request, response }) => {
      const entity = await entityOf(services, request);
      const { group, aggregate, sort: order, ...query } = parseBody(request.body ?? {});
      if (group !== undefined || aggregate !== undefined) {
        const { where, search, limit } = query;
        const data = await services.store.records.aggregate(
          {
            entity,
            aggregates: aggregate ?? [{ fn: "count", as: "count" }],
            ...(group === undefined ? {} : { group }),
            ...(where === undefined ? {} : { where }),
            ...(search === undefined ? {} : { search }),
            ...(limit === undefined ? {} : { limit }),
          },
          caller.actor,
        );
        response.json({ data });
        return;
      }
      const sorted = typeof order === "string" ? sortOf(order) : order;
      const page = { ...query, entity, ...(sorted === undefined ? {} : { sort: sorted }) };
      response.type("application/json").send(await services.store.records.queryJson(page, caller.actor));
    }),
  );
}
