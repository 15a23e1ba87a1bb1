import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { fieldType, isEmpty, rowsOf, sameValue } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { useLabel, useText } from "@quoin/ui";
import { Fragment, Suspense } from "react";
import type { FormRows } from "../../form/rows/form-rows.ts";
import { rowsIn } from "../../form/rows/rows-in.ts";
import { tableColumns } from "../../form/rows/table-columns.ts";
import styles from "./record-then.module.css";

interface ThenRowsProps {
  readonly field: Field;
  readonly owner: Entity;
  /** The rows as they were, and as they are. */
  readonly then: unknown;
  readonly now: unknown;
  readonly around: FormRows;
  /** 1 for a table of the record itself, 2 for one within its rows. */
  readonly depth?: number;
}

/** A table of records as it was, with the tables within its rows under each; what is another now, or is there no more, stands out. */
export function ThenRows({ field, owner, then, now, around, depth = 1 }: ThenRowsProps) {
  const t = useText("render");
  const choose = useLabel();
  const all = tableColumns(field, owner, { ...around, depth });
  const columns = all.filter(({ rows: inner }) => inner === undefined);
  const tables = all.filter(({ rows: inner }) => inner !== undefined);
  const of = around.entities.get(rowsOf(field)?.entity ?? "");
  const today = new Map(rowsIn(now).map((row) => [row["id"], row]));
  const rows = rowsIn(then);
  const differs = (row: Row): boolean => {
    const is = today.get(row["id"]);
    return columns.some(
      ({ field: { key } }) => !(isEmpty(row[key]) && isEmpty(is?.[key])) && !sameValue(row[key], is?.[key]),
    );
  };
  const name = choose(field.schema["x-labels"], field.key);
  return (
    <section className={styles.table}>
      {depth === 1 ? <h3>{name}</h3> : <h4>{name}</h4>}
      {rows.length === 0 ? (
        <p className={styles.none}>{t("rows.none")}</p>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column.field.key}
                    scope="col"
                    data-numeric={fieldType(column.field.type).numeric || undefined}
                  >
                    {choose(column.field.schema["x-labels"], column.field.key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Fragment key={String(row["id"])}>
                  <tr data-changed={differs(row) || undefined}>
                    {columns.map((column) => (
                      <td key={column.field.key} data-numeric={fieldType(column.field.type).numeric || undefined}>
                        {!isEmpty(row[column.field.key]) && (
                          <Suspense>
                            <FieldCell field={column.field} value={row[column.field.key]} variant="grid" />
                          </Suspense>
                        )}
                      </td>
                    ))}
                  </tr>
                  {of &&
                    tables
                      .filter(
                        (inner) =>
                          rowsIn(row[inner.field.key]).length > 0 ||
                          rowsIn(today.get(row["id"])?.[inner.field.key]).length > 0,
                      )
                      .map((inner) => (
                        <tr key={inner.field.key} data-within>
                          <td colSpan={columns.length}>
                            <ThenRows
                              field={inner.field}
                              owner={of}
                              then={row[inner.field.key]}
                              now={today.get(row["id"])?.[inner.field.key]}
                              around={around}
                              depth={depth + 1}
                            />
                          </td>
                        </tr>
                      ))}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
