import { Button } from "@mantine/core";
import type { FormItem as Item } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import { Icon, Skeleton, useLabel } from "@quoin/ui";
import { lazy, memo, Suspense } from "react";
import { useFormContext } from "../form-context.ts";
import type { FormPlace } from "../layout/form-place.ts";
import { useNodeState } from "../logic/use-node-state.ts";
import { FieldItem } from "./field-item.tsx";
import styles from "./form.module.css";
import { FormFrame } from "./form-frame.tsx";
import { isAbsent } from "./is-absent.ts";
import { useDrawn } from "./use-drawn.ts";

/** Few forms have tables in them. */
const RowsItem = lazy(() => import("../rows/rows-item.tsx"));

interface FormItemProps {
  readonly place: FormPlace;
  readonly item: Item;
  readonly columns: number;
}

/** One place of a section's grid: a field, a text, or a rule's button. Draws again only when its own state or value changes. */
export const FormItem = memo(function FormItem({ place, item, columns }: FormItemProps) {
  const form = useFormContext();
  const { entity, design, onPress, ruleLabels, mode } = form;
  const choose = useLabel();
  const state = useNodeState(place.id);
  const field = item.field === undefined ? undefined : entity.fieldByKey.get(item.field);
  const shown = state.visible || (design !== undefined && design.showHidden !== false);
  const drawn = useDrawn(shown);
  if (!shown && (!drawn || isAbsent(item, form))) return null;
  const table = field && rowsOf(field);
  const span = table ? columns : Math.min(item.span ?? 1, columns);
  return (
    <FormFrame
      place={place}
      className={styles.item ?? ""}
      style={{ "--span": span, ...(!shown && { display: "none" }) } as React.CSSProperties}
    >
      {field && table && (
        <Suspense fallback={<Skeleton rows={3} columns={[3, 1, 1, 1]} />}>
          <RowsItem item={item} field={field} rows={table} readOnly={state.readOnly} />
        </Suspense>
      )}
      {field && !table && <FieldItem item={item} field={field} readOnly={state.readOnly} required={state.required} />}
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
