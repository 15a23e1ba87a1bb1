import type { Entity } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import type { RoleChange } from "./role-changes.ts";
import styles from "./role.module.css";

interface ChangeLineProps {
  readonly change: RoleChange;
  readonly entities: ReadonlyMap<string, Entity>;
  /** The person keeps it by another role. */
  readonly kept?: boolean;
  readonly note?: string | undefined;
}

/** A right gained, lost or kept, in words with its sign. */
export function ChangeLine({ change, entities, kept = false, note }: ChangeLineProps) {
  const t = useText("designer");
  const label = useLabel();
  const entity = "entity" in change ? entities.get(change.entity) : undefined;
  const entityName = "entity" in change ? label(entity?.document["x-labels"], change.entity) : "";
  const words =
    change.type === "ability"
      ? t(`role.ability.${change.ability}`)
      : change.type === "action"
        ? t("role.change.action", {
            action: t(`role.action.${change.action}`),
            entity: entityName,
            before: t(`role.level.${change.before}`),
            after: t(`role.level.${change.after}`),
          })
        : t("role.change.field", {
            entity: entityName,
            field: label(entity?.fieldByKey.get(change.field)?.schema["x-labels"], change.field),
            before: t(`role.field.${change.before}`),
            after: t(`role.field.${change.after}`),
          });
  const sign = kept ? "kept" : change.loses ? "loses" : "gains";
  return (
    <li className={styles.change} data-sign={sign}>
      <Icon name={kept ? "lock-open" : change.loses ? "minus" : "plus"} size={14} label={t(`role.sign.${sign}`)} />
      <span>
        {words}
        {note !== undefined && <span className={styles.muted}> {note}</span>}
      </span>
    </li>
  );
}
