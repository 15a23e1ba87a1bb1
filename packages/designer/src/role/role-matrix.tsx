import type { Entity, RoleDocument } from "@quoin/definition";
import { ConditionSentence } from "@quoin/render";
import { Icon, useLabel, useText } from "@quoin/ui";
import { type AccessLevel, conditionOf, levelOf, ROLE_ACTIONS, type RoleAction, setAccess } from "./access-level.ts";
import { LevelCell } from "./level-cell.tsx";
import type { RoleChange } from "./role-changes.ts";
import styles from "./role.module.css";
import { OWN_ROWS } from "./row-templates.ts";

interface RoleMatrixProps {
  readonly role: RoleDocument;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly changes: readonly RoleChange[];
  readonly selected: string;
  readonly onSelect: (entity: string) => void;
  readonly onChange: (role: RoleDocument) => void;
}

/** Entities by actions, and in words what "by condition" means. */
export function RoleMatrix({ role, entities, changes, selected, onSelect, onChange }: RoleMatrixProps) {
  const t = useText("designer");
  const label = useLabel();
  const set = (entity: string, action: RoleAction, level: AccessLevel) => {
    const access = role.entities?.[entity];
    // "By condition" begins with the condition that reading has, else with one's own records.
    const begin = conditionOf(access, action) ?? conditionOf(access, "read") ?? OWN_ROWS;
    onSelect(entity);
    onChange(setAccess(role, entity, { [action]: level === "some" ? begin : level === "all" }));
  };
  return (
    <div className={styles.tableFrame} tabIndex={0} role="region" aria-label={t("role.records")}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t("role.entity")}</th>
            {ROLE_ACTIONS.map((action) => (
              <th key={action} scope="col" className={styles.action}>
                {t(`role.action.${action}`)}
              </th>
            ))}
            <th scope="col">{t("role.meaning")}</th>
          </tr>
        </thead>
        <tbody>
          {[...entities].map(([key, { document }]) => {
            const access = role.entities?.[key];
            const name = label(document["x-labels"], key);
            const conditions = ROLE_ACTIONS.flatMap((action) => {
              const condition = conditionOf(access, action);
              return condition === undefined ? [] : [{ action, condition, text: JSON.stringify(condition) }];
            });
            const same = new Map<string, typeof conditions>();
            for (const one of conditions) same.set(one.text, [...(same.get(one.text) ?? []), one]);
            return (
              <tr key={key} data-on={key === selected || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={styles.entity}
                    aria-pressed={key === selected}
                    onClick={() => onSelect(key)}
                  >
                    <Icon name={document["x-icon"] ?? "database"} />
                    {name}
                  </button>
                </th>
                {ROLE_ACTIONS.map((action) => {
                  const change = changes.find(
                    (one) => one.type === "action" && one.entity === key && one.action === action,
                  );
                  return (
                    <td key={action}>
                      <LevelCell
                        entity={name}
                        action={action}
                        level={levelOf(access, action)}
                        was={change?.type === "action" ? change.before : undefined}
                        changed={change !== undefined}
                        onChange={(level) => set(key, action, level)}
                      />
                    </td>
                  );
                })}
                <td className={styles.words}>
                  {[...same.values()].map((group) => (
                    <span key={group[0]?.text} className={styles.meaning}>
                      {same.size > 1 && (
                        <span className={styles.muted}>
                          {group.map(({ action }) => t(`role.action.${action}`)).join(" · ")}{" "}
                        </span>
                      )}
                      <ConditionSentence document={group[0]?.condition} entities={entities} shape={key} look="pills" />
                    </span>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
