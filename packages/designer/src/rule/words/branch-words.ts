import type { StepDocument } from "@quoin/definition";
import type { Labels, TextOf } from "@quoin/ui";

interface Words {
  readonly t: TextOf;
  readonly label: (labels: Labels | undefined, fallback: string) => string;
}

/** What a branch of a step is called; where there is none of that id, that none was taken. */
export function branchWords(step: StepDocument, id: string | undefined, { t, label }: Words): string {
  const branch = step.branches?.find((one) => one.id === id);
  if (!branch) return t("rule.branch.none");
  const usual = ["yes", "no"].includes(branch.id) ? t(`rule.branch.${branch.id}`) : branch.id;
  return label(branch.labels, branch.when === undefined ? t("rule.branch.rest") : usual);
}
