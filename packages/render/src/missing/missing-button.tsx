import { Popover, UnstyledButton } from "@mantine/core";
import type { BindContext, Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { missingFields } from "@quoin/fields";
import { Icon, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import styles from "./missing-button.module.css";
import { MissingFields } from "./missing-fields.tsx";

interface MissingButtonProps {
  readonly entity: Entity;
  readonly field: Field;
  readonly record: Row;
  readonly context: BindContext;
  /** What leads to a field's input; undefined where there is none. */
  readonly goTo: (field: string) => (() => void) | undefined;
}

/** How many things a record lacks by a field that counts what is filled in; opens the list of them. Nothing at other fields. */
export function MissingButton({ entity, field, record, context, goTo }: MissingButtonProps) {
  const t = useText("render");
  const label = useLabel();
  const [opened, setOpened] = useState(false);
  const missing = missingFields(field, record, { entity, context }) ?? [];
  if (missing.length === 0) return null;
  const leave = (key: string) => {
    const go = goTo(key);
    if (go === undefined) return undefined;
    return () => {
      setOpened(false);
      go();
    };
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus>
      <Popover.Target>
        <UnstyledButton className={styles.press} onClick={() => setOpened(!opened)}>
          {t("missing.count", { count: missing.length })}
          <Icon name="chevron-down" size={12} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label(field.schema["x-labels"], field.key)}>
        <MissingFields entity={entity} missing={missing} goTo={leave} />
      </Popover.Dropdown>
    </Popover>
  );
}
