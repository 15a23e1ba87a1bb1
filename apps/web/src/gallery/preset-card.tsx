import type { RouterOutputs } from "@quoin/api/client";
import { Icon, useLabel, useLocale, useText } from "@quoin/ui";
import { Link } from "@tanstack/react-router";
import { Pipeline } from "./pipeline.tsx";
import styles from "./gallery.module.css";

type Template = RouterOutputs["templates"]["list"][number];

interface PresetCardProps {
  readonly template: Template;
  readonly selected: boolean;
}

/** One preset: its pipeline, its name in both languages, what it brings. */
export function PresetCard({ template, selected }: PresetCardProps) {
  const t = useText("web");
  const label = useLabel();
  const { locale } = useLocale();
  const other = Object.entries(template.title).find(([language]) => language !== locale)?.[1];
  return (
    <Link
      to="/gallery/$name"
      params={{ name: template.name }}
      className={styles.card}
      data-selected={selected || undefined}
    >
      <div className={styles.picture}>
        {template.pipeline.length > 0 ? (
          <Pipeline stages={template.pipeline.filter(({ outcome }) => outcome !== "lost")} />
        ) : (
          <Icon name={template.icon ?? "package"} size={28} />
        )}
      </div>
      <div className={styles.words}>
        <h2 className={styles.title}>{label(template.title, template.name)}</h2>
        {other && <span className={styles.other}>{other}</span>}
        <p className={styles.description}>{label(template.description, "")}</p>
        <div className={styles.facts}>
          <span>{t("gallery.entities", { count: template.counts.entity })}</span>
          <span>{t("gallery.rules", { count: template.counts.rule })}</span>
          {template.installed ? (
            <span className={styles.installed}>
              <Icon name="check" size={14} /> {t("gallery.installed")}
            </span>
          ) : (
            template.languages.map((language) => (
              <span key={language} className={styles.language}>
                {t(`language.${language}`)}
              </span>
            ))
          )}
        </div>
      </div>
    </Link>
  );
}
