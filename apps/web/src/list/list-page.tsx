import { ActionIcon, Button } from "@mantine/core";
import { manyLabels, type Entity } from "@quoin/definition";
import { loadFieldViews } from "@quoin/fields/react";
import { type ListState, NOTHING_SELECTED, type Selection } from "@quoin/render";
import { Icon, inSentence, Skeleton, Strip, useIsPhone, useLabel, useLocale, useText } from "@quoin/ui";
import { useRouter } from "@tanstack/react-router";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ListContext } from "../record/list-context.ts";
import { useLinkClicks } from "../session/use-link-clicks.ts";
import { useMe } from "../session/use-me.ts";
import { PageBar } from "../shell/page-bar.tsx";
import { boardSettings } from "./board-settings.ts";
import { ListBar } from "./list-bar.tsx";
import { ListBoard } from "./list-board.tsx";
import { ListBulk } from "./list-bulk.tsx";
import styles from "./list.module.css";
import { ListTable } from "./list-table.tsx";
import { ListTabs } from "./list-tabs.tsx";
import { useListButtons } from "./use-list-buttons.ts";
import { useListColumns } from "./use-list-columns.ts";
import { sortWith, useListRows } from "./use-list-rows.ts";
import { useListState } from "./use-list-state.ts";

const NONE: ReadonlySet<string> = new Set();

/** What a list asks for, in its order. */
const queryOf = ({ where, search, sort }: ListState, group: string | undefined): NonNullable<ListContext["query"]> => ({
  ...(where !== undefined && { where }),
  ...(search !== "" && { search }),
  sort: sortWith(sort, group),
});

/** The records of an entity: views, filters, the table or board, and what can be done with them. */
export function ListPage({ entity }: { readonly entity: Entity }) {
  const t = useText("web");
  const me = useMe();
  const label = useLabel();
  const { locale } = useLocale();
  const phone = useIsPhone();
  const router = useRouter();
  const control = useListState(entity);
  const { state, views, own, active, broken, dropped, change, reset } = control;
  const columns = useListColumns(entity, state);
  const settings = useMemo(() => boardSettings(entity, views, active), [entity, views, active]);
  const isBoard = state.type === "board" && settings !== undefined && !state.bin;
  const group =
    !isBoard && !phone && !state.bin && columns.groupChoices.some(({ path }) => path === state.group)
      ? state.group
      : undefined;
  const [collapsed, setCollapsed] = useState(NONE);
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED);
  const [saving, setSaving] = useState(false);
  const { accessOf } = columns;
  const mayRead = useCallback((path: string) => ["edit", "read"].includes(accessOf(path)), [accessOf]);
  const buttons = useListButtons({ entity, keys: state.buttons, mayRead, bin: state.bin });
  const rows = useListRows(entity, state, {
    columns: columns.columns,
    group,
    collapsed,
    reads: buttons.reads,
    enabled: !isBoard,
  });
  const order = useRef<readonly string[]>([]);
  const view = views.find(({ key }) => key === active)?.view;
  const viewName = own?.name ?? (view && label(view.labels, active ?? ""));
  const inList = useCallback(
    (ids: readonly string[]): ListContext => ({
      ids,
      href: router.state.location.href,
      ...(viewName !== undefined && { label: viewName }),
      ...(!isBoard && { query: queryOf(state, group) }),
      ...(!isBoard && rows.count !== undefined && { count: rows.count }),
    }),
    [router, viewName, isBoard, state, group, rows.count],
  );
  const follow = useLinkClicks(({ dataset }) =>
    dataset["record"] === undefined ? undefined : { list: inList(order.current) },
  );
  const mayCreate = me.permissions[entity.key]?.create === true;
  const name = inSentence(label(entity.document["x-labels"], entity.key), locale);
  const plural = label(manyLabels(entity.document), entity.key);
  const isNew = mayCreate && !state.bin ? () => router.history.push(`/e/${entity.key}/new`) : undefined;

  // What was chosen belongs to what was shown.
  const shown = JSON.stringify([state.where, state.search, state.bin, active]);
  useEffect(() => setSelection(NOTHING_SELECTED), [shown]);
  useEffect(() => void loadFieldViews(columns.columns.map(({ field }) => field.type)), [columns.columns]);
  const collapse = useCallback((key: string) => {
    setCollapsed((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);

  return (
    <div className={styles.page} ref={follow}>
      <PageBar
        name={plural}
        actions={
          isNew &&
          (phone ? (
            <ActionIcon size={44} onClick={isNew} aria-label={t("list.new", { name })}>
              <Icon name="plus" />
            </ActionIcon>
          ) : (
            <Button leftSection={<Icon name="plus" />} onClick={isNew}>
              {t("list.new", { name })}
            </Button>
          ))
        }
      />
      <ListTabs
        entity={entity}
        control={control}
        hasBoard={settings !== undefined}
        saving={saving}
        onSaving={setSaving}
      />
      <ListBar entity={entity} control={control} columns={columns} onSave={() => setSaving(true)} />
      {broken && (
        <Strip
          actions={
            <Button variant="default" size="xs" onClick={reset}>
              {t("list.reset")}
            </Button>
          }
        >
          {t("list.broken")}
        </Strip>
      )}
      {dropped && (
        <Strip
          tone="info"
          actions={
            <Button variant="default" size="xs" onClick={() => change({}, { replace: true })}>
              {t("list.dropped.keep")}
            </Button>
          }
        >
          {t("list.dropped")}
        </Strip>
      )}
      {state.bin && (
        <Strip
          tone="info"
          actions={
            <Button size="xs" variant="default" onClick={() => change({ bin: false })}>
              {t("list.bin.leave")}
            </Button>
          }
        >
          {t("list.bin.note")}
        </Strip>
      )}
      <Suspense fallback={<Skeleton rows={12} />}>
        {isBoard ? (
          <ListBoard
            key={settings.by}
            entity={entity}
            control={control}
            columns={columns}
            settings={settings}
            order={order}
          />
        ) : (
          <>
            <ListTable
              entity={entity}
              control={control}
              columns={columns}
              buttons={buttons.columns}
              rows={rows}
              group={group}
              collapsed={collapsed}
              onCollapse={collapse}
              selection={selection}
              onSelection={setSelection}
              onNew={isNew}
              order={order}
              inList={inList}
            />
            <ListBulk
              entity={entity}
              control={control}
              columns={columns}
              selection={selection}
              onSelection={setSelection}
              total={rows.count ?? rows.rows.length}
            />
          </>
        )}
      </Suspense>
    </div>
  );
}
