import type { Entity } from "@quoin/definition";
import { useFieldServices } from "@quoin/fields/react";
import { recordTitle } from "@quoin/render";
import { inSentence, Strip, useLabel, useLocale, useText } from "@quoin/ui";
import styles from "./duplicates-notice.module.css";
import type { useDuplicates } from "./use-duplicates.ts";

interface DuplicatesNoticeProps {
  readonly entity: Entity;
  readonly matches: ReturnType<typeof useDuplicates>["matches"];
}

/** Says which records are likely the same, and whether another one may be made. They open beside, so that nothing typed is lost. */
export function DuplicatesNotice({ entity, matches }: DuplicatesNoticeProps) {
  const t = useText("web");
  const words = useText("render");
  const label = useLabel();
  const { people } = useFieldServices();
  const { locale } = useLocale();
  if (matches.length === 0) return null;
  const name = inSentence(label(entity.document["x-labels"], entity.key), locale);
  const blocked = matches.some(({ act }) => act === "block");
  const same = (keys: readonly string[]): string =>
    t("duplicates.same", {
      fields: keys.map((key) => label(entity.fieldByKey.get(key)?.schema["x-labels"], key)).join(t("duplicates.and")),
    });
  return (
    <Strip kind="note" tone={blocked ? "danger" : "warning"}>
      {t(blocked ? "duplicates.blocked" : "duplicates.found", { name })}
      <ul className={styles.list}>
        {matches.map(({ record, owner, fields, rules }) => (
          <li key={String(record?.["id"] ?? `unseen ${rules.join()}`)}>
            {record ? (
              <a href={`/e/${entity.key}/${String(record["id"])}`} target="_blank" rel="noopener">
                {recordTitle(entity, record, words("record.nameless"))}
              </a>
            ) : owner === undefined ? (
              t("duplicates.unseen")
            ) : (
              t("duplicates.unseenOf", {
                owner: people.find(({ id }) => id === owner)?.name ?? t("duplicates.someone"),
              })
            )}{" "}
            <span className={styles.why}>{same(fields)}</span>
          </li>
        ))}
      </ul>
    </Strip>
  );
}
