import { type Entity, isPlainObject } from "@quoin/definition";
import { FieldCell } from "@quoin/fields/react";
import { Icon, useLabel } from "@quoin/ui";
import { Suspense } from "react";
import { RecordTitle } from "../runs/record-title.tsx";
import { DataView } from "./data-view.tsx";
import { ToldData } from "./told-data.tsx";
import styles from "./trial.module.css";

interface StepDataProps {
  readonly data: unknown;
  /** The step's action, by whose words the data is told. */
  readonly action: string;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Key of the entity that an id without one is of. */
  readonly of?: unknown;
  /** What a key stands for that the workspace gave a name. */
  readonly nameOf: (path: string, value: string) => string | undefined;
}

/** What a step was given or gave back: its record by title, its values by the labels of their fields, anything else by its action's words. */
export function StepData({ data, action, entities, of, nameOf }: StepDataProps) {
  const label = useLabel();
  if (!isPlainObject(data)) return <DataView data={data} />;
  const told = (all: unknown) => <ToldData action={action} data={all} nameOf={nameOf} />;
  const { entity: key = of, id, values, ...rest } = data;
  const entity = entities.get(String(key));
  if (!entity) return told(data);
  const name = label(entity.document["x-labels"], entity.key);
  return (
    <div className={styles.change}>
      <span className={styles.what}>
        <Icon name={entity.document["x-icon"] ?? "database"} size={14} />
        {name}
        {typeof id === "string" && <RecordTitle entity={entity.key} id={id} />}
      </span>
      {isPlainObject(values) && (
        <dl className={styles.fields}>
          {Object.entries(values).map(([field, value]) => (
            <div key={field} className={styles.pair}>
              <dt className={styles.muted}>{label(entity.fieldByKey.get(field)?.schema["x-labels"], field)}</dt>
              <dd className={styles.values}>
                <Value entity={entity} field={field} value={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {Object.keys(rest).length > 0 && told(rest)}
    </div>
  );
}

function Value({ entity, field, value }: { readonly entity: Entity; readonly field: string; readonly value: unknown }) {
  const known = entity.fieldByKey.get(field);
  if (known === undefined || value === null || value === undefined || value === "")
    return <DataView data={value === "" ? null : value} />;
  return (
    <Suspense fallback="…">
      <FieldCell field={known} value={value} />
    </Suspense>
  );
}
