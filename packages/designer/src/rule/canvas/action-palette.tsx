import { UnstyledButton } from "@mantine/core";
import { useDragItem, useDropPlace } from "@quoin/render";
import { Icon, useText } from "@quoin/ui";
import type { CatalogAction } from "../rule-catalog.ts";
import { useRuleScope } from "../rule-scope.ts";
import styles from "./canvas.module.css";
import { newId } from "./place-id.ts";

/** All actions beside the canvas: dragged onto a wire, or added at the end by a click. */
export function ActionPalette({ onAdd }: { readonly onAdd: (action: CatalogAction) => void }) {
  const t = useText("designer");
  const { catalog } = useRuleScope();
  const { ref } = useDropPlace("palette", { home: true });
  return (
    <section ref={ref} className={styles.palette} aria-label={t("rule.actions")}>
      {catalog.actions.map((action) => (
        <PaletteItem key={action.name} action={action} onAdd={onAdd} />
      ))}
    </section>
  );
}

function PaletteItem({
  action,
  onAdd,
}: {
  readonly action: CatalogAction;
  readonly onAdd: (action: CatalogAction) => void;
}) {
  const automation = useText("automation");
  const { ref, handle } = useDragItem(newId(action.name));
  return (
    <UnstyledButton ref={ref} {...handle} className={styles.paletteItem} onClick={() => onAdd(action)}>
      <Icon name={action.icon} />
      {automation(`action.${action.name}`)}
    </UnstyledButton>
  );
}
