import type { DefinitionSet } from "@quoin/definition";
import { Icon, useFormat, useLabel, useText } from "@quoin/ui";
import { fillName } from "./fill-name.ts";
import type { PlanView } from "./plan-view.ts";
import own from "./fill-list.module.css";
import styles from "./publish.module.css";

interface FillListProps {
  readonly draft: DefinitionSet;
  readonly fills: NonNullable<PlanView["fills"]>;
}

/** The computed fields whose values are not there yet when a version takes effect: a job works them out. */
export function FillList({ draft, fills }: FillListProps) {
  const t = useText("designer");
  const label = useLabel();
  const { number } = useFormat();
  if (fills.length === 0) return null;
  return (
    <section className={styles.decision} aria-label={t("publish.fills")}>
      <h2 className={styles.decisionTitle}>
        <Icon name="hourglass" />
        {t("publish.fills")}
      </h2>
      <p className={styles.muted}>{t("publish.fillsHelp")}</p>
      <ul className={own.fills}>
        {fills.map(({ entity, field, records }) => (
          <li key={`${entity}.${field}`}>
            <span>{fillName(draft, { entity, field }, label)}</span>
            <span className={styles.number}>{t("publish.rows", { count: records, shown: number(records) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
