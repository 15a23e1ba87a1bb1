import { Button, Group } from "@mantine/core";

interface UndoNoticeProps {
  readonly words: string;
  readonly undo: string;
  readonly onUndo: () => void;
}

/** What was done, and the way back, for a while. */
export function UndoNotice({ words, undo, onUndo }: UndoNoticeProps) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <span>{words}</span>
      <Button size="xs" variant="subtle" onClick={onUndo}>
        {undo}
      </Button>
    </Group>
  );
}
