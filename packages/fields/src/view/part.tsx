import type { ReactNode } from "react";
import type { InputProps } from "../define/field-view.ts";

export interface PartProps {
  readonly input: InputProps;
  /** Key of the part, for ids. */
  readonly name: string;
  /** What the part is called. It stands in the empty control and is read aloud. */
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** The one that the field's label leads to and that gets the keyboard first. */
  readonly first?: boolean;
  /** CSS width before it grows or shrinks. Default 120. */
  readonly basis?: number | string;
  readonly grow?: number;
  readonly children: (props: InputProps) => ReactNode;
}

/** One part of a composed value: hands its control what the whole was given, under a name of its own. */
export function Part({ input, name, label, value, onChange, first, basis = 120, grow = 1, children }: PartProps) {
  const id = first ? input.id : `${input.id}-${name}`;
  const { autoFocus, labelledBy: _whole, placeholder: _none, ...rest } = input;
  return (
    <div style={{ flex: `${grow} 1 ${typeof basis === "number" ? `${basis}px` : basis}`, minWidth: 0 }}>
      <span id={`${id}-name`} hidden>
        {label}
      </span>
      {children({
        ...rest,
        ...(first && autoFocus !== undefined && { autoFocus }),
        id,
        labelledBy: `${id}-name`,
        placeholder: label,
        value,
        onChange,
      })}
    </div>
  );
}
