import { ActionIcon, Menu } from "@mantine/core";
import { Icon, type MenuEntry, useText } from "@quoin/ui";
import { useState } from "react";
import styles from "./board.module.css";

/** Moves a card without dragging: the lanes by name, with the reason beside those that refuse. */
export function MoveMenu({ title, moves }: { readonly title: string; readonly moves: () => readonly MenuEntry[] }) {
  const t = useText("render");
  const [opened, setOpened] = useState(false);
  return (
    <Menu position="bottom-end" withinPortal opened={opened} onChange={setOpened} width={260}>
      <Menu.Target>
        <ActionIcon
          className={styles.menu}
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t("board.moveCard", { card: title })}
          onKeyDown={(event) => event.stopPropagation()}
          onMouseDown={(event) => event.stopPropagation()}
          onTouchStart={(event) => event.stopPropagation()}
        >
          <Icon name="dots" size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("board.moveTo")}</Menu.Label>
        {opened &&
          moves().map(({ key, label, disabled, onClick }) => (
            <Menu.Item key={key} disabled={disabled ?? false} onClick={onClick}>
              {label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
