import type { ConditionDocument, Entity, RoleDocument } from "@quoin/definition";
import { Avatar, EmptyState, Strip, useFormat, useLabel, useText } from "@quoin/ui";
import { asPerson, type RolePerson } from "./as-person.ts";
import { ChangeLine } from "./change-line.tsx";
import { keeps, type RoleChange } from "./role-changes.ts";
import styles from "./role.module.css";
import { useCounts } from "./use-counts.ts";

export interface ImpactPanelProps {
  readonly roleKey: string;
  readonly before: RoleDocument;
  readonly after: RoleDocument;
  readonly roles: Readonly<Record<string, RoleDocument>>;
  readonly changes: readonly RoleChange[];
  readonly people: readonly RolePerson[];
  readonly entities: ReadonlyMap<string, Entity>;
  /** How many records of an entity satisfy a condition. */
  readonly count: (entity: string, where: ConditionDocument) => Promise<number>;
}

const SHOWN = 12;

/** Who has the role, what each of them loses or keeps, and how many records that is about. */
export function ImpactPanel({ roleKey, before, after, roles, changes, people, entities, count }: ImpactPanelProps) {
  const t = useText("designer");
  const label = useLabel();
  const { number } = useFormat();
  const holders = people.filter((person) => !person.disabled && person.roles.includes(roleKey));
  const losses = changes.filter(({ loses }) => loses);
  const othersOf = (person: RolePerson) =>
    person.roles.flatMap((key) => (key !== roleKey && roles[key] ? [{ key, role: roles[key] }] : []));
  const losing = holders.filter((person) =>
    losses.some(
      (change) =>
        !keeps(
          change,
          othersOf(person).map(({ role }) => role),
        ),
    ),
  );
  // Reach is asked for rights over records: how many before, how many after, for each person that is shown.
  const asked = holders.slice(0, SHOWN).flatMap((person) =>
    changes.flatMap((change) => {
      if (change.type !== "action" || change.action === "create") return [];
      const where = (role: RoleDocument) => role.entities?.[change.entity]?.[change.action] ?? false;
      return (["before", "after"] as const).map((when) => ({
        key: `${person.id} ${change.entity} ${change.action} ${when}`,
        entity: change.entity,
        where: asPerson(where(when === "before" ? before : after) as ConditionDocument, person, people),
      }));
    }),
  );
  const counts = useCounts(asked, count);
  const note = (person: RolePerson, change: RoleChange): string | undefined => {
    if (change.type !== "action") return undefined;
    const of = (when: string) => counts.get(`${person.id} ${change.entity} ${change.action} ${when}`);
    const [was, is] = [of("before"), of("after")];
    return was === undefined || is === undefined
      ? undefined
      : t("role.impact.records", { before: number(was), after: number(is) });
  };
  if (changes.length === 0)
    return (
      <EmptyState
        compact
        title={t("role.impact.none")}
        body={t("role.impact.holders", { count: number(holders.length) })}
      />
    );
  return (
    <div className={styles.impact}>
      <Strip kind="note" tone={losing.length > 0 ? "warning" : "info"}>
        {losing.length > 0
          ? t("role.impact.losing", { all: number(holders.length), count: number(losing.length) })
          : t("role.impact.nobody", { all: number(holders.length) })}
      </Strip>
      <ul className={styles.people}>
        {holders.slice(0, SHOWN).map((person) => {
          const others = othersOf(person);
          return (
            <li key={person.id} className={styles.person}>
              <div className={styles.personHead}>
                <Avatar name={person.name} size="sm" />
                <b>{person.name}</b>
                <span className={styles.muted}>
                  {others.length === 0
                    ? t("role.impact.only")
                    : t("role.impact.also", {
                        roles: others.map(({ key, role }) => label(role.labels, key)).join(" · "),
                      })}
                </span>
              </div>
              <ul className={styles.changes}>
                {changes.map((change) => (
                  <ChangeLine
                    key={JSON.stringify(change)}
                    change={change}
                    entities={entities}
                    kept={
                      change.loses &&
                      keeps(
                        change,
                        others.map(({ role }) => role),
                      )
                    }
                    note={note(person, change)}
                  />
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
      {holders.length > SHOWN && (
        <p className={styles.muted}>{t("role.impact.more", { count: number(holders.length - SHOWN) })}</p>
      )}
      {holders.length === 0 && (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <ChangeLine key={JSON.stringify(change)} change={change} entities={entities} />
          ))}
        </ul>
      )}
    </div>
  );
}
