import type { ReactNode } from "react";
import type { InputProps } from "../define/field-view.ts";
import { Described } from "./described.tsx";
import { type ControlLook, controlStyle } from "./control-style.ts";
import { INSET } from "./inset.ts";

/** What every Mantine input takes from `InputProps`: id, names, state and the look of the variant. */
export function controlProps(props: InputProps, look: ControlLook = {}) {
  const { variant = "form" } = props;
  return {
    id: props.id,
    "aria-labelledby": props.labelledBy,
    "aria-invalid": props.invalid ? true : undefined,
    "aria-required": props.required ? true : undefined,
    error: props.invalid ?? false,
    readOnly: props.readOnly ?? false,
    autoFocus: props.autoFocus ?? variant === "cell",
    // Dialogs look for it, and would begin at their button for closing.
    "data-autofocus": props.autoFocus || undefined,
    placeholder: props.placeholder,
    variant: variant === "cell" ? "unstyled" : "default",
    size: variant === "filter" ? "xs" : "sm",
    inputContainer: (input: ReactNode) => <Described by={props.describedBy}>{input}</Described>,
    styles: { input: controlStyle(variant, look) },
    ...(look.mark !== undefined && { leftSectionWidth: 2 * INSET[variant] + look.mark }),
  };
}
