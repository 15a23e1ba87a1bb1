import type { Entity } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { type GridColumn, type ListState, type Selection, selectionWhere } from "@quoin/render";
import { useText } from "@quoin/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";
import styles from "./list.module.css";

/** The bar has room for so many. */
const MOST = 2;

/** The columns whose sum says something: those that the view adds up, else the first that can be. */
export function summedColumns(columns: readonly GridColumn[]): readonly GridColumn[] {
  const able = columns.filter(
    ({ field, sortable }) => sortable && fieldType(field.type).aggregates?.includes("sum") === true,
  );
  const added = able.filter(({ total }) => total === "sum");
  return (added.length > 0 ? added : able).slice(0, MOST);
}

interface SelectionSumsProps {
  readonly entity: Entity;
  readonly state: ListState;
  readonly selection: Selection;
  /** As `summedColumns` gives them; at least one. */
  readonly columns: readonly GridColumn[];
}

/** What the chosen rows come to, also those that are not loaded. */
export function SelectionSums({ entity, state, selection, columns }: SelectionSumsProps) {
  const t = useText("web");
  const where = selectionWhere(selection, state.where);
  const { data } = useQuery(
    trpc.records.aggregate.queryOptions(
      {
        entity: entity.key,
        ...(where !== undefined && { where }),
        ...(selection.mode === "all" && state.search !== "" && { search: state.search }),
        aggregates: columns.map(({ path }, index) => ({ fn: "sum" as const, field: path, as: `s${index}` })),
      },
      { placeholderData: keepPreviousData },
    ),
  );
  const sums = data?.[0];
  if (!sums) return null;
  return (
    <span className={styles.sums}>
      {t("list.bulk.sum")}
      {columns.map(({ path, label, field }, index) => (
        <span key={path}>
          {label} <FieldCell field={field} value={sums[`s${index}`] ?? 0} variant="read" />
        </span>
      ))}
    </span>
  );
}
