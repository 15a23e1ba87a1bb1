import type { ConditionDocument, LocalizedText } from "@quoin/definition";
import { Chip, useLabel } from "@quoin/ui";
import { hasConjunct, toggleConjunct } from "../state/conjuncts.ts";

export interface QuickChipsProps {
  readonly chips: readonly {
    readonly id: string;
    readonly labels?: LocalizedText | undefined;
    readonly where: ConditionDocument;
  }[];
  readonly where: ConditionDocument | undefined;
  readonly onChange: (where: ConditionDocument | undefined) => void;
}

/** Filters that a click adds and another takes away. */
export function QuickChips({ chips, where, onChange }: QuickChipsProps) {
  const label = useLabel();
  return chips.map((chip) => (
    <Chip
      key={chip.id}
      active={hasConjunct(where, chip.where)}
      onClick={() => onChange(toggleConjunct(where, chip.where))}
    >
      {label(chip.labels, chip.id)}
    </Chip>
  ));
}
