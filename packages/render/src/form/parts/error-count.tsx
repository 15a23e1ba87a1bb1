import { Menu, UnstyledButton } from "@mantine/core";
import type { Entity, FormDocument } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import type { Control, FieldValues } from "react-hook-form";
import { useFormState } from "react-hook-form";
import { inFormOrder } from "../layout/in-form-order.ts";
import styles from "./save-bar.module.css";

interface ErrorCountProps {
  readonly entity: Entity;
  readonly form: FormDocument;
  readonly control: Control<FieldValues>;
  readonly onGo: (field: string) => void;
}

/** How many things are still to be put right, beside Save: one leads straight to its field, several open as a list. */
export function ErrorCount({ entity, form, control, onGo }: ErrorCountProps) {
  const t = useText("render");
  const choose = useLabel();
  const { errors } = useFormState({ control });
  const { root, ...byField } = errors;
  const fields = inFormOrder(form, Object.keys(byField));
  if (root?.message !== undefined) {
    return (
      <span className={styles.wrong} role="alert">
        <Icon name="alert-circle" size={14} />
        {root.message}
      </span>
    );
  }
  const [first] = fields;
  if (first === undefined) return null;
  const link = (
    <UnstyledButton className={styles.errors} {...(fields.length === 1 && { onClick: () => onGo(first) })}>
      {t("form.errors", { count: fields.length })}
    </UnstyledButton>
  );
  if (fields.length === 1) return link;
  return (
    <Menu>
      <Menu.Target>{link}</Menu.Target>
      <Menu.Dropdown>
        {fields.map((key) => (
          <Menu.Item key={key} onClick={() => onGo(key)}>
            <b>{choose(entity.fieldByKey.get(key)?.schema["x-labels"], key)}</b> {String(byField[key]?.message ?? "")}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
