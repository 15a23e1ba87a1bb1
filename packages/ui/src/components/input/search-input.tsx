import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { Icon } from "../../icon/icon.tsx";
import { useText } from "../../text/use-text.ts";

export interface SearchInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What it looks through: "Search fields". Also its spoken name. */
  readonly label: string;
  /** Waits this many milliseconds after the last key before telling. Default 0. */
  readonly delay?: number;
  /** 28 high in panels (`xs`), 32 elsewhere. */
  readonly size?: "xs" | "sm";
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
}

/** A search line: Esc empties it, and what is composed in an input method is not sent halfway. */
export function SearchInput({
  value,
  onChange,
  label,
  delay = 0,
  size = "sm",
  autoFocus,
  className,
}: SearchInputProps) {
  const t = useText("ui");
  const [typed, setTyped] = useState(value);
  const composing = useRef(false);
  const told = useRef(value);
  const tell = (next: string) => {
    told.current = next;
    onChange(next);
  };
  const later = useDebouncedCallback((next: string) => tell(next), delay);
  useEffect(() => {
    // Only what came from outside replaces what is being typed.
    if (value !== told.current) {
      told.current = value;
      setTyped(value);
    }
  }, [value]);
  const change = (next: string) => {
    setTyped(next);
    if (composing.current) return;
    if (delay > 0) later(next);
    else tell(next);
  };
  const clear = () => {
    setTyped("");
    tell("");
  };
  return (
    <TextInput
      className={className}
      type="search"
      size={size}
      value={typed}
      placeholder={label}
      aria-label={label}
      data-autofocus={autoFocus || undefined}
      leftSection={<Icon name="search" />}
      rightSection={typed === "" ? null : <CloseButton size="xs" aria-label={t("search.clear")} onClick={clear} />}
      onChange={(event) => change(event.currentTarget.value)}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        change(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || typed === "" || composing.current) return;
        event.stopPropagation();
        clear();
      }}
    />
  );
}
