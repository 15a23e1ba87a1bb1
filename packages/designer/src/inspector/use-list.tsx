import type { Use } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import { useDesigner } from "../frame/designer-context.ts";
import { labelsOf } from "../text/labels-of.ts";
import styles from "./inspector.module.css";

const ICONS: Readonly<Record<Use["kind"], string>> = {
  entity: "database",
  form: "forms",
  view: "table",
  dashboard: "chart-bar",
  rule: "bolt",
  role: "shield",
  message: "mail",
  navigation: "menu-2",
};

/** Who uses something: each line opens its user. Several uses of one kind in one place are one line. */
export function UseList({ uses }: { readonly uses: readonly Use[] }) {
  const { state, services } = useDesigner();
  const t = useText("definition");
  const label = useLabel();
  const lines = new Map(uses.map((use) => [`${use.kind} ${use.key} ${use.how}`, use]));
  return (
    <ul className={styles.uses}>
      {[...lines].map(([id, use]) => {
        const href = services.hrefOf(use);
        const inside = (
          <>
            <Icon name={ICONS[use.kind]} size={14} />
            <span className={styles.useName}>{label(labelsOf(state.set, use), use.key)}</span>
            <span className={styles.useHow}>
              {t(`kind.${use.kind}`)} · {t(`use.${use.how}`)}
            </span>
          </>
        );
        return (
          <li key={id}>
            {href === undefined ? (
              <span className={styles.use}>{inside}</span>
            ) : (
              <a className={styles.use} href={href}>
                {inside}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
