import { manyLabels, type Entity } from "@quoin/definition";
import {
  ConditionSentence,
  conjunctsOf,
  Grid,
  type GridColumn,
  moveColumn,
  PhoneList,
  resizeColumn,
  type Row,
  type Selection,
} from "@quoin/render";
import {
  EmptyState,
  ErrorState,
  NoAccessState,
  inSentence,
  useFormat,
  useIsPhone,
  useLabel,
  useLocale,
  useText,
} from "@quoin/ui";
import { useRouter } from "@tanstack/react-router";
import { type RefObject, useEffect, useMemo } from "react";
import { errorOf } from "../api/error-of.ts";
import type { ListContext } from "../record/list-context.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import styles from "./list.module.css";
import type { ListColumns } from "./use-list-columns.ts";
import type { ListRows } from "./use-list-rows.ts";
import type { ListControl } from "./use-list-state.ts";
import { useListWriting } from "./use-list-writing.ts";

export interface ListTableProps {
  readonly entity: Entity;
  readonly control: ListControl;
  readonly columns: ListColumns;
  /** Buttons of rules, behind the columns. */
  readonly buttons: readonly GridColumn[];
  readonly rows: ListRows;
  readonly group: string | undefined;
  readonly collapsed: ReadonlySet<string>;
  readonly onCollapse: (key: string) => void;
  readonly selection: Selection | undefined;
  readonly onSelection: (selection: Selection) => void;
  readonly onNew: (() => void) | undefined;
  /** Told which records are shown, in their order. */
  readonly order: RefObject<readonly string[]>;
  /** What a record that is opened from here is told of this list. */
  readonly inList: (ids: readonly string[]) => ListContext;
}

/** A list as a table, with what it shows while loading, failing and empty. */
export function ListTable({
  entity,
  control,
  columns,
  buttons,
  rows,
  group,
  collapsed,
  onCollapse,
  selection,
  onSelection,
  onNew,
  order,
  inList,
}: ListTableProps) {
  const t = useText("web");
  const label = useLabel();
  const { locale } = useLocale();
  const { number } = useFormat();
  const phone = useIsPhone();
  const router = useRouter();
  const { entities } = useWorkspace();
  const { state, change, reset } = control;
  const editing = useListWriting(entity, state.bin);
  const name = inSentence(label(entity.document["x-labels"], entity.key), locale);
  const plural = label(manyLabels(entity.document), entity.key);
  const hrefOf = useMemo(
    () => (row: Row) => (state.bin ? undefined : `/e/${entity.key}/${String(row["id"])}`),
    [entity.key, state.bin],
  );
  const by = group === undefined ? undefined : columns.resolve(group);
  const grouping = useMemo(
    () => (by && rows.groups ? { by, groups: rows.groups, collapsed, onToggle: onCollapse } : undefined),
    [by, rows.groups, collapsed, onCollapse],
  );

  const shownColumns = useMemo(() => [...columns.columns, ...buttons], [columns.columns, buttons]);
  const ids = useMemo(() => rows.rows.map((row) => String(row["id"])), [rows.rows]);
  useEffect(() => {
    order.current = ids;
  }, [order, ids]);

  if (rows.error && rows.rows.length === 0) {
    const { code } = errorOf(rows.error);
    return (
      <div className={styles.state}>
        {code === "forbidden" || code === "not_found" ? (
          <NoAccessState />
        ) : code === "invalid_condition" || code === "unknown_key" || code === "bad_cursor" ? (
          <ErrorState title={t(`error.${code}`)} action={{ label: t("list.reset"), onClick: reset, icon: "refresh" }} />
        ) : (
          <ErrorState title={t(`error.${code}`)} onRetry={rows.retry} />
        )}
      </div>
    );
  }
  const empty = !rows.loading && rows.rows.length === 0 && !rows.hasMore && !rows.groups?.length;
  if (empty) {
    const filtered = conjunctsOf(state.where).length > 0 || state.search !== "";
    const again = { label: t("list.empty.show"), onClick: () => change({ where: undefined, search: "" }) };
    return (
      <div className={styles.state}>
        {state.bin ? (
          <EmptyState icon="trash" title={t("list.empty.bin")} />
        ) : filtered ? (
          <EmptyState
            icon="search"
            title={t("list.empty.filtered", { name: inSentence(plural, locale) })}
            body={
              state.search === "" ? (
                <ConditionSentence document={state.where} entities={entities} shape={entity.key} />
              ) : (
                t("list.empty.search", { words: state.search })
              )
            }
            action={again}
          />
        ) : (
          <EmptyState
            title={t("list.empty.none", { name: inSentence(plural, locale) })}
            action={onNew && { label: t("list.new", { name }), onClick: onNew, icon: "plus" }}
          />
        )}
      </div>
    );
  }
  const [before, after] = t("list.count", { count: rows.count ?? 0, shown: "\u0000", name: plural }).split("\u0000");
  const shared = {
    label: plural,
    columns: shownColumns,
    rows: rows.rows,
    titlePath: entity.title,
    hrefOf,
    selection,
    onSelection,
    totals: rows.totals,
    loading: rows.loading,
    hasMore: rows.hasMore,
    onMore: rows.more,
    footer:
      rows.count === undefined ? (
        ""
      ) : (
        <>
          {before}
          <b>{number(rows.count)}</b>
          {after}
        </>
      ),
  };
  if (phone) return <PhoneList {...shared} />;
  return (
    <Grid
      {...shared}
      count={rows.count}
      sort={state.sort}
      onSort={(sort) => change({ sort })}
      onResize={(path, width) => change({ columns: resizeColumn(state.columns, path, width) })}
      onMove={(path, step) => change({ columns: moveColumn(state.columns, path, step) })}
      onOpen={(row) => {
        const href = hrefOf(row);
        if (href) router.history.push(href, { list: inList(ids) });
      }}
      editing={editing}
      grouping={grouping}
    />
  );
}
