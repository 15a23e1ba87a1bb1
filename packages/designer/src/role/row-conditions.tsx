import { Button } from "@mantine/core";
import { type Entity, type RoleDocument, sameJson } from "@quoin/definition";
import { ConditionEditor } from "@quoin/render";
import { useText } from "@quoin/ui";
import { conditionOf, ROLE_ACTIONS, setAccess } from "./access-level.ts";
import styles from "./role.module.css";
import { ROW_TEMPLATES } from "./row-templates.ts";

interface RowConditionsProps {
  readonly role: RoleDocument;
  readonly entity: string;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly onChange: (role: RoleDocument, merge?: string) => void;
}

const ALLOW = { related: true, user: true } as const;

/** Which records each right "by condition" is for. */
export function RowConditions({ role, entity, entities, onChange }: RowConditionsProps) {
  const t = useText("designer");
  const access = role.entities?.[entity];
  const some = ROLE_ACTIONS.flatMap((action) => {
    const condition = conditionOf(access, action);
    return condition === undefined ? [] : [{ action, condition }];
  });
  if (some.length === 0) return null;
  return (
    <div className={styles.rows}>
      {some.map(({ action, condition }) => (
        <section
          key={action}
          className={styles.row}
          aria-label={t("role.rows", { action: t(`role.action.${action}`) })}
        >
          <header className={styles.rowHead}>
            <h3 className={styles.small}>{t("role.rows", { action: t(`role.action.${action}`) })}</h3>
            {ROW_TEMPLATES.map((one) => (
              <Button
                key={one.name}
                size="compact-xs"
                variant={sameJson(one.condition, condition) ? "light" : "default"}
                aria-pressed={sameJson(one.condition, condition)}
                onClick={() => onChange(setAccess(role, entity, { [action]: one.condition }))}
              >
                {t(`role.rows.${one.name}`)}
              </Button>
            ))}
          </header>
          <ConditionEditor
            key={`${entity} ${action}`}
            entity={entity}
            entities={entities}
            value={condition}
            allow={ALLOW}
            onChange={(next) =>
              next !== undefined && onChange(setAccess(role, entity, { [action]: next }), `${entity} ${action}`)
            }
          />
        </section>
      ))}
    </div>
  );
}
