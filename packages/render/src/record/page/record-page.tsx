import { SkipLink, useIsPhone, useText } from "@quoin/ui";
import { type ReactNode, useEffect, useId, useState } from "react";
import type { Store } from "../../form/parts/create-store.ts";
import styles from "./record-page.module.css";

export interface RecordPageProps {
  readonly header: ReactNode;
  /** Under the header: what is wrong or worth knowing. */
  readonly strips?: ReactNode;
  readonly form: ReactNode;
  readonly related?: ReactNode;
  /** Composer, what is due, timeline. Without it the form has the whole width. */
  readonly rail?: ReactNode;
  /** On phones, at the bottom. */
  readonly actions?: ReactNode;
  /** The field that the form is to open: on phones it comes forward then. */
  readonly wanted?: Store<string | undefined>;
  /** What its name is, for readers aloud. */
  readonly label: string;
}

/** A record's page: who it is above, form and related lists at the left, what happened at the right; on phones one of both, what happened first. */
export function RecordPage({ header, strips, form, related, rail, actions, wanted, label }: RecordPageProps) {
  const t = useText("render");
  const phone = useIsPhone();
  const name = useId();
  const [side, setSide] = useState<"form" | "rail">("rail");
  useEffect(() => wanted?.subscribe(() => wanted.get() !== undefined && setSide("form")), [wanted]);
  const both = !phone || rail === undefined;
  return (
    <article className={styles.page} aria-label={label}>
      <div className={styles.scroll}>
        {both && rail !== undefined && <SkipLink to={`${name}-rail`}>{t("record.skip")}</SkipLink>}
        {header}
        {strips}
        {!both && (
          <div className={styles.switch} role="tablist" aria-label={t("record.sides")}>
            {(["rail", "form"] as const).map((key) => (
              <button
                key={key}
                type="button"
                role="tab"
                id={`${name}-${key}`}
                aria-selected={side === key}
                aria-controls={`${name}-panel`}
                onClick={() => setSide(key)}
              >
                {t(`record.side.${key}`)}
              </button>
            ))}
          </div>
        )}
        <div
          className={styles.cols}
          data-wide={rail === undefined || undefined}
          {...(!both && { id: `${name}-panel`, role: "tabpanel", "aria-labelledby": `${name}-${side}` })}
        >
          {/* The form stays as it is while the timeline is looked at: what was typed is kept. */}
          <div className={styles.left} hidden={!both && side === "rail"}>
            {form}
            {related}
          </div>
          {rail !== undefined && (
            <aside
              id={`${name}-rail`}
              className={styles.right}
              aria-label={t("record.side.rail")}
              hidden={!both && side === "form"}
              tabIndex={-1}
            >
              {rail}
            </aside>
          )}
        </div>
      </div>
      {phone && actions !== undefined && <div className={styles.bar}>{actions}</div>}
    </article>
  );
}
