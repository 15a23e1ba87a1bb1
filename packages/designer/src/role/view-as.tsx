import { Select } from "@mantine/core";
import { manyLabels, type ConditionDocument, type Entity, type RoleDocument } from "@quoin/definition";
import { Icon, useFormat, useLabel, useText } from "@quoin/ui";
import { useEffect, useState } from "react";
import { fieldLevel, levelOf } from "./access-level.ts";
import { asPerson, type RolePerson } from "./as-person.ts";
import styles from "./role.module.css";
import { useCounts } from "./use-counts.ts";

export interface ViewAsProps {
  readonly roleKey: string;
  readonly role: RoleDocument;
  readonly people: readonly RolePerson[];
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly count: (entity: string, where: ConditionDocument) => Promise<number>;
  /** Titles of the first records that satisfy a condition. */
  readonly titles: (entity: string, where: ConditionDocument) => Promise<readonly string[]>;
}

/** What someone who has only this role sees of an entity: how many records, the first of them, and which fields. */
export function ViewAs({ roleKey, role, people, entity, entities, count, titles }: ViewAsProps) {
  const t = useText("designer");
  const label = useLabel();
  const { number } = useFormat();
  const active = people.filter(({ disabled }) => !disabled);
  const holders = active.filter(({ roles }) => roles.includes(roleKey));
  const [chosen, setChosen] = useState<string | null>(null);
  const person = active.find(({ id }) => id === chosen) ?? holders[0] ?? active[0];
  const where = person
    ? asPerson((role.entities?.[entity.key]?.read ?? false) as ConditionDocument, person, people)
    : false;
  const asked = [...entities.keys()].flatMap((key) => [
    { key: `${key} all`, entity: key, where: true },
    {
      key: `${key} seen`,
      entity: key,
      where: person ? asPerson((role.entities?.[key]?.read ?? false) as ConditionDocument, person, people) : false,
    },
  ]);
  const counts = useCounts(asked, count);
  const text = JSON.stringify(where);
  const [sample, setSample] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    if (text === "false") setSample([]);
    else
      titles(entity.key, JSON.parse(text) as ConditionDocument).then(
        (found) => current && setSample(found),
        () => current && setSample([]),
      );
    return () => {
      current = false;
    };
  }, [entity.key, text, titles]);
  const access = role.entities?.[entity.key];
  const fields = entity.fields.map((field) => ({ field, level: fieldLevel(access, field.key) }));
  const named = (level: string) => fields.filter((one) => one.level === level);
  return (
    <div className={styles.viewAs}>
      <Select
        size="xs"
        label={t("role.as.person")}
        data={active.map(({ id, name }) => ({ value: id, label: name }))}
        value={person?.id ?? null}
        searchable
        allowDeselect={false}
        onChange={setChosen}
      />
      <p className={styles.muted}>{t("role.as.note")}</p>
      <h3 className={styles.small}>
        {label(manyLabels(entity.document), entity.key)} ·{" "}
        {t("role.as.count", {
          seen: number(counts.get(`${entity.key} seen`) ?? 0),
          all: number(counts.get(`${entity.key} all`) ?? 0),
        })}
      </h3>
      {sample.length > 0 ? (
        <ol className={styles.sample}>
          {sample.map((title, index) => (
            <li key={`${index} ${title}`}>{title}</li>
          ))}
        </ol>
      ) : (
        <p className={styles.muted}>{t("role.as.nothing")}</p>
      )}
      {levelOf(access, "read") !== "none" &&
        (["mask", "none"] as const).map(
          (level) =>
            named(level).length > 0 && (
              <p key={level} className={styles.hidden}>
                <Icon name={level === "mask" ? "eye-off" : "ban"} size={14} />
                {t(`role.as.${level}`, {
                  fields: named(level)
                    .map(({ field }) => label(field.schema["x-labels"], field.key))
                    .join(" · "),
                })}
              </p>
            ),
        )}
      <h3 className={styles.small}>{t("role.as.others")}</h3>
      <ul className={styles.counts}>
        {[...entities.values()].map(({ key, document }) => (
          <li key={key}>
            <span>{label(manyLabels(document), key)}</span>
            <span className={styles.muted}>
              {t("role.as.count", {
                seen: number(counts.get(`${key} seen`) ?? 0),
                all: number(counts.get(`${key} all`) ?? 0),
              })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
