import { UnstyledButton } from "@mantine/core";
import { useDropPlace } from "@quoin/render";
import { Icon, useText } from "@quoin/ui";
import type { AddSpot } from "../layout/rule-layout.ts";
import type { CatalogAction } from "../rule-catalog.ts";
import { ActionMenu } from "./action-menu.tsx";
import styles from "./canvas.module.css";
import { placeId } from "./place-id.ts";

interface AddButtonProps {
  readonly spot: AddSpot;
  /** Where it is, in words. */
  readonly place: string;
  /** Something is being dragged that may be dropped here. */
  readonly open: boolean;
  readonly onAdd: (action: CatalogAction) => void;
}

/** The "+" on a wire: a menu of actions, and the place where dragged steps are dropped. */
export function AddButton({ spot, place, open, onAdd }: AddButtonProps) {
  const t = useText("designer");
  const { ref, over } = useDropPlace(placeId(spot.place), { disabled: !open });
  return (
    <div
      ref={ref}
      className={styles.spot}
      style={{ left: spot.x, top: spot.y }}
      data-open={open || undefined}
      data-over={(over && open) || undefined}
    >
      {over && open ? (
        <span className={styles.line}>{t("rule.place.here", { place })}</span>
      ) : (
        <ActionMenu onPick={onAdd}>
          {(toggle) => (
            <UnstyledButton className={styles.add} aria-label={t("rule.addAt", { place })} onClick={toggle}>
              <Icon name="plus" size={12} />
            </UnstyledButton>
          )}
        </ActionMenu>
      )}
    </div>
  );
}
