import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { isEmpty, rowsOf } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { ErrorState, SidePanel, Skeleton, useFocusBack, useFormat, useLabel, useText } from "@quoin/ui";
import { Suspense } from "react";
import type { FormRows } from "../../form/rows/form-rows.ts";
import { changedFields } from "./changed-values.tsx";
import styles from "./record-then.module.css";
import { ThenRows } from "./then-rows.tsx";

export interface RecordThenProps {
  readonly entity: Entity;
  /** The record as it was; absent while it is on its way. */
  readonly then: Row | undefined;
  /** As it is now. */
  readonly now: Row;
  /** What is known of the entities of its tables; without it these are not drawn. */
  readonly around?: FormRows | undefined;
  /** The moment that is looked at. */
  readonly at: string;
  readonly failed: boolean;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

/** A record as it stood at a moment of its past, and beside each field that is another now what it is now. */
export function RecordThen({ entity, then, now, around, at, failed, onRetry, onClose }: RecordThenProps) {
  useFocusBack();
  const t = useText("render");
  const choose = useLabel();
  const { date, time } = useFormat();
  const all = then ? changedFields(entity, then, now) : [];
  const fields = all.filter((field) => rowsOf(field) === undefined);
  const differs = (key: string) => JSON.stringify(then?.[key] ?? null) !== JSON.stringify(now[key] ?? null);
  return (
    <SidePanel opened onClose={onClose} title={t("record.then.title")} note={`${date(at)} ${time(at)}`}>
      {failed ? (
        <ErrorState onRetry={onRetry} />
      ) : then === undefined ? (
        <Skeleton rows={8} columns={[1, 2]} bare />
      ) : (
        <>
          <dl className={styles.fields}>
            {fields.map((field) => (
              <div key={field.key} className={styles.field} data-changed={differs(field.key) || undefined}>
                <dt>{choose(field.schema["x-labels"], field.key)}</dt>
                <dd>
                  {isEmpty(then[field.key]) ? (
                    <span className={styles.none}>{t("form.empty")}</span>
                  ) : (
                    <Suspense>
                      <FieldCell field={field} value={then[field.key]} variant="read" />
                    </Suspense>
                  )}
                  {differs(field.key) && (
                    <div className={styles.now}>
                      <span>{t("record.then.now")}</span>
                      {isEmpty(now[field.key]) ? (
                        t("form.empty")
                      ) : (
                        <Suspense>
                          <FieldCell field={field} value={now[field.key]} variant="read" />
                        </Suspense>
                      )}
                    </div>
                  )}
                </dd>
              </div>
            ))}
          </dl>
          {around &&
            all
              .filter((field) => rowsOf(field) !== undefined && then[field.key] !== undefined)
              .map((field) => (
                <ThenRows
                  key={field.key}
                  field={field}
                  owner={entity}
                  then={then[field.key]}
                  now={now[field.key]}
                  around={around}
                />
              ))}
        </>
      )}
    </SidePanel>
  );
}
