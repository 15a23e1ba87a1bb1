import type { RouterInputs, RouterOutputs } from "@quoin/api/client";
import { Skeleton, useText } from "@quoin/ui";
import { ConflictRow } from "./conflict-row.tsx";
import styles from "./install-plan-view.module.css";
import { ProblemStrips } from "./problem-strips.tsx";
import { useNames } from "./use-names.ts";

export type Choices = NonNullable<RouterInputs["templates"]["install"]["choices"]>;
type Plan = RouterOutputs["templates"]["plan"];

interface InstallPlanViewProps {
  /** Name of the preset that was chosen; the plan's other packages come with it. */
  readonly wanted: string;
  readonly plan: Plan;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** What installing creates, extends and asks for, and the decisions that it needs. An open conflict has no preset answer. */
export function InstallPlanView({ wanted, plan, choices, onChoose }: InstallPlanViewProps) {
  const t = useText("web");
  const actions = useText("automation");
  const { nameOf, titleOf, loading } = useNames(plan.packages.map(({ name }) => name));
  if (loading) return <Skeleton rows={4} />;
  const counted = [...new Set(plan.created.map(({ kind }) => kind))].map((kind) =>
    t(`kind.${kind}`, { count: plan.created.filter((one) => one.kind === kind).length }),
  );
  const needed = plan.packages.filter(({ name, action }) => name !== wanted && action !== "present");
  const entities = plan.extended.filter(({ kind }) => kind === "entity");
  const others = [...new Set(plan.extended.map(({ kind }) => kind))].filter((kind) => kind !== "entity");
  const extended = [
    ...entities.map(({ key, changes }) => `${nameOf("entity", key)} +${changes.length}`),
    ...others.map((kind) => t(`kind.${kind}`, { count: plan.extended.filter((one) => one.kind === kind).length })),
  ];
  const asked = plan.connections.map(({ rule, type, target }) => {
    const what = /^https?:/.test(target) ? target : actions(`action.${type}`);
    return t("gallery.asked", { what, rule: nameOf("rule", rule) });
  });
  // While a conflict is open its answer is not known, and what an answer would break is not yet worth reading.
  const decided = plan.conflicts.every(({ id }) => choices[id]);
  const problems = decided ? plan.problems : [];
  return (
    <section className={styles.plan} aria-label={t("gallery.plan")}>
      <h3 className={styles.heading}>{t("gallery.plan")}</h3>
      <dl className={styles.facts}>
        {needed.length > 0 && (
          <Fact name={t("gallery.needs")} values={needed.map(({ name, version }) => `${titleOf(name)} ${version}`)} />
        )}
        <Fact name={t("gallery.creates")} values={counted.length > 0 ? counted : [t("gallery.nothing")]} />
        {extended.length > 0 && <Fact name={t("gallery.extends")} values={extended} note={t("gallery.yoursStay")} />}
        {plan.permissions.length > 0 && (
          <Fact name={t("gallery.roles")} values={plan.permissions.map(({ role }) => nameOf("role", role))} />
        )}
        <Fact name={t("gallery.asks")} values={asked.length > 0 ? asked : [t("gallery.noConnections")]} />
      </dl>
      {plan.conflicts.map((conflict) => (
        <ConflictRow
          key={conflict.id}
          conflict={conflict}
          name={nameOf(conflict.kind, conflict.key)}
          choice={choices[conflict.id]}
          onChoose={(choice) => onChoose({ ...choices, [conflict.id]: choice })}
        />
      ))}
      {problems.length > 0 && (
        <ProblemStrips
          title={t(plan.conflicts.length > 0 ? "gallery.blockedByChoice" : "gallery.blocked")}
          problems={problems}
        />
      )}
    </section>
  );
}

interface FactProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly note?: string;
}

function Fact({ name, values, note }: FactProps) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {values.map((value) => (
          <span key={value} className={styles.value}>
            {value}
          </span>
        ))}
        {note && <span className={styles.note}>{note}</span>}
      </dd>
    </>
  );
}
