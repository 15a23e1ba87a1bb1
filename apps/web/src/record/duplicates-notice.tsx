import type { Entity } from "@quoin/definition";
import { recordTitle } from "@quoin/render";
import { inSentence, Strip, useLabel, useLocale, useText } from "@quoin/ui";
import styles from "./duplicates-notice.module.css";
import type { Duplicate } from "./use-duplicates.ts";

interface DuplicatesNoticeProps {
  readonly entity: Entity;
  readonly duplicates: readonly Duplicate[];
}

/** Says which records are likely the same; making another one stays possible. They open beside, so that nothing typed is lost. */
export function DuplicatesNotice({ entity, duplicates }: DuplicatesNoticeProps) {
  const t = useText("web");
  const words = useText("render");
  const label = useLabel();
  const { locale } = useLocale();
  if (duplicates.length === 0) return null;
  const name = inSentence(label(entity.document["x-labels"], entity.key), locale);
  return (
    <Strip kind="note">
      {t("duplicates.found", { name })}
      <ul className={styles.list}>
        {duplicates.map(({ record, fields }) => (
          <li key={String(record["id"])}>
            <a href={`/e/${entity.key}/${String(record["id"])}`} target="_blank" rel="noopener">
              {recordTitle(entity, record, words("record.nameless"))}
            </a>{" "}
            <span className={styles.why}>
              {t("duplicates.same", {
                fields: fields.map(({ schema, key }) => label(schema["x-labels"], key)).join(t("duplicates.and")),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Strip>
  );
}
