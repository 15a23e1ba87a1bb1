import type { RouterOutputs } from "@quoin/api/client";
import { Icon, Skeleton, useLabel, useText } from "@quoin/ui";
import { Pipeline } from "./pipeline.tsx";
import styles from "./preset-overview.module.css";
import { useNames } from "./use-names.ts";

type Preview = RouterOutputs["templates"]["preview"];

/** A preset drawn from itself: pipelines, entities, what it automates, roles. */
export function PresetOverview({ preview }: { readonly preview: Preview }) {
  const t = useText("web");
  const words = useText("automation");
  const label = useLabel();
  const { name, requires } = preview.manifest;
  const { nameOf, loading } = useNames([name, ...Object.keys(requires ?? {})]);
  if (loading) return <Skeleton rows={8} />;
  return (
    <>
      <p className={styles.description}>{label(preview.manifest.description, "")}</p>
      {preview.pipelines
        .toSorted((a, b) => b.stages.length - a.stages.length)
        .slice(0, 2)
        .map(({ entity, field, stages }) => (
          <section key={`${entity}.${field}`} className={styles.section}>
            <h3 className={styles.heading}>
              {t("gallery.pipeline")} <span>{nameOf("entity", entity)}</span>
            </h3>
            <Pipeline stages={stages} named />
          </section>
        ))}
      <section className={styles.section}>
        <h3 className={styles.heading}>{t("nav.entities")}</h3>
        <ul className={styles.entities}>
          {preview.entities.map((entity) => (
            <li key={entity.key} className={styles.entity}>
              <Icon name={entity.icon ?? "square"} />
              <span>{label(entity.labels, entity.key)}</span>
              <small>{t("gallery.fields", { count: entity.fields })}</small>
            </li>
          ))}
          {preview.extends
            .filter(({ kind }) => kind === "entity")
            .map(({ key, of }) => (
              <li key={of} className={styles.entity} data-adds>
                <Icon name="plus" />
                <span>{nameOf("entity", key)}</span>
                <small>{t("gallery.adds")}</small>
              </li>
            ))}
        </ul>
      </section>
      {preview.rules.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{t("gallery.automates")}</h3>
          <ul className={styles.rules}>
            {preview.rules.map((rule) => (
              <li key={rule.key}>
                <strong>{label(rule.labels, rule.key)}</strong>
                <span>
                  {words(`trigger.${rule.trigger}`)} → {rule.steps.map((step) => words(`action.${step}`)).join(" → ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {preview.roles.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{t("gallery.roles")}</h3>
          <p className={styles.roles}>{preview.roles.map((role) => label(role.labels, role.key)).join(" · ")}</p>
        </section>
      )}
    </>
  );
}
