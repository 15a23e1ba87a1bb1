import { useEffect, useRef, useState } from "react";

export interface Typed {
  /** The value as text, when nobody is typing. */
  readonly format: (value: unknown) => string;
  /** What a typed text means; `undefined` when it cannot be read. */
  readonly parse: (text: string) => { readonly value: unknown } | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/**
 * State of an input that is typed as text but holds another kind of value. What is typed stays as typed until the
 * reader leaves; a text that cannot be read is handed on as it is, so that the form says what is wrong with it.
 */
export function useTyped({ format, parse, value, onChange }: Typed) {
  const sent = useRef<unknown>(value);
  const [text, setText] = useState(() => show(value, format));
  useEffect(() => {
    if (Object.is(sent.current, value)) return;
    sent.current = value;
    setText(show(value, format));
  }, [value, format]);
  const send = (next: unknown) => {
    sent.current = next;
    onChange(next);
  };
  return {
    text,
    type: (typed: string) => {
      setText(typed);
      send(typed.trim() === "" ? undefined : (parse(typed)?.value ?? typed));
    },
    /** Sets a value that was picked, not typed. */
    pick: (next: unknown) => {
      setText(show(next, format));
      send(next);
    },
    /** Tidies the text when the reader leaves. */
    tidy: () => setText(show(sent.current, format)),
  };
}

/** A text that could not be read is shown as it was typed. */
const show = (value: unknown, format: (value: unknown) => string): string =>
  value === undefined || value === null ? "" : format(value) || (typeof value === "string" ? value : "");
