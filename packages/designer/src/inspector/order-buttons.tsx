import { Button } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import styles from "./inspector.module.css";

interface OrderButtonsProps {
  /** How the place's siblings lie beside each other. */
  readonly along: "row" | "column";
  readonly onMove: (by: 1 | -1) => void;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** Moves what is selected among its siblings, or takes it away. */
export function OrderButtons({ along, onMove, removeLabel, onRemove }: OrderButtonsProps) {
  const t = useText("designer");
  const [before, after] = along === "row" ? ["arrow-left", "arrow-right"] : ["arrow-up", "arrow-down"];
  return (
    <div className={styles.between}>
      <Button.Group>
        <Button variant="default" size="xs" leftSection={<Icon name={before} size={14} />} onClick={() => onMove(-1)}>
          {t("tab.earlier")}
        </Button>
        <Button variant="default" size="xs" leftSection={<Icon name={after} size={14} />} onClick={() => onMove(1)}>
          {t("tab.later")}
        </Button>
      </Button.Group>
      <Button variant="subtle" color="danger" size="xs" onClick={onRemove}>
        {removeLabel}
      </Button>
    </div>
  );
}
