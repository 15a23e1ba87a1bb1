import type { Entity, RuleDocument, ViewDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import {
  Board,
  Grid,
  type GridColumn,
  isSortable,
  moveColumn,
  resizeColumn,
  resolvePath,
  type Row,
} from "@quoin/render";
import { EmptyState, useLabel, useLocale, useText } from "@quoin/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { trpc } from "../api/trpc.ts";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";

interface ViewPreviewProps {
  readonly view: ViewDocument;
  /** The entity's rules that a button sets off. */
  readonly buttons: Readonly<Record<string, RuleDocument>>;
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly name: string;
  readonly onChange: (view: ViewDocument, merge?: string) => void;
}

const WIDTH = 160;
const ROWS = 100;

/** The list with real records, as staff will get it. Fields that are not published yet show as empty columns. */
export function ViewPreview({ view, buttons, entity, entities, name, onChange }: ViewPreviewProps) {
  const t = useText("designer");
  const label = useLabel();
  const me = useMe();
  const { timeZone } = useLocale();
  const published = useWorkspace().entities;
  const columns = useMemo(
    () =>
      (view.columns ?? [{ field: entity.title, pinned: true }]).flatMap(
        ({ field: path, width, pinned, total }): GridColumn[] => {
          const found = resolvePath(entities, entity.key, path);
          if (!found) return [];
          const type = fieldType(found.field.type);
          return [
            {
              ...found,
              label: found.labels.map(([words, key]) => label(words, key)).join(" · "),
              width: width ?? (path === entity.title ? 260 : (type.width ?? WIDTH)),
              pinned: pinned ?? false,
              ...(total && { total }),
              sortable: isSortable(found.field),
              numeric: type.numeric ?? false,
            },
          ];
        },
      ),
    [view.columns, entities, entity, label],
  );
  const presses = useMemo(() => {
    const stand = entity.fieldByKey.get("id");
    const refusal = () => t("view.preview.locked");
    return (view.buttons ?? []).flatMap((key): GridColumn[] => {
      const labels = buttons[key]?.labels;
      if (!stand || !buttons[key]) return [];
      const own = {
        label: label(labels, key),
        labels: [[labels, key]],
        press: { refusal, isBusy: () => false, press: refusal },
      } as const;
      return [
        {
          path: `button:${key}`,
          field: stand,
          own: false,
          width: WIDTH,
          pinned: false,
          sortable: false,
          numeric: false,
          ...own,
        },
      ];
    });
  }, [view.buttons, buttons, entity, label, t]);
  const shown = useMemo(() => [...columns, ...presses], [columns, presses]);
  const known = (path: string) => resolvePath(published, entity.key, path) !== undefined;
  const board = view.type === "board" ? view.board : undefined;
  const by = board && entity.fieldByKey.get(board.by);
  const paths = [
    entity.title,
    ...columns.map(({ path }) => path),
    ...(board ? [board.by, ...(board.card ?? []), ...(board.sum ? [board.sum] : [])] : []),
  ];
  const query = useQuery(
    trpc.records.query.queryOptions(
      {
        entity: entity.key,
        fields: [...new Set(paths)].filter(known),
        titles: true,
        limit: ROWS,
        count: true,
        ...(view.where !== undefined && { where: view.where }),
        sort: (view.sort ?? []).filter(({ field }) => known(field)),
      },
      { enabled: published.has(entity.key), placeholderData: keepPreviousData },
    ),
  );
  const totals = columns.filter(({ path, total }) => total && known(path));
  const sums = useQuery(
    trpc.records.aggregate.queryOptions(
      {
        entity: entity.key,
        ...(view.where !== undefined && { where: view.where }),
        aggregates: totals.map(({ path, total }, index) => ({
          fn: total ?? "count",
          ...(total === "count" ? {} : { field: path }),
          as: `t${index}`,
        })),
      },
      { enabled: totals.length > 0 && published.has(entity.key), placeholderData: keepPreviousData },
    ),
  );
  const rows: readonly Row[] = query.data?.data ?? [];
  if (!published.has(entity.key)) return <EmptyState title={t("view.preview.none")} />;
  if (query.isError) return <EmptyState title={t("view.preview.failed")} body={query.error.message} />;
  if (board && by) {
    const options = (by.schema["x-options"] ?? []).filter(({ retired }) => !retired);
    return (
      <Board
        label={name}
        entities={entities}
        entity={entity}
        by={by}
        lanes={options.map((option) => {
          const own = rows.filter((row) => row[by.key] === option.id);
          return {
            id: option.id,
            label: label(option["x-labels"], option.id),
            color: option.color,
            outcome: option.outcome,
            rows: own,
            count: own.length,
            loading: query.isPending,
            hasMore: false,
          };
        })}
        facts={(board.card ?? []).flatMap((path) => resolvePath(entities, entity.key, path) ?? [])}
        titlePath={entity.title}
        hrefOf={() => undefined}
        context={{ now: new Date(), timeZone, user: { id: me.user.id } }}
        locked={() => t("view.preview.locked")}
        mayEdit={() => false}
        onMove={() => Promise.resolve(t("view.preview.locked"))}
        onMore={() => undefined}
      />
    );
  }
  return (
    <Grid
      label={name}
      columns={shown}
      rows={rows}
      titlePath={entity.title}
      hrefOf={() => undefined}
      count={typeof query.data?.count === "number" ? query.data.count : rows.length}
      sort={view.sort ?? []}
      onSort={(sort) => onChange({ ...view, sort: sort.map(({ field, desc }) => ({ field, ...(desc && { desc }) })) })}
      onResize={(path, width) =>
        onChange({ ...view, columns: [...resizeColumn(view.columns ?? [], path, width)] }, `width ${path}`)
      }
      onMove={(path, by) => onChange({ ...view, columns: [...moveColumn(view.columns ?? [], path, by)] })}
      loading={query.isPending}
      footer={t("view.preview.count", { count: String(query.data?.count ?? rows.length) })}
      {...(sums.data?.[0] && {
        totals: Object.fromEntries(totals.map(({ path }, index) => [path, sums.data[0]?.[`t${index}`]])),
      })}
    />
  );
}
