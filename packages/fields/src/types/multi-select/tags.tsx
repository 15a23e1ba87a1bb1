import { OptionTag } from "@quoin/ui";
import type { Choice } from "../../view/choices-of.ts";

export interface TagsProps {
  readonly choices: readonly Choice[];
  readonly wrap: boolean;
  readonly title: string;
}

/** Chosen options as small tags. One line in a grid, where the tooltip tells those that are cut off. */
export function Tags({ choices, wrap, title }: TagsProps) {
  return (
    <span title={title} style={{ display: "flex", gap: 4, flexWrap: wrap ? "wrap" : "nowrap", overflow: "hidden" }}>
      {choices.map(({ id, label, color }) => (
        <OptionTag key={id} color={color}>
          {label}
        </OptionTag>
      ))}
    </span>
  );
}
