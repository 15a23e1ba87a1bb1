import type { Row } from "@quoin/condition";
import type { ConditionDocument, Field, FormDocument, FormRelated } from "@quoin/definition";
import { pointsAt, treeField } from "@quoin/fields";
import { type ListSort, nextOrder, relatedColumns, type RelatedListProps } from "@quoin/render";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "../api/trpc.ts";
import { accessAt } from "../session/access-at.ts";
import { accessTo, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { useRelatedTree } from "./use-related-tree.ts";

const SHOWN = 10;

/** The records of a list: those that point at this one, and what the list itself asks for. */
function relatedWhere(
  list: FormRelated,
  field: Field | undefined,
  to: { readonly entity: string; readonly id: string },
): ConditionDocument {
  const here = field !== undefined && pointsAt(field, to.id, to.entity);
  return list.where === undefined || list.where === true ? here : { allOf: [here, list.where as ConditionDocument] };
}

/** The order that a list has by itself. */
const sortOf = (sort: string | undefined): readonly ListSort[] => {
  const field = sort?.replace(/^-/, "");
  return field ? [{ field, desc: sort?.startsWith("-") === true }] : [{ field: "created_at", desc: true }];
};

type Shown = Pick<
  RelatedListProps,
  "columns" | "rows" | "tree" | "order" | "count" | "sum" | "loading" | "failed" | "onRetry"
>;

/** The related lists of a record that the reader may see: how many each has, and the rows of the open one. */
export function useRelated(form: FormDocument | undefined, id: string) {
  const me = useMe();
  const { entities } = useWorkspace();
  const lists = (form?.related ?? []).filter(
    ({ entity, field }) => entities.has(entity) && me.permissions[entity] && accessTo(me, entity, field) !== "none",
  );
  const whereOf = (list: FormRelated): ConditionDocument =>
    relatedWhere(list, entities.get(list.entity)?.fieldByKey.get(list.field), { entity: form?.entity ?? "", id });
  const [chosen, setChosen] = useState<string>();
  const [chosenSort, setChosenSort] = useState<Readonly<Record<string, readonly ListSort[]>>>({});
  const open = lists.find((list) => list.id === chosen) ?? lists[0];
  const counts = useQueries({
    queries: lists.map((list) =>
      trpc.records.aggregate.queryOptions({
        entity: list.entity,
        where: whereOf(list),
        aggregates: [
          { fn: "count" as const, as: "count" },
          ...(list.sum === undefined ? [] : [{ fn: "sum" as const, field: list.sum, as: "total" }]),
        ],
      }),
    ),
  });
  const columns = open
    ? relatedColumns(open, { entities, mayRead: (entity, field) => accessTo(me, entity, field) !== "none" })
    : [];
  const fields = ["id", ...new Set(columns.map(({ path }) => path).filter((path) => path !== "id"))];
  const place = `${open?.entity}.${open?.field}.${open?.id}`;
  const own = sortOf(open?.sort);
  const sort = chosenSort[place] ?? own;
  const rows = useQuery({
    ...trpc.records.query.queryOptions({
      entity: open?.entity ?? "",
      fields,
      titles: true,
      limit: SHOWN,
      ...(open && { where: whereOf(open), sort: [...sort] }),
    }),
    meta: { rowsOf: `${place} ${id}` },
    // In another order the rows stay until the new ones are there, and with them the head that has the focus.
    placeholderData: (before, query) => (query?.meta?.["rowsOf"] === `${place} ${id}` ? before : undefined),
    enabled: open !== undefined,
  });
  const entity = open && entities.get(open.entity);
  const tree = entity && treeField(entity);
  const flat = useRelatedTree({
    field: tree && tree.key === open?.field ? tree : undefined,
    rows: rows.data?.data ?? [],
    fields,
    sort,
  });
  const totalOf = (list: FormRelated): Row | undefined => counts[lists.indexOf(list)]?.data?.[0];
  const countOf = (list: FormRelated): number | undefined => {
    const count = totalOf(list)?.["count"];
    return count === undefined ? undefined : Number(count);
  };
  const shown: Shown = {
    columns,
    ...flat,
    order: {
      sort,
      may: (path) => accessAt({ me, entities }, open?.entity ?? "", path) !== "mask",
      onClick: (path, more) => setChosenSort((now) => ({ ...now, [place]: nextOrder({ sort, own }, path, more) })),
    },
    count: open && countOf(open),
    sum: open?.sum === undefined ? undefined : { path: open.sum, value: totalOf(open)?.["total"] },
    loading: rows.isPending && open !== undefined,
    failed: rows.isError,
    onRetry: () => void rows.refetch(),
  };
  return {
    lists,
    whereOf,
    open,
    setOpen: setChosen,
    countOf,
    shown,
    sort,
    mayAdd: open !== undefined && me.permissions[open.entity]?.create === true,
  };
}
