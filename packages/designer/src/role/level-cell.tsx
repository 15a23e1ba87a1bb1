import { UnstyledButton } from "@mantine/core";
import { Menu, useText } from "@quoin/ui";
import { type AccessLevel, type RoleAction } from "./access-level.ts";
import styles from "./role.module.css";

interface LevelCellProps {
  readonly entity: string;
  readonly action: RoleAction;
  readonly level: AccessLevel;
  /** What it was before the draft, where that differs. */
  readonly was: AccessLevel | undefined;
  readonly changed: boolean;
  readonly onChange: (level: AccessLevel) => void;
}

/** One right: all filled, by condition outlined, none plain; a change is ringed and says what it was. */
export function LevelCell({ entity, action, level, was, changed, onChange }: LevelCellProps) {
  const t = useText("designer");
  const levels: readonly AccessLevel[] = action === "create" ? ["all", "none"] : ["all", "some", "none"];
  const name = t("role.cell", { entity, action: t(`role.action.${action}`), level: t(`role.level.${level}`) });
  return (
    <Menu
      groups={[
        {
          key: "level",
          entries: levels.map((one) => ({
            key: one,
            label: t(`role.level.${one}.long`),
            checked: one === level,
            onClick: () => onChange(one),
          })),
        },
      ]}
    >
      <UnstyledButton
        className={styles.level}
        data-level={level}
        data-changed={changed || undefined}
        aria-label={was === undefined ? name : `${name}, ${t("role.was", { level: t(`role.level.${was}`) })}`}
        title={was === undefined ? undefined : t("role.was", { level: t(`role.level.${was}`) })}
      >
        {t(`role.level.${level}`)}
      </UnstyledButton>
    </Menu>
  );
}
