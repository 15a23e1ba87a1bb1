import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { fieldType, isEmpty, sameValue } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { useLabel, useText } from "@quoin/ui";
import { Suspense } from "react";
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
}

/** A table of records as it was; what is another now, or is there no more, stands out. */
export function ThenRows({ field, owner, then, now, around }: ThenRowsProps) {
  const t = useText("render");
  const choose = useLabel();
  // What stood in the tables within rows is not told.
  const columns = tableColumns(field, owner, around).filter(({ rows: inner }) => inner === undefined);
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
      <h3>{name}</h3>
      {rows.length === 0 ? (
        <p className={styles.none}>{t("rows.none")}</p>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={name}>
          <table>
            <thead>
              <tr>
                {columns.map(({ field: of }) => (
                  <th key={of.key} scope="col" data-numeric={fieldType(of.type).numeric || undefined}>
                    {choose(of.schema["x-labels"], of.key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={String(row["id"])} data-changed={differs(row) || undefined}>
                  {columns.map(({ field: of }) => (
                    <td key={of.key} data-numeric={fieldType(of.type).numeric || undefined}>
                      {!isEmpty(row[of.key]) && (
                        <Suspense>
                          <FieldCell field={of} value={row[of.key]} variant="grid" />
                        </Suspense>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
