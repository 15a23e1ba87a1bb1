import type { DuplicateRule } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useNames } from "../frame/use-names.ts";

/** A rule in a sentence: "same company name in Name and same number in Phone". */
export function useDuplicateWords(): (rule: DuplicateRule) => string {
  const t = useText("designer");
  const names = useNames();
  return ({ on }) =>
    on.map(({ field, by }) => t(`duplicate.says.${by}`, { field: names.field(field) })).join(t("duplicate.and"));
}
