import { Button } from "@mantine/core";
import type { Entity } from "@quoin/definition";
import { FieldCell, useFieldServices } from "@quoin/fields/react";
import { recordTitle } from "@quoin/render";
import { useFormat, useLabel, useText } from "@quoin/ui";
import { Link } from "@tanstack/react-router";
import { Suspense } from "react";
import type { client } from "../api/trpc.ts";
import styles from "./merge.module.css";

type Group = Awaited<ReturnType<typeof client.duplicates.groups.query>>["data"][number];

interface DuplicateGroupProps {
  readonly entity: Entity;
  readonly group: Group;
  readonly mayMerge: boolean;
  readonly onNotSame: (ids: readonly string[]) => void;
}

const MOST = 4;

/** Records that are likely the same: what they share, and to be looked at side by side. */
export function DuplicateGroup({ entity, group: { records, rules }, mayMerge, onNotSame }: DuplicateGroupProps) {
  const t = useText("web");
  const words = useText("render");
  const label = useLabel();
  const { relative } = useFormat();
  const { people } = useFieldServices();
  const ids = records.map(({ id }) => String(id));
  const why = (entity.document["x-duplicates"] ?? []).filter(({ id }) => rules.includes(id));
  const fields = [...new Set(why.flatMap(({ on }) => on.map(({ field }) => field)))].filter(
    (key) => key !== entity.title,
  );
  return (
    <li className={styles.group}>
      <div className={styles.groupHead}>
        <span className={styles.why}>{why.map((rule) => label(rule["x-labels"], rule.id)).join(" · ")}</span>
        {mayMerge && (
          <>
            <Button variant="subtle" color="gray" size="xs" onClick={() => onNotSame(ids)}>
              {t("merge.notSame")}
            </Button>
            <Button
              size="xs"
              variant="light"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/e/$entity/merge"
                  params={{ entity: entity.key }}
                  search={{ ids: ids.slice(0, MOST).join(",") }}
                />
              )}
            >
              {t("merge.compare")}
            </Button>
          </>
        )}
      </div>
      <ul className={styles.records}>
        {records.map((record) => (
          <li key={String(record["id"])} className={styles.record}>
            <Link to="/e/$entity/$id" params={{ entity: entity.key, id: String(record["id"]) }} className={styles.name}>
              {recordTitle(entity, record, words("record.nameless"))}
            </Link>
            {fields.map((key) => {
              const field = entity.fieldByKey.get(key);
              const title = record[`${key}$title`];
              return (
                field &&
                record[key] !== undefined && (
                  <Suspense key={key} fallback={null}>
                    <FieldCell
                      field={field}
                      value={record[key]}
                      variant="read"
                      {...(typeof title === "string" && { title })}
                    />
                  </Suspense>
                )
              );
            })}
            <span className={styles.intro}>
              {[
                people.find(({ id }) => id === record["owner"])?.name,
                typeof record["created_at"] === "string" && relative(record["created_at"]),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
