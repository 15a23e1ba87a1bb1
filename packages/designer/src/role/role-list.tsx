import type { RoleDocument } from "@quoin/definition";
import { UnstyledButton } from "@mantine/core";
import { Icon, SearchInput, useFormat, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import type { RolePerson } from "./as-person.ts";
import rows from "./role-list.module.css";
import styles from "./role.module.css";

export interface RoleListProps {
  readonly roles: Readonly<Record<string, RoleDocument>>;
  readonly people: readonly RolePerson[];
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
  readonly onNew: () => void;
}

/** All roles with how many people have each. */
export function RoleList({ roles, people, selected, onSelect, onNew }: RoleListProps) {
  const t = useText("designer");
  const label = useLabel();
  const { number } = useFormat();
  const [search, setSearch] = useState("");
  const wanted = search.trim().toLowerCase();
  const holders = (key: string) => people.filter((person) => !person.disabled && person.roles.includes(key));
  const shown = Object.entries(roles)
    .map(([key, role]) => ({ key, role, name: label(role.labels, key), who: holders(key) }))
    .filter(({ key, name, who }) =>
      `${name} ${key} ${who.map((person) => person.name).join(" ")}`.toLowerCase().includes(wanted),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <nav className={rows.list} aria-label={t("role.list")}>
      <SearchInput size="xs" value={search} onChange={setSearch} label={t("role.list.search")} />
      <ul className={styles.roleRows}>
        {shown.map(({ key, role, name, who }) => (
          <li key={key}>
            <UnstyledButton
              className={rows.roleRow}
              aria-current={key === selected || undefined}
              onClick={() => onSelect(key)}
            >
              <Icon name={role.abilities?.includes("admin") ? "lock" : "shield"} />
              <span className={rows.roleName}>{name}</span>
              <span
                className={`${styles.muted} ${rows.count}`}
                aria-label={t("role.list.people", { count: number(who.length) })}
              >
                {number(who.length)}
              </span>
            </UnstyledButton>
          </li>
        ))}
        <li>
          <UnstyledButton className={rows.roleRow} data-new onClick={onNew}>
            <Icon name="plus" />
            {t("role.new")}
          </UnstyledButton>
        </li>
      </ul>
      <p className={`${styles.note} ${rows.foot}`}>{t("role.list.note")}</p>
    </nav>
  );
}
