import { NativeSelect, TextInput } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { useLabel, useLocale, useText } from "@quoin/ui";
import { useState } from "react";
import { readTyped } from "./read-typed.ts";

interface ValueInputProps {
  readonly field: Field;
  readonly label: string;
  /** A value that the field takes. */
  readonly onValue: (value: unknown) => void;
}

/** One value of a field: typed as text, or picked where there are options. What the field does not take is told. */
export function ValueInput({ field, label, onValue }: ValueInputProps) {
  const t = useText("designer");
  const words = useLabel();
  const locale = useLocale();
  const [wrong, setWrong] = useState(false);
  const type = fieldType(field.type);
  const options = type.options?.(field);
  if (options !== undefined) {
    const many = type.storage(field) === "link";
    return (
      <NativeSelect
        size="xs"
        aria-label={label}
        data={[
          { value: "", label: t("publish.values.pick") },
          ...options.map(({ id, labels }) => ({ value: id, label: words(labels, id) })),
        ]}
        onChange={({ currentTarget: { value } }) => {
          if (value !== "") onValue(many ? [value] : value);
        }}
      />
    );
  }
  return (
    <TextInput
      size="xs"
      aria-label={label}
      placeholder={t("publish.values.type")}
      error={wrong && t("publish.values.wrong")}
      onBlur={({ currentTarget: { value } }) => {
        if (value.trim() === "") return setWrong(false);
        const read = readTyped(value, field, locale);
        setWrong(read === undefined);
        if (read !== undefined) onValue(read);
      }}
    />
  );
}
