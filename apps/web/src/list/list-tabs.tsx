import type { Entity } from "@quoin/definition";
import { SaveViewDialog, type ViewTab, ViewTabs, writeListSearch } from "@quoin/render";
import { Segmented, useIsPhone, useText } from "@quoin/ui";
import { useMutation, useQueries, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import { useMe } from "../session/use-me.ts";
import type { ListControl } from "./use-list-state.ts";

/** Counting costs the server work: the first tabs only. */
const COUNTED = 8;

export interface ListTabsProps {
  readonly entity: Entity;
  readonly control: ListControl;
  readonly hasBoard: boolean;
  readonly saving: boolean;
  readonly onSaving: (open: boolean) => void;
}

/** The views with their counts, the kind of view, and keeping what is shown under a name. */
export function ListTabs({ entity, control, hasBoard, saving, onSaving }: ListTabsProps) {
  const t = useText("web");
  const me = useMe();
  const phone = useIsPhone();
  const queries = useQueryClient();
  const { state, views, saved, own, active, open, change } = control;
  const [problem, setProblem] = useState<string>();
  const counts = useQueries({
    queries: views.slice(0, COUNTED).map(({ view }) =>
      trpc.records.aggregate.queryOptions(
        {
          entity: entity.key,
          aggregates: [{ fn: "count", as: "n" }],
          ...(view.where !== undefined && { where: view.where as Exclude<typeof state.where, undefined> }),
        },
        { staleTime: 60_000 },
      ),
    ),
  });
  const save = useMutation(
    trpc.views.saved.save.mutationOptions({
      onSuccess: async (view) => {
        await queries.invalidateQueries({ queryKey: trpc.views.pathKey() });
        onSaving(false);
        setProblem(undefined);
        open(view.id);
      },
      onError: (error) => setProblem(t(`error.${errorOf(error).code}`)),
    }),
  );
  const tabs: readonly ViewTab[] = [
    ...views.map(({ key, view }, index): ViewTab => {
      const count = counts[index]?.data?.[0]?.["n"];
      return { key, labels: view.labels, count: typeof count === "number" ? count : undefined, kind: "definition" };
    }),
    ...saved.map((view): ViewTab => ({
      key: view.id,
      name: view.name,
      kind: view.owner === me.user.id ? "own" : "shared",
    })),
  ];
  const mine = own !== undefined && own.owner === me.user.id;
  return (
    <>
      <ViewTabs
        tabs={tabs.length > 0 ? tabs : [{ key: "", name: t("list.view.all"), kind: "definition" }]}
        value={active ?? ""}
        onChange={open}
        onAdd={() => onSaving(true)}
        end={
          hasBoard &&
          !state.bin && (
            <Segmented
              label={t("list.type")}
              value={state.type}
              iconsOnly={phone}
              onChange={(type) => change({ type })}
              options={[
                { value: "table", label: t("list.type.table"), icon: "table" },
                { value: "board", label: t("list.type.board"), icon: "layout-kanban" },
              ]}
            />
          )
        }
      />
      {saving && (
        <SaveViewDialog
          name={mine ? own.name : ""}
          shared={mine ? own.shared : false}
          busy={save.isPending}
          error={problem}
          onClose={() => onSaving(false)}
          onSave={({ name, shared }) => {
            // A saved view stands on one of the definitions, and holds everything that it shows itself.
            const { view: _view, ...words } = writeListSearch(state, control.base, { whole: true });
            const under = own ? own.state["view"] : active;
            const same = mine && name === own.name ? { id: own.id } : {};
            save.mutate({
              ...same,
              entity: entity.key,
              name,
              shared,
              state: { ...words, ...(typeof under === "string" && under !== "" && { view: under }) },
            });
          }}
        />
      )}
    </>
  );
}
