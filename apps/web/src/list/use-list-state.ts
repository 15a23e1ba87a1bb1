import type { ConditionDocument, Entity } from "@quoin/definition";
import { conditionShape } from "@quoin/fields";
import {
  baseState,
  type ListSearchWords,
  type ListState,
  readColumns,
  readListSearch,
  writeColumns,
  writeListSearch,
} from "@quoin/render";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useRef } from "react";
import { trpc } from "../api/trpc.ts";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { arrivesAt, readableShape, speaksOf } from "./readable-shape.ts";
import { type KeyedView, viewList } from "./view-list.ts";

const route = getRouteApi("/shell/e/$entity");
const LATER = 800;

/** What the list shows, read from the address over its view; changing it writes the address, so that back and forward work. */
export function useListState(entity: Entity) {
  const me = useMe();
  const queries = useQueryClient();
  const workspace = useWorkspace();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: saved, isPending } = useQuery(
    trpc.views.saved.list.queryOptions({ entity: entity.key }, { staleTime: 60_000 }),
  );
  const views = useMemo(() => viewList(workspace, entity.key, me), [workspace, entity.key, me]);
  const key = search.view ?? views[0]?.key;
  const own = saved?.find(({ id }) => id === key);

  const known = useMemo(() => {
    const shape = readableShape(conditionShape(workspace.entities, entity.key), me);
    return {
      condition: (part: ConditionDocument) => speaksOf(part, shape),
      path: (path: string) => arrivesAt(path, shape),
    };
  }, [workspace, entity.key, me]);
  const base = useMemo<ListState>(() => {
    const of = (name: string | undefined): ListState => {
      const found: KeyedView | undefined = views.find((one) => one.key === name) ?? views[0];
      return baseState(entity, found ? { key: found.key, view: found.view } : {});
    };
    if (!own) return of(key);
    const words = own.state as ListSearchWords;
    return { ...readListSearch(words, of(words.view), known).state, view: own.id };
  }, [entity, views, own, key, known]);

  const preference = `list:${entity.key}:${key ?? ""}`;
  const kept = me.preferences[preference];
  const { state, broken, dropped } = useMemo(() => {
    const read = readListSearch(search, base, known);
    if (search.columns !== undefined || typeof kept !== "string") return read;
    return { ...read, state: { ...read.state, columns: readColumns(kept, base.columns) } };
  }, [search, base, kept, known]);

  const { mutate: keep } = useMutation(
    trpc.session.savePreferences.mutationOptions({
      onSuccess: (preferences) =>
        queries.setQueryData(trpc.session.me.queryKey(), (now) => now && { ...now, preferences }),
    }),
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const go = (next: ListState, { replace = false } = {}) =>
    void navigate({ search: writeListSearch(next, base), replace });
  const change = (part: Partial<ListState>, options?: { readonly replace?: boolean }) => {
    if (part.columns) {
      const words = writeColumns(part.columns);
      const same = words === writeColumns(base.columns);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keep({ preferences: { [preference]: same ? null : words } }), LATER);
    }
    go({ ...state, ...part }, { replace: options?.replace ?? part.columns !== undefined });
  };
  const reset = () => {
    if (kept !== undefined) keep({ preferences: { [preference]: null } });
    void navigate({ search: state.view === undefined ? {} : { view: state.view } });
  };
  const open = (view: string) => void navigate({ search: { view } });
  const changed = Object.keys(writeListSearch(state, base)).some((word) => word !== "view");

  return {
    state,
    base,
    broken,
    dropped,
    change,
    reset,
    open,
    changed,
    views,
    saved: saved ?? [],
    own,
    loadingViews: isPending,
    active: key,
  };
}

export type ListControl = ReturnType<typeof useListState>;
