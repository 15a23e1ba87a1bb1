import { UnstyledButton } from "@mantine/core";
import type { FormSection as Section } from "@quoin/definition";
import { Icon, useLabel } from "@quoin/ui";
import { memo, useEffect, useId, useState } from "react";
import { useFormContext } from "../form-context.ts";
import { placeOf } from "../layout/form-place.ts";
import { useNodeState } from "../logic/use-node-state.ts";
import { useStore } from "./create-store.ts";
import styles from "./form.module.css";
import { FormFrame } from "./form-frame.tsx";
import { FormItem } from "./form-item.tsx";
import { isAbsent } from "./is-absent.ts";
import { useDrawn } from "./use-drawn.ts";

interface FormSectionProps {
  readonly tab: string;
  readonly section: Section;
}

/** A section under its title, which folds it. What is folded away is not drawn until it is opened. */
export const FormSection = memo(function FormSection({ tab, section }: FormSectionProps) {
  const form = useFormContext();
  const { design, wanted } = form;
  const choose = useLabel();
  const bodyId = useId();
  const place = placeOf(tab, section.id);
  const { visible } = useNodeState(place.id);
  const [open, setOpen] = useState(section.collapsed !== true);
  const target = useStore(wanted);
  const holdsTarget = target !== undefined && section.items.some(({ field }) => field === target);
  useEffect(() => {
    if (holdsTarget) setOpen(true);
  }, [holdsTarget]);
  const inSight = visible || (design !== undefined && design.showHidden !== false);
  const drawn = useDrawn(inSight);
  if (!inSight && (!drawn || section.items.every((item) => isAbsent(item, form)))) return null;
  const columns = section.columns ?? 2;
  const title = choose(section.labels, "");
  const shown = open || design !== undefined || title === "";
  return (
    <FormFrame place={place} className={styles.section ?? ""} {...(!inSight && { style: { display: "none" } })}>
      {title !== "" && (
        <h2 className={styles.head}>
          <UnstyledButton
            className={styles.fold}
            aria-expanded={shown}
            aria-controls={bodyId}
            onClick={() => setOpen(!open)}
          >
            <Icon name={shown ? "chevron-down" : "chevron-right"} className={styles.arrow} />
            {title}
          </UnstyledButton>
        </h2>
      )}
      <div className={styles.grid} id={bodyId} hidden={!shown} style={{ "--columns": columns } as React.CSSProperties}>
        {shown &&
          section.items.map((item) => (
            <FormItem key={item.id} place={placeOf(tab, section.id, item.id)} item={item} columns={columns} />
          ))}
        {design?.sectionEnd?.(place)}
      </div>
    </FormFrame>
  );
});
