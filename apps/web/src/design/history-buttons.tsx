import { ActionIcon } from "@mantine/core";
import { Icon, useHotkey, useText } from "@quoin/ui";

interface HistoryButtonsProps {
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

/** Undo and redo, by button and by key. */
export function HistoryButtons({ undo, redo }: HistoryButtonsProps) {
  const t = useText("designer");
  useHotkey("mod+Z", () => undo?.());
  useHotkey("mod+shift+Z", () => redo?.());
  useHotkey("mod+Y", () => redo?.());
  return (
    <>
      <ActionIcon variant="subtle" color="gray" disabled={!undo} aria-label={t("rule.undo")} onClick={undo}>
        <Icon name="arrow-back-up" />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" disabled={!redo} aria-label={t("rule.redo")} onClick={redo}>
        <Icon name="arrow-forward-up" />
      </ActionIcon>
    </>
  );
}
