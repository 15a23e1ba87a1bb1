import { Textarea, TextInput } from "@mantine/core";
import type { LocalizedText } from "@quoin/definition";
import { useLocale } from "@quoin/ui";
import { useId } from "react";
import { LANGUAGES } from "./languages.ts";
import styles from "./localized-input.module.css";

export interface LocalizedInputProps {
  readonly label: string;
  readonly value: LocalizedText | undefined;
  /** `undefined` where every language is empty. */
  readonly onChange: (value: LocalizedText | undefined) => void;
  readonly required?: boolean | undefined;
  /** Lines at first. Default 1: one line, the languages side by side. */
  readonly lines?: number;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** Whether a dialog that opens puts the cursor here, in the reader's own language. */
  readonly first?: boolean;
}

/** A text in every language, all in sight at once. */
export function LocalizedInput({
  label,
  value,
  onChange,
  required,
  lines = 1,
  help,
  error,
  first,
}: LocalizedInputProps) {
  const id = useId();
  const { locale } = useLocale();
  const set = (tag: string, text: string) => {
    const next = { ...value, [tag]: text };
    if (text === "") delete next[tag];
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <fieldset className={styles.field} aria-describedby={help || error ? `${id}-more` : undefined}>
      <legend className={styles.label}>
        {label}
        {required && <span aria-hidden> *</span>}
      </legend>
      <div className={styles.languages} data-lines={lines > 1 || undefined}>
        {LANGUAGES.map(({ tag, name }) => {
          const shared = {
            lang: tag,
            "aria-label": `${label} · ${name}`,
            placeholder: name,
            value: value?.[tag] ?? "",
            size: "xs" as const,
            error: error !== undefined,
            "data-autofocus": (first && tag === locale) || undefined,
          };
          return lines > 1 ? (
            <Textarea
              key={tag}
              {...shared}
              minRows={lines}
              autosize
              maxRows={12}
              onChange={(event) => set(tag, event.currentTarget.value)}
            />
          ) : (
            <TextInput key={tag} {...shared} onChange={(event) => set(tag, event.currentTarget.value)} />
          );
        })}
      </div>
      {(help || error) && (
        <p id={`${id}-more`} className={styles.more} data-error={error !== undefined || undefined}>
          {error ?? help}
        </p>
      )}
    </fieldset>
  );
}
