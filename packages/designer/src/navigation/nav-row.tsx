import { ActionIcon, UnstyledButton } from "@mantine/core";
import { useDragItem } from "@quoin/render";
import { Icon, useText } from "@quoin/ui";
import type { KeyboardEvent } from "react";
import { type NavSelection, useNavScope } from "./nav-scope.ts";
import styles from "./navigation.module.css";

interface NavRowProps {
  readonly at: NavSelection;
  readonly name: string;
  readonly icon?: string | undefined;
  readonly hidden: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onHide: () => void;
  readonly onRemove: () => void;
}

/** A group's heading or a link: grip, name, whether it is shown. Alt and arrows move it, Delete takes it away, H hides it. */
export function NavRow({ at, name, icon, hidden, onMove, onHide, onRemove }: NavRowProps) {
  const { selected, select } = useNavScope();
  const t = useText("designer");
  const id = `${at.kind} ${at.id}`;
  const { ref, handle, dragging } = useDragItem(id);
  const on = selected?.kind === at.kind && selected.id === at.id;
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey) return;
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && (by === 1 || by === -1)) onMove(by);
    else if (event.altKey) return;
    else if (by === 1 || by === -1) goTo(event, by);
    else if (event.key === "Delete" || event.key === "Backspace") onRemove();
    else if (event.key === "h" || event.key === "H") onHide();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className={at.kind === "group" ? styles.heading : styles.link}
      data-on={on || undefined}
      data-hidden={hidden || undefined}
      data-dragging={dragging || undefined}
    >
      <button
        type="button"
        ref={ref}
        {...handle}
        className={styles.grip}
        aria-label={t("pick.move", { name })}
        onKeyDownCapture={(event) => event.altKey && press(event)}
      >
        <Icon name="grip-vertical" size={14} />
      </button>
      <UnstyledButton
        className={styles.name}
        data-row={id}
        aria-pressed={on}
        onClick={() => select(at)}
        onKeyDown={press}
      >
        {icon !== undefined && <Icon name={icon} size={16} />}
        <span>{name}</span>
        {hidden && <span className={styles.off}>{t("nav.hidden")}</span>}
      </UnstyledButton>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={t(hidden ? "nav.show" : "nav.hide", { name })}
        onClick={onHide}
      >
        <Icon name={hidden ? "eye-off" : "eye"} size={14} />
      </ActionIcon>
    </div>
  );
}

/** The row above or below takes the focus. */
function goTo(event: KeyboardEvent, by: 1 | -1): void {
  const rows = [...(event.currentTarget.closest("[data-nav]")?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  rows[rows.findIndex((row) => row === event.currentTarget) + by]?.focus();
}
