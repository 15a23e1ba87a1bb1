import { Button } from "@mantine/core";
import type { FormItem as Item } from "@quoin/definition";
import { Icon, useLabel } from "@quoin/ui";
import { memo } from "react";
import { useFormContext } from "../form-context.ts";
import type { FormPlace } from "../layout/form-place.ts";
import { useNodeState } from "../logic/use-node-state.ts";
import { FieldItem } from "./field-item.tsx";
import styles from "./form.module.css";
import { FormFrame } from "./form-frame.tsx";

interface FormItemProps {
  readonly place: FormPlace;
  readonly item: Item;
  readonly columns: number;
}

/** One place of a section's grid: a field, a text, or a rule's button. Draws again only when its own state or value changes. */
export const FormItem = memo(function FormItem({ place, item, columns }: FormItemProps) {
  const { entity, design, onPress, ruleLabels, mode } = useFormContext();
  const choose = useLabel();
  const state = useNodeState(place.id);
  if (!state.visible && !(design && design.showHidden !== false)) return null;
  const field = item.field === undefined ? undefined : entity.fieldByKey.get(item.field);
  const span = Math.min(item.span ?? 1, columns);
  return (
    <FormFrame place={place} className={styles.item ?? ""} style={{ "--span": span } as React.CSSProperties}>
      {field && <FieldItem item={item} field={field} state={state} />}
      {item.text && <p className={styles.text}>{choose(item.text, "")}</p>}
      {item.rule !== undefined && (mode === "record" || design) && (
        <div className={styles.press}>
          <Button
            size="xs"
            variant="default"
            leftSection={<Icon name="bolt" size={14} />}
            disabled={!onPress && !design}
            onClick={() => onPress?.(item.rule ?? "")}
          >
            {choose(item.labels ?? ruleLabels?.(item.rule), item.rule)}
          </Button>
        </div>
      )}
    </FormFrame>
  );
});
