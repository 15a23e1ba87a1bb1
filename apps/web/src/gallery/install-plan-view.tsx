import type { RouterInputs, RouterOutputs } from "@quoin/api/client";
import { Segmented, Strip, useText } from "@quoin/ui";
import styles from "./install-plan-view.module.css";

export type Choices = NonNullable<RouterInputs["templates"]["install"]["choices"]>;
type Plan = RouterOutputs["templates"]["plan"];

interface InstallPlanViewProps {
  readonly plan: Plan;
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

const short = (value: unknown): string => {
  const text = value === undefined ? "—" : typeof value === "string" ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** What installing creates, extends and asks for, and the decisions that it needs. An open conflict has no preset answer. */
export function InstallPlanView({ plan, choices, onChoose }: InstallPlanViewProps) {
  const t = useText("web");
  const words = useText("definition");
  const counted = [...new Set(plan.created.map(({ kind }) => kind))].map((kind) =>
    t(`kind.${kind}`, { count: plan.created.filter((one) => one.kind === kind).length }),
  );
  const needed = plan.packages.slice(0, -1).filter(({ action }) => action !== "present");
  return (
    <section className={styles.plan} aria-label={t("gallery.plan")}>
      <h3 className={styles.heading}>{t("gallery.plan")}</h3>
      <dl className={styles.facts}>
        {needed.length > 0 && (
          <Fact name={t("gallery.needs")} value={needed.map(({ name, version }) => `${name} ${version}`).join(", ")} />
        )}
        <Fact name={t("gallery.creates")} value={counted.join(", ") || t("gallery.nothing")} />
        {plan.extended.length > 0 && (
          <Fact
            name={t("gallery.extends")}
            value={`${plan.extended.map(({ kind, key, changes }) => `${t(`kindOne.${kind}`)} ${key} +${changes.length}`).join(", ")}. ${t("gallery.yoursStay")}`}
          />
        )}
        {plan.permissions.length > 0 && (
          <Fact name={t("gallery.roles")} value={plan.permissions.map(({ role }) => role).join(", ")} />
        )}
        <Fact
          name={t("gallery.asks")}
          value={
            plan.connections.length > 0
              ? plan.connections.map(({ target, rule }) => `${target} (${rule})`).join(", ")
              : t("gallery.noConnections")
          }
        />
      </dl>
      {plan.problems.map((problem) => (
        <Strip key={problem.path + problem.code} tone="danger">
          {words(`problem.${problem.code}`, problem.params)} <code>{problem.path}</code>
        </Strip>
      ))}
      {plan.conflicts.map((conflict) => (
        <div key={conflict.id} className={styles.conflict} data-open={!choices[conflict.id] || undefined}>
          <div className={styles.words}>
            <strong>
              {t(`kindOne.${conflict.kind}`)} {conflict.key}
            </strong>
            <code>{conflict.path.join(" / ")}</code>
            <span>{t("gallery.yours", { value: short(conflict.mine) })}</span>
            <span>{t("gallery.theirs", { value: short(conflict.theirs) })}</span>
          </div>
          <Segmented
            value={choices[conflict.id] ?? ""}
            onChange={(choice) => onChoose({ ...choices, [conflict.id]: choice as Choices[string] })}
            options={conflict.choices.map((choice) => ({ value: choice, label: t(`gallery.choice.${choice}`) }))}
          />
        </div>
      ))}
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
