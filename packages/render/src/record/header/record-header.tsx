import type { BindContext, Row } from "@quoin/condition";
import type { Entity, FormDocument } from "@quoin/definition";
import { seenValue } from "@quoin/fields";
import { Avatar, useText } from "@quoin/ui";
import type { ReactNode } from "react";
import styles from "./header.module.css";
import { RecordFacts } from "./record-facts.tsx";
import { headerStage } from "./header-stage.ts";
import { RecordStages } from "./record-stages.tsx";
import { TagValues } from "./tag-values.tsx";

export interface RecordHeaderProps {
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly record: Row;
  readonly form?: FormDocument | undefined;
  readonly context: BindContext;
  readonly mayMove: boolean;
  readonly isMasked: (path: string) => boolean;
  readonly stageSince?: string | undefined;
  /** What leads to a field's input in the form; undefined where there is none. */
  readonly goTo?: (field: string) => (() => void) | undefined;
  readonly onMove: (field: string, stage: string) => void;
  /** Over the name: what it lies below. */
  readonly above?: ReactNode;
  /** Buttons at the end of the first line. */
  readonly actions?: ReactNode;
}

/** What a record is called: its title field's value, or words for one that has none. */
export const recordTitle = (entity: Entity, record: Row, nameless: string): string => {
  const field = entity.fieldByKey.get(entity.title);
  const title = field && seenValue(field, record[entity.title]);
  return typeof title === "string" && title !== "" ? title : nameless;
};

const nowhere = (): undefined => undefined;

/** Who it is, what stage it is in, and the facts: what is known before reading on. */
export function RecordHeader({
  entity,
  entities,
  record,
  form,
  context,
  mayMove,
  isMasked,
  stageSince,
  goTo = nowhere,
  onMove,
  above,
  actions,
}: RecordHeaderProps) {
  const t = useText("render");
  const name = recordTitle(entity, record, t("record.nameless"));
  const stage = headerStage(entity, form);
  return (
    <header className={styles.who}>
      <div className={styles.line}>
        <Avatar name={name} size="xl" shape="square" />
        <div className={styles.names}>
          {above}
          <h1 className={styles.name}>{name}</h1>
          <div className={styles.tags}>
            <TagValues entity={entity} record={record} fields={form?.header?.tags ?? []} />
          </div>
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {stage && (
        <div className={styles.stages}>
          <RecordStages
            field={stage}
            record={record}
            entities={entities}
            context={context}
            mayMove={mayMove}
            since={stageSince}
            onMove={(to) => onMove(stage.key, to)}
          />
        </div>
      )}
      <RecordFacts
        entity={entity}
        entities={entities}
        record={record}
        paths={form?.header?.facts ?? []}
        isMasked={isMasked}
        context={context}
        goTo={goTo}
      />
    </header>
  );
}
