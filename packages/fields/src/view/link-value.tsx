import { Anchor } from "@mantine/core";
import type { ReactNode } from "react";
import type { CellProps } from "../define/field-view.ts";
import { TextValue } from "./text-value.tsx";

export interface LinkValueProps {
  readonly variant?: CellProps["variant"];
  /** Where it leads; without it (masked or broken values) the text stands alone. */
  readonly href: string | undefined;
  readonly text: string;
  /** Opens beside this page. */
  readonly outside?: boolean;
  readonly label?: string;
  readonly children?: ReactNode;
}

/** A value that leads somewhere: live where it is read, plain in a grid, whose cells are clicked to be chosen. */
export function LinkValue({ variant = "grid", href, text, outside = false, label, children }: LinkValueProps) {
  const live = variant === "read" && href !== undefined;
  return (
    <TextValue variant={variant} title={text}>
      {live ? (
        <Anchor
          href={href}
          size="sm"
          c="var(--accent)"
          aria-label={label}
          {...(outside && { target: "_blank", rel: "noopener noreferrer" })}
        >
          {children ?? text}
        </Anchor>
      ) : (
        (children ?? text)
      )}
    </TextValue>
  );
}
