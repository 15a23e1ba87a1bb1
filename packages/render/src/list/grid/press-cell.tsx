import { Button } from "@mantine/core";
import { Icon } from "@quoin/ui";
import type { ColumnPress } from "../columns/column-press.ts";
import type { Row } from "./row.ts";

interface PressCellProps {
  readonly row: Row;
  readonly label: string;
  readonly press: ColumnPress;
  readonly onPress: () => void;
}

/** A row's button. One that cannot be pressed says why when it is tried. */
export function PressCell({ row, label, press, onPress }: PressCellProps) {
  const refusal = press.refusal(row);
  return (
    <Button
      size="compact-xs"
      variant="default"
      tabIndex={-1}
      data-press
      loading={press.isBusy(row)}
      leftSection={<Icon name="bolt" size={12} />}
      title={refusal ?? label}
      aria-disabled={refusal !== undefined || undefined}
      data-disabled={refusal !== undefined || undefined}
      onClick={onPress}
    >
      {label}
    </Button>
  );
}
