import { Autocomplete } from "@mantine/core";
import { useFieldServices } from "@quoin/fields/react";
import { Icon, useText } from "@quoin/ui";
import { useState } from "react";

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A colleague by name, or any e-mail address. */
export function AddressInput({ onAdd }: { readonly onAdd: (id: string) => void }) {
  const t = useText("designer");
  const { people } = useFieldServices();
  const [typed, setTyped] = useState("");
  const add = (text: string) => {
    const person = people.find(({ id, name }) => id === text || name === text.trim());
    if (person) onAdd(person.id);
    else if (ADDRESS.test(text.trim())) onAdd(text.trim());
    else return;
    setTyped("");
  };
  return (
    <Autocomplete
      size="xs"
      aria-label={t("rule.recipients.person")}
      placeholder={t("rule.recipients.person")}
      leftSection={<Icon name="user-plus" size={14} />}
      data={[...new Set(people.filter(({ disabled }) => !disabled).map(({ name }) => name))]}
      value={typed}
      error={typed.includes("@") && !ADDRESS.test(typed.trim()) ? t("rule.recipients.address") : undefined}
      onChange={setTyped}
      onOptionSubmit={(name) => {
        add(name);
        // The kit writes the choice into the field after this.
        queueMicrotask(() => setTyped(""));
      }}
      onKeyDown={(event) => event.key === "Enter" && add(typed)}
      // A whole address that is left by Tab or a click is meant.
      onBlur={() => add(typed)}
    />
  );
}
