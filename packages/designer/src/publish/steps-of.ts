import type { ChangeLine } from "./change-groups.ts";
import type { PlanStepView, PlanView } from "./plan-view.ts";

const WEIGHT = { instant: 0, scan: 1, rewrite: 2 } as const;

export interface LineEffect {
  readonly class: PlanStepView["class"];
  readonly rows: number;
  readonly problems: number;
  readonly warnings: number;
  /** Definitions that name the field, each once. */
  readonly usedBy: NonNullable<PlanStepView["usedBy"]>;
}

/** What the steps of a plan do for one line: the heaviest class, the most rows, what stands against it. */
export function effectOf(line: ChangeLine, plan: PlanView): LineEffect {
  const steps = plan.steps.filter(({ entity, field, document }) =>
    line.field !== undefined
      ? entity === line.key && field === line.field
      : line.kind === "entity"
        ? entity === line.key && field === undefined
        : document === `${line.kind}/${line.key}`,
  );
  const head = line.field === undefined ? `/${line.kind}/${line.key}` : `/entity/${line.key}/properties/${line.field}`;
  const within = ({ path }: { path: string }) =>
    (path === head || path.startsWith(`${head}/`)) &&
    (line.field !== undefined || line.kind !== "entity" || !path.startsWith(`${head}/properties/`));
  return {
    class: steps.reduce<PlanStepView["class"]>(
      (heaviest, step) => (WEIGHT[step.class] > WEIGHT[heaviest] ? step.class : heaviest),
      "instant",
    ),
    rows: Math.max(0, ...steps.map(({ rows }) => rows)),
    problems: plan.problems.filter(within).length,
    warnings: plan.warnings.filter(within).length,
    usedBy: [
      ...new Map(steps.flatMap(({ usedBy = [] }) => usedBy.map((use) => [`${use.kind}/${use.key}`, use]))).values(),
    ],
  };
}
