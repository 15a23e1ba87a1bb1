import { Popover, UnstyledButton } from "@mantine/core";
import { Icon, iconNames, SearchInput, useText } from "@quoin/ui";
import { useState } from "react";
import styles from "./icon-choice.module.css";

interface IconChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (icon: string) => void;
}

/** One of the icons that definitions may use. */
export function IconChoice({ value, onChange }: IconChoiceProps) {
  const t = useText("designer");
  const [open, setOpen] = useState(false);
  const [search, setSearch] = useState("");
  const found = iconNames.filter((name) => name.includes(search.trim().toLowerCase()));
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" width={300} trapFocus>
      <Popover.Target>
        <UnstyledButton className={styles.button} onClick={() => setOpen(!open)}>
          <Icon name={value ?? "square"} />
          {t("entity.icon")}
          <code>{value ?? "–"}</code>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <SearchInput value={search} onChange={setSearch} label={t("entity.iconSearch")} size="xs" />
        <div className={styles.icons}>
          {found.map((name) => (
            <UnstyledButton
              key={name}
              className={styles.icon}
              aria-label={name}
              title={name}
              aria-pressed={name === value}
              onClick={() => {
                onChange(name);
                setOpen(false);
              }}
            >
              <Icon name={name} />
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
