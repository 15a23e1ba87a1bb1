import type { Field } from "@quoin/definition";
import type { ComponentType } from "react";

/** What an input is given. It draws the control only; label, help, required mark and error text are the form's. */
export interface InputProps {
  readonly field: Field;
  readonly value: unknown;
  /** `undefined` empties the field. */
  readonly onChange: (value: unknown) => void;
  readonly onBlur?: () => void;
  /** Id for the control; the form's label points at it. */
  readonly id: string;
  /** Ids of help and error texts. */
  readonly describedBy?: string;
  readonly labelledBy?: string;
  readonly invalid?: boolean;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  /** "form": 32 px high. "cell": fills a grid cell, no frame, opens at once. "filter": 28 px, compact. */
  readonly variant?: "form" | "cell" | "filter";
  /** The whole record as being edited, for inputs that depend on other fields. */
  readonly record?: Readonly<Record<string, unknown>>;
}

export interface CellProps {
  readonly field: Field;
  readonly value: unknown;
  /** Title of what a reference points at, when the list brought it. */
  readonly title?: string;
  /** "grid": one line. "read": as in a form that is only read; links are live. */
  readonly variant?: "grid" | "read";
}

/** How a field type looks: loaded lazily, only in the browser. */
export interface FieldView {
  readonly Input: ComponentType<InputProps>;
  readonly Cell: ComponentType<CellProps>;
}
