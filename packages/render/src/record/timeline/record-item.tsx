import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { fieldType, isEmpty } from "@quoin/fields";
import { useFieldServices } from "@quoin/fields/react";
import { useFormat, useLabel, useLocale, useText } from "@quoin/ui";
import { entityParts } from "./entity-parts.ts";
import { TimelineLine } from "./timeline-line.tsx";
import styles from "./timeline.module.css";

interface RecordItemProps {
  readonly entity: Entity;
  readonly row: Row;
  readonly at: string;
  readonly onOpen: (entity: string, id: string) => void;
}

/** A related record in the timeline: its kind and title on the line, the words that a person wrote in a card. */
export function RecordItem({ entity, row, at, onOpen }: RecordItemProps) {
  const t = useText("render");
  const choose = useLabel();
  const { locale, timeZone } = useLocale();
  const { time } = useFormat();
  const { people, hrefOf } = useFieldServices();
  const parts = entityParts(entity);
  const id = String(row["id"]);
  const textOf = (field: typeof parts.title): string =>
    field && !isEmpty(row[field.key]) ? fieldType(field.type).toText(row[field.key], field, { locale, timeZone }) : "";
  const person = people.find((one) => one.id === row["created_by"])?.name ?? t("record.timeline.system");
  const kind = textOf(parts.kind) || choose(entity.document["x-labels"], entity.key);
  const title = textOf(parts.title);
  const stage = textOf(parts.lanes);
  const body = textOf(parts.body);
  return (
    <TimelineLine
      icon={entity.document["x-icon"] ?? "note"}
      accent={body !== ""}
      who={person}
      at={at}
      time={time(at)}
      what={
        <>
          {kind}{" "}
          <a
            className={styles.link}
            href={hrefOf(entity.key, id)}
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
              event.preventDefault();
              onOpen(entity.key, id);
            }}
          >
            {title || t("record.nameless")}
          </a>
          {stage && ` · ${stage}`}
        </>
      }
    >
      {body !== "" && <div className={styles.card}>{body}</div>}
    </TimelineLine>
  );
}
