import { Icon, useText } from "@quoin/ui";
import { findSection } from "../commands/find-section.ts";
import { splitPlace } from "../commands/split-place.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import type { Carried } from "./carried.ts";
import styles from "./ghost.module.css";

/** What follows the pointer: a field as it will stand, with its label and its line. */
export function Ghost({ carried }: { readonly carried: Carried }) {
  const { entity, form } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const [icon, name] = iconAndName();
  return (
    <div className={styles.ghost}>
      <span className={styles.label}>
        <Icon name="grip-vertical" size={14} />
        {name}
      </span>
      <span className={styles.line}>
        <Icon name={icon} size={16} />
      </span>
    </div>
  );

  function iconAndName(): readonly [string, string] {
    switch (carried.kind) {
      case "type":
        return [names.typeIcon(carried.type), names.type(carried.type)];
      case "field":
        return [names.typeIcon(entity.fieldByKey.get(carried.field)?.type), names.field(carried.field)];
      case "item": {
        const at = splitPlace(carried.place);
        const item = findSection(form, at)?.items.find(({ id }) => id === at.item);
        return [item ? names.itemIcon(item) : "square", names.place(carried.place)];
      }
      default:
        return [carried.kind === "text" ? "align-left" : "section", t(`palette.${carried.kind}`)];
    }
  }
}
