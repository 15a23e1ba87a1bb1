import { Button, Radio } from "@mantine/core";
import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { isEmpty } from "@quoin/fields";
import { FieldCell, useFieldServices } from "@quoin/fields/react";
import { useFormat, useLabel, useText } from "@quoin/ui";
import { type CSSProperties, Suspense, useId, useState } from "react";
import { recordTitle } from "../record/header/record-header.tsx";
import { type MergeChoice, type MergeLine, mergeLines } from "./merge-fields.ts";
import styles from "./merge-table.module.css";

interface MergeTableProps {
  readonly entity: Entity;
  /** With the titles of what they point at. */
  readonly records: readonly Row[];
  readonly survivor: string;
  readonly onSurvivor: (id: string) => void;
  readonly choices: readonly MergeChoice[];
  /** Field → record whose value is taken, as chosen by hand. */
  readonly take: Readonly<Record<string, string>>;
  readonly onTake: (field: string, from: string) => void;
}

/** Beside the first line of what is chosen, however many it has. */
const AT_TOP = { body: { alignItems: "flex-start" } } as const;

const idOf = (record: Row): string => String(record["id"]);

/** Records side by side, one of which stays: of each field that differs one value is chosen, by the arrow keys too. */
export function MergeTable({ entity, records, survivor, onSurvivor, choices, take, onTake }: MergeTableProps) {
  const t = useText("render");
  const label = useLabel();
  const { relative } = useFormat();
  const { people } = useFieldServices();
  const [all, setAll] = useState(false);
  const group = useId();
  const lines = mergeLines(entity, records, { choices, take });
  const differing = lines.filter(({ differs }) => differs);
  const same = lines.length - differing.length;
  const ownerOf = (record: Row): string | undefined => people.find(({ id }) => id === record["owner"])?.name;
  return (
    <>
      <div
        className={styles.table}
        style={{ "--columns": records.length } as CSSProperties}
        role="group"
        aria-label={t("merge.table")}
      >
        <fieldset className={styles.line} data-head>
          <legend className={styles.field}>{t("merge.survivor")}</legend>
          {records.map((record) => (
            <div key={idOf(record)} className={styles.cell} data-chosen={idOf(record) === survivor || undefined}>
              <Radio
                size="xs"
                styles={AT_TOP}
                name={group}
                checked={idOf(record) === survivor}
                onChange={() => onSurvivor(idOf(record))}
                label={
                  <span className={styles.value}>
                    <b>{recordTitle(entity, record, t("record.nameless"))}</b>
                    <span className={styles.more}>
                      {[
                        ownerOf(record),
                        typeof record["created_at"] === "string" &&
                          t("merge.created", { at: relative(record["created_at"]) }),
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                  </span>
                }
              />
            </div>
          ))}
        </fieldset>
        {(all ? lines : differing).map((line) => (
          <Line
            key={line.field.key}
            {...{ line, records, group, onTake }}
            name={label(line.field.schema["x-labels"], line.field.key)}
          />
        ))}
      </div>
      {differing.length === 0 && <p className={styles.more}>{t("merge.nothingDiffers")}</p>}
      {same > 0 && (
        <Button variant="subtle" size="xs" className={styles.all} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("merge.hideSame") : t("merge.showSame", { count: same })}
        </Button>
      )}
    </>
  );
}

interface LineProps {
  readonly line: MergeLine;
  readonly name: string;
  readonly records: readonly Row[];
  readonly group: string;
  readonly onTake: MergeTableProps["onTake"];
}

function Line({ line: { field, differs, united, from }, name, records, group, onTake }: LineProps) {
  const t = useText("render");
  return (
    <fieldset className={styles.line} data-same={!differs || undefined}>
      <legend className={styles.field}>
        {name}
        {united && <span className={styles.united}>{t("merge.united")}</span>}
      </legend>
      {records.map((record) => {
        const value = record[field.key];
        const chosen = united ? !isEmpty(value) : from === idOf(record);
        const title = record[`${field.key}$title`];
        const shown = isEmpty(value) ? (
          <span className={styles.more}>{t("merge.empty")}</span>
        ) : (
          <Suspense fallback={null}>
            <FieldCell field={field} value={value} variant="read" {...(typeof title === "string" && { title })} />
          </Suspense>
        );
        return (
          <div key={idOf(record)} className={styles.cell} data-chosen={(differs && chosen) || undefined}>
            {differs ? (
              <Radio
                size="xs"
                styles={AT_TOP}
                name={`${group} ${field.key}`}
                checked={!united && chosen}
                onChange={() => onTake(field.key, idOf(record))}
                label={<span className={styles.value}>{shown}</span>}
              />
            ) : (
              <span className={styles.value}>{shown}</span>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
