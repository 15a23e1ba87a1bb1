import type { Row } from "@quoin/condition";
import { fieldType } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { EmptyState, ErrorState, Skeleton, useFormat, useText } from "@quoin/ui";
import { Suspense } from "react";
import type { ResolvedPath } from "../../list/columns/resolve-path.ts";
import { RelatedHead } from "./related-head.tsx";
import type { RelatedOrder } from "./related-order.ts";
import styles from "./related.module.css";
import type { RelatedTree } from "./related-tree.ts";
import { TreeHandle } from "./tree-handle.tsx";

export interface RelatedListProps {
  readonly label: string;
  readonly columns: readonly ResolvedPath[];
  readonly rows: readonly Row[];
  readonly count: number | undefined;
  /** Sum of the column at `path`. */
  readonly sum?: { readonly path: string; readonly value: unknown } | undefined;
  readonly loading?: boolean;
  readonly failed?: boolean;
  readonly onRetry?: () => void;
  readonly onOpen: (id: string) => void;
  readonly hrefOf: (id: string) => string;
  readonly onAdd?: (() => void) | undefined;
  /** Where the rows are records of a hierarchy. */
  readonly tree?: RelatedTree | undefined;
  /** Without it, it cannot be changed. */
  readonly order?: RelatedOrder | undefined;
}

const WIDE = 220;

/** Figures, times and numbers to call are worth nothing when they are cut; the rest gives room to the names in the first column. */
function widthOf({ field }: ResolvedPath, others: number): number | string {
  const { width = 120, numeric, group, search } = fieldType(field.type);
  const most = Math.min(width, WIDE);
  if (numeric || group === "time" || search === "phone") return most;
  return `min(${most}px, max(100px, calc((100cqw - 180px) / ${others})))`;
}

/** The records of one relation under a form: a plain table, its first column goes to the record, its sum in the foot. */
export function RelatedList({
  label,
  columns,
  rows,
  count,
  sum,
  loading,
  failed,
  onRetry,
  onOpen,
  hrefOf,
  onAdd,
  tree,
  order,
}: RelatedListProps) {
  const t = useText("render");
  const { number } = useFormat();
  if (loading) return <Skeleton rows={3} columns={[3, 1, 1, 1]} />;
  if (failed) return <ErrorState compact {...(onRetry && { onRetry })} />;
  if (rows.length === 0) {
    return (
      <EmptyState
        compact
        title={t("record.related.empty", { label })}
        action={onAdd && { label: t("record.related.add"), onClick: onAdd, icon: "plus" }}
      />
    );
  }
  const typeOf = ({ field }: ResolvedPath) => fieldType(field.type);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <colgroup>
          {columns.map((column, index) => (
            <col key={column.path} style={index === 0 ? {} : { width: widthOf(column, columns.length - 1) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <RelatedHead key={column.path} column={column} order={order} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const id = String(row["id"]);
            return (
              // The whole row can be clicked; the keyboard takes the link in its first cell.
              <tr
                key={id}
                onClick={(event) => !(event.target instanceof Element && event.target.closest("a")) && onOpen(id)}
              >
                {columns.map((column, index) => {
                  const title = row[`${column.path}$title`];
                  const named = row[column.path];
                  const name = typeof named === "string" ? named : t("record.nameless");
                  // The first is a link, which is never without words.
                  const cell = (
                    <Suspense fallback={index === 0 && (typeof title === "string" ? title : "…")}>
                      <FieldCell
                        field={column.field}
                        value={row[column.path]}
                        variant="grid"
                        {...(typeof title === "string" && { title })}
                      />
                    </Suspense>
                  );
                  return (
                    <td
                      key={column.path}
                      data-numeric={typeOf(column).numeric || undefined}
                      data-tree={(tree !== undefined && index === 0) || undefined}
                    >
                      {tree && index === 0 && <TreeHandle id={id} name={name} tree={tree} />}
                      {index > 0 ? (
                        cell
                      ) : (
                        <a
                          href={hrefOf(id)}
                          className={styles.open}
                          onClick={(event) => {
                            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                            event.preventDefault();
                            onOpen(id);
                          }}
                        >
                          {named === undefined ? t("record.nameless") : cell}
                        </a>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            {columns.map((column, index) => (
              <td key={column.path} data-numeric={typeOf(column).numeric || undefined}>
                {index === 0 && count !== undefined && t("record.related.count", { count, shown: number(count) })}
                {sum?.path === column.path && (
                  <b>
                    <Suspense>
                      <FieldCell field={column.field} value={sum.value} variant="grid" />
                    </Suspense>
                  </b>
                )}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
