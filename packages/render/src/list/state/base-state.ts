import type { Entity, ViewDocument } from "@quoin/definition";
import { defaultColumns } from "../columns/default-columns.ts";
import type { ListColumn, ListState } from "./list-state.ts";

export interface BaseStateOptions {
  readonly key?: string | undefined;
  readonly view?: ViewDocument | undefined;
}

/** A board's sums stand under their column. */
const withTotal = (column: ListColumn, sum: string | undefined): ListColumn =>
  column.total === undefined && column.field === sum ? { ...column, total: "sum" } : column;

/** What a view shows before anyone changes anything; without a view, the first fields of the entity, newest first. */
export function baseState(entity: Entity, { key, view }: BaseStateOptions = {}): ListState {
  // A board names few columns, for its cards say what it shows; turned into a table it shows that too.
  const named = view?.columns ?? [];
  const cards = view?.board
    ? [entity.title, view.board.by, ...(view.board.card ?? [])].map((field): ListColumn => ({ field }))
    : [];
  const all = [...named, ...cards.filter(({ field }) => !named.some((one) => one.field === field))];
  const columns = all.length === 0 ? defaultColumns(entity) : all.map((one) => withTotal(one, view?.board?.sum));
  return {
    ...(key !== undefined && { view: key }),
    type: view?.type ?? "table",
    where: view?.where as ListState["where"],
    search: "",
    sort: view?.sort ?? (view ? [] : [{ field: "updated_at", desc: true }]),
    group: view?.group,
    columns,
    buttons: view?.buttons,
    bin: false,
  };
}
