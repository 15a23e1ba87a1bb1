import type { ReactNode } from "react";

interface TagLineProps {
  readonly wrap: boolean;
  /** Told by the tooltip, since a line cuts off what has no room. */
  readonly title: string;
  readonly children: ReactNode;
}

/** Small tags beside each other: one line in a grid, as many as it takes where a form is read. */
export function TagLine({ wrap, title, children }: TagLineProps) {
  return (
    <span title={title} style={{ display: "flex", gap: 4, flexWrap: wrap ? "wrap" : "nowrap", overflow: "hidden" }}>
      {children}
    </span>
  );
}
