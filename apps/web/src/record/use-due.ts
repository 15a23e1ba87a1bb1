import type { Entity, FormDocument } from "@quoin/definition";
import { pointsAt } from "@quoin/fields";
import { type DueItem, entityParts, timelineRelations } from "@quoin/render";
import { useQueries } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import { accessTo, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";

const SHOWN = 8;

/** What is still open about a record, of every entity around it that has a pipeline to be done in and a day to be done by. */
export function useDue(entity: string, id: string, form: FormDocument | undefined): readonly DueItem[] {
  const me = useMe();
  const { entities } = useWorkspace();
  const listed = (form?.related ?? []).map(({ entity: key, field }) => ({
    entity: entities.get(key),
    relation: field,
  }));
  const around = new Map(
    [...listed, ...timelineRelations(entities, entity)].flatMap((one) =>
      one.entity ? [[one.entity.key, { entity: one.entity, relation: one.relation }]] : [],
    ),
  );
  const sources = [...around.values()].flatMap(({ entity: of, relation }) => {
    const { due, lanes } = entityParts(of);
    const field = of.fieldByKey.get(relation);
    const seen = [relation, due?.key, lanes?.key, of.title].every(
      (key) => key !== undefined && accessTo(me, of.key, key) !== "none",
    );
    return due && lanes && seen && field && me.permissions[of.key]
      ? [{ of, relation: field, due: due.key, lanes }]
      : [];
  });
  const pages = useQueries({
    queries: sources.map(({ of, relation, due, lanes }) => {
      const open = (lanes.schema["x-options"] ?? [])
        .filter(({ outcome = "open" }) => outcome === "open")
        .map((option) => option.id);
      return trpc.records.query.queryOptions({
        entity: of.key,
        where: {
          allOf: [
            pointsAt(relation, id, entity),
            { required: [lanes.key], properties: { [lanes.key]: { enum: open } } },
            { required: [due] },
          ],
        },
        fields: ["id", "rev", of.title, due, lanes.key],
        sort: [{ field: due }],
        limit: SHOWN,
      });
    }),
  });
  return pages
    .flatMap(({ data }, index) => {
      const source = sources[index];
      return source ? (data?.data ?? []).map((row) => ({ entity: source.of, row, due: String(row[source.due]) })) : [];
    })
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
    .slice(0, SHOWN);
}

/** Where a record of an entity goes when it is done: the first end of its pipeline that is a good one. */
export function doneStage(entity: Entity): { readonly field: string; readonly stage: string } | undefined {
  const { lanes } = entityParts(entity);
  const end = lanes?.schema["x-options"]?.find(({ outcome }) => outcome === "won");
  return lanes && end && { field: lanes.key, stage: end.id };
}
