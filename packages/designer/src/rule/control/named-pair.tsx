import { Button, TextInput } from "@mantine/core";
import { useText } from "@quoin/ui";
import { useState } from "react";
import styles from "./control.module.css";

interface NamedPairProps {
  readonly taken: Readonly<Record<string, unknown>>;
  readonly onAdd: (name: string) => void;
}

/** Adds a pair under a name of one's own. */
export function NamedPair({ taken, onAdd }: NamedPairProps) {
  const t = useText("designer");
  const [name, setName] = useState("");
  const wanted = name.trim();
  const add = () => {
    if (wanted === "" || wanted in taken) return;
    onAdd(wanted);
    setName("");
  };
  return (
    <div className={styles.pair}>
      <TextInput
        size="xs"
        aria-label={t("rule.values.name")}
        placeholder={t("rule.values.name")}
        value={name}
        error={wanted in taken ? t("rule.values.taken") : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && add()}
      />
      <Button size="xs" variant="default" disabled={wanted === "" || wanted in taken} onClick={add}>
        {t("rule.add")}
      </Button>
    </div>
  );
}
