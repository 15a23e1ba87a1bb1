import type { Entity } from "@quoin/definition";
import { FieldCell } from "@quoin/fields/react";
import { Icon, useLabel, useText } from "@quoin/ui";
import { Suspense } from "react";
import styles from "./trial.module.css";
import type { TriedChange } from "./trial-types.ts";

const HIDDEN = new Set(["id", "rev", "created_at", "created_by", "updated_at", "updated_by"]);

/** What would change in a record: each field, what it was and what it would be. */
export function ChangeWords({
  change,
  entities,
  without,
}: {
  readonly change: TriedChange;
  readonly entities: ReadonlyMap<string, Entity>;
  /** A field of which nothing is told. */
  readonly without?: string;
}) {
  const t = useText("designer");
  const label = useLabel();
  const entity = entities.get(change.entity);
  const keys = [...new Set([...Object.keys(change.before), ...Object.keys(change.after)])].filter(
    (key) => !HIDDEN.has(key) && key !== without,
  );
  const cell = (key: string, value: unknown) => {
    const field = entity?.fieldByKey.get(key);
    if (value === undefined || value === null) return <span className={styles.muted}>{t("rule.value.empty")}</span>;
    return field ? (
      <Suspense fallback="…">
        <FieldCell field={field} value={value} />
      </Suspense>
    ) : (
      String(value)
    );
  };
  return (
    <div className={styles.change}>
      <span className={styles.what}>
        <Icon name={entity?.document["x-icon"] ?? "database"} size={14} />
        {t(`rule.op.${change.op}`, { entity: label(entity?.document["x-labels"], change.entity) })}
      </span>
      <dl className={styles.fields}>
        {keys.map((key) => (
          <div key={key} className={styles.pair}>
            <dt className={styles.muted}>{label(entity?.fieldByKey.get(key)?.schema["x-labels"], key)}</dt>
            <dd className={styles.values}>
              {change.op !== "create" && (
                <>
                  <s className={styles.was}>{cell(key, change.before[key])}</s>
                  <Icon name="arrow-right" size={12} label={t("rule.try.becomes")} />
                </>
              )}
              <b className={styles.becomes}>{cell(key, change.after[key])}</b>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
