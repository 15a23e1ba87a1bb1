import type { Row } from "@quoin/condition";
import { fieldType } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { EmptyState, ErrorState, Skeleton, useFormat, useLabel, useLocale, useText } from "@quoin/ui";
import { Suspense } from "react";
import type { ResolvedPath } from "../../list/columns/resolve-path.ts";
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
}

const WIDE = 220;

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
}: RelatedListProps) {
  const t = useText("render");
  const choose = useLabel();
  const { number } = useFormat();
  const { locale } = useLocale();
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
  const headOf = ({ field }: ResolvedPath): string => {
    const words = choose(field.schema["x-labels"], field.key);
    const unit = fieldType(field.type).unit?.(field, locale);
    return unit === undefined ? words : `${words} (${unit})`;
  };
  const typeOf = ({ field }: ResolvedPath) => fieldType(field.type);
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <colgroup>
          {columns.map((column, index) => (
            <col key={column.path} style={index === 0 ? {} : { width: Math.min(typeOf(column).width ?? 120, WIDE) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.path} scope="col" data-numeric={typeOf(column).numeric || undefined}>
                {headOf(column)}
              </th>
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
