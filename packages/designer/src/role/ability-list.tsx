import { Checkbox } from "@mantine/core";
import { ABILITIES, type RoleDocument } from "@quoin/definition";
import { useText } from "@quoin/ui";
import type { RoleChange } from "./role-changes.ts";
import styles from "./role.module.css";

interface AbilityListProps {
  readonly role: RoleDocument;
  readonly changes: readonly RoleChange[];
  readonly onChange: (role: RoleDocument) => void;
}

/** What the role may do besides records. */
export function AbilityList({ role, changes, onChange }: AbilityListProps) {
  const t = useText("designer");
  const has = role.abilities ?? [];
  return (
    <div className={styles.abilities}>
      {ABILITIES.map((ability) => (
        <Checkbox
          key={ability}
          className={styles.ability}
          data-changed={changes.some((one) => one.type === "ability" && one.ability === ability) || undefined}
          label={t(`role.ability.${ability}`)}
          description={t(`role.ability.${ability}.help`)}
          checked={has.includes(ability)}
          onChange={(event) => {
            const { abilities: _was, ...rest } = role;
            const next = ABILITIES.filter((one) => (one === ability ? event.currentTarget.checked : has.includes(one)));
            onChange(next.length > 0 ? { ...rest, abilities: next } : rest);
          }}
        />
      ))}
    </div>
  );
}
