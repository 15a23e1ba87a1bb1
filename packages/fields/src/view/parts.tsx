import { type ReactNode } from "react";
import type { InputProps } from "../define/field-view.ts";

export interface PartsProps {
  readonly input: InputProps;
  readonly children: ReactNode;
}

/** The controls of a value that has parts: side by side where there is room, below each other on a phone. */
export const Parts = ({ input, children }: PartsProps) => (
  <div
    role="group"
    aria-labelledby={input.labelledBy}
    style={{ display: "flex", flexWrap: "wrap", gap: 8, minWidth: 0, alignItems: "start" }}
  >
    {children}
  </div>
);
