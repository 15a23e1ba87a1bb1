import { TextInput } from "@mantine/core";
import { NAME_PATTERN, reservedName } from "@quoin/definition";
import { Icon, useText } from "@quoin/ui";
import { useId, useState } from "react";
import styles from "./inspector.module.css";

interface KeyInputProps {
  readonly value: string;
  /** Published: it names a column and never changes. */
  readonly locked: boolean;
  readonly taken: (key: string) => boolean;
  readonly onChange: (key: string) => void;
}

const NAME = new RegExp(NAME_PATTERN);

/** The key of a field: editable until its first publish, then shown with a lock. */
export function KeyInput({ value, locked, taken, onChange }: KeyInputProps) {
  const t = useText("designer");
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const fault = (key: string): string | undefined => {
    if (key === value) return undefined;
    if (!NAME.test(key) || key.length > 48) return t("key.bad");
    if (reservedName(key, "field") !== undefined) return t("key.reserved");
    return taken(key) ? t("key.taken") : undefined;
  };
  const error = typed === undefined ? undefined : fault(typed);
  const finish = () => {
    if (typed !== undefined && typed !== value && error === undefined) onChange(typed);
    setTyped(undefined);
  };
  return (
    <div className={styles.pair}>
      <label className={styles.pairLabel} htmlFor={id}>
        {t("key.label")}
      </label>
      <TextInput
        id={id}
        className={styles.key}
        size="xs"
        value={typed ?? value}
        readOnly={locked}
        disabled={locked}
        error={error}
        rightSection={locked ? <Icon name="lock" size={14} label={t("key.locked")} /> : null}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={finish}
        onKeyDown={(event) => {
          if (event.key === "Enter") finish();
          if (event.key === "Escape") setTyped(undefined);
        }}
      />
    </div>
  );
}
