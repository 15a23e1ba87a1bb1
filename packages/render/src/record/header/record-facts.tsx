import { Skeleton } from "@mantine/core";
import type { BindContext, Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { fieldType, isEmpty } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { useLabel } from "@quoin/ui";
import { Suspense } from "react";
import { resolvePath } from "../../list/columns/resolve-path.ts";
import { MissingButton } from "../../missing/missing-button.tsx";
import { MaskedValue } from "../../reveal/masked-value.tsx";
import styles from "./header.module.css";

interface RecordFactsProps {
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly record: Row;
  /** Fields, or fields of records that it points at ("parent.phone"). */
  readonly paths: readonly string[];
  readonly isMasked: (path: string) => boolean;
  readonly context: BindContext;
  /** What leads to a field's input in the form; undefined where there is none. */
  readonly goTo: (field: string) => (() => void) | undefined;
}

/** The few numbers and names that say at a glance how things stand. */
export function RecordFacts({ entity, entities, record, paths, isMasked, context, goTo }: RecordFactsProps) {
  const choose = useLabel();
  const facts = paths.flatMap((path) => {
    const field = resolvePath(entities, entity.key, path)?.field;
    return field ? [{ path, field }] : [];
  });
  if (facts.length === 0) return null;
  return (
    <dl className={styles.facts}>
      {facts.map(({ path, field }) => {
        const value = record[path];
        const title = record[`${path}$title`];
        return (
          <div key={path}>
            <dt>{choose(field.schema["x-labels"], field.key)}</dt>
            <dd>
              {isEmpty(value) ? (
                <span className={styles.none}>—</span>
              ) : isMasked(path) && typeof value === "string" ? (
                // What stands in another record is shown whole there.
                <MaskedValue field={field} value={value} fixed={path !== field.key} />
              ) : (
                <Suspense fallback={<Skeleton height={14} width={72} />}>
                  <FieldCell
                    field={field}
                    value={value}
                    variant={fieldType(field.type).group === "time" ? "grid" : "read"}
                    {...(typeof title === "string" && { title })}
                  />
                  {path === field.key && (
                    <MissingButton entity={entity} field={field} record={record} context={context} goTo={goTo} />
                  )}
                </Suspense>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
