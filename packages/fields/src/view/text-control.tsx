import { TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { InputProps } from "../define/field-view.ts";
import { controlProps } from "./control-props.tsx";
import type { ControlLook } from "./control-style.ts";
import { type Typed, useTyped } from "./use-typed.ts";

export interface TextControlProps extends ControlLook, Pick<Typed, "format" | "parse"> {
  readonly input: InputProps;
  readonly inputMode?: "text" | "decimal" | "numeric" | "email" | "tel" | "url";
  readonly autoComplete?: string;
  readonly left?: ReactNode;
  readonly right?: ReactNode;
  /** Width of what stands at the right, px. */
  readonly rightWidth?: number | undefined;
}

/** A one-line input for any value that people type: texts, numbers, phones, addresses. */
export function TextControl({
  input,
  format,
  parse,
  inputMode = "text",
  left,
  right,
  rightWidth,
  ...options
}: TextControlProps) {
  const typed = useTyped({ format, parse, value: input.value, onChange: input.onChange });
  return (
    <TextInput
      {...controlProps(input, options)}
      value={typed.text}
      inputMode={inputMode}
      autoComplete={options.autoComplete ?? "off"}
      leftSection={left}
      rightSection={right}
      {...(rightWidth !== undefined && { rightSectionWidth: rightWidth })}
      onChange={(event) => typed.type(event.currentTarget.value)}
      onBlur={() => {
        typed.tidy();
        input.onBlur?.();
      }}
    />
  );
}
