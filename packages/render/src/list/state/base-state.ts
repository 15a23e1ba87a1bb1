import type { Entity, ViewDocument } from "@quoin/definition";
import { defaultColumns } from "../columns/default-columns.ts";
import type { ListState } from "./list-state.ts";

export interface BaseStateOptions {
  readonly key?: string | undefined;
  readonly view?: ViewDocument | undefined;
}

/** What a view shows before anyone changes anything; without a view, the first fields of the entity, newest first. */
export function baseState(entity: Entity, { key, view }: BaseStateOptions = {}): ListState {
  const columns = view?.columns && view.columns.length > 0 ? view.columns : defaultColumns(entity);
  return {
    ...(key !== undefined && { view: key }),
    type: view?.type ?? "table",
    where: view?.where as ListState["where"],
    search: "",
    sort: view?.sort ?? (view ? [] : [{ field: "updated_at", desc: true }]),
    group: view?.group,
    columns,
    bin: false,
  };
}
