import { useFormat, useText } from "@quoin/ui";
import type { ChangeGroup } from "./change-groups.ts";
import type { PlanView } from "./plan-view.ts";
import styles from "./publish.module.css";

interface PublishFactsProps {
  readonly groups: readonly ChangeGroup[];
  readonly count: number;
  readonly plan: PlanView | undefined;
  readonly version: number;
}

/** The size of it in three facts: how many changes, how many records, that one can go back. */
export function PublishFacts({ groups, count, plan, version }: PublishFactsProps) {
  const t = useText("designer");
  const d = useText("definition");
  const { number, list, instant } = useFormat();
  const kinds = [...new Set(groups.map(({ kind }) => kind))].map(
    (kind) => `${d(`kind.${kind}`)} ${number(groups.filter((group) => group.kind === kind).length)}`,
  );
  const rows = (wanted: "scan" | "rewrite") =>
    (plan?.steps ?? []).filter((step) => step.class === wanted).reduce((sum, step) => sum + step.rows, 0);
  const seconds = (plan?.steps ?? []).reduce((sum, step) => sum + (step.seconds ?? 0), 0);
  const looked = Math.max(0, ...(plan?.steps ?? []).map((step) => step.looked ?? 0));
  const expiring = plan?.expiring ?? [];
  return (
    <div className={styles.facts}>
      <div>
        <b>{t("publish.changes", { count, shown: number(count) })}</b>
        <span>{list(kinds)}</span>
      </div>
      <div>
        <b>
          {plan
            ? t("publish.rows", {
                count: rows("scan") + rows("rewrite"),
                shown: number(rows("scan") + rows("rewrite")),
              })
            : "…"}
        </b>
        <span>
          {plan && t("publish.rowsHow", { rewrite: number(rows("rewrite")), scan: number(rows("scan")) })}
          {seconds > 0 && ` · ${t("publish.seconds", { count: seconds, shown: number(seconds) })}`}
          {looked > 0 && ` · ${t("publish.looked", { shown: number(looked) })}`}
        </span>
      </div>
      <div>
        <b>{t("publish.version", { from: version, to: version + 1 })}</b>
        <span>
          {t("publish.canGoBack", { version })}
          {expiring[0] &&
            ` · ${t("publish.expiring", { count: expiring.length, day: instant(soonest(expiring), "date") })}`}
        </span>
      </div>
    </div>
  );
}

const soonest = (places: readonly { readonly at: string }[]): string => places.map(({ at }) => at).toSorted()[0] ?? "";
