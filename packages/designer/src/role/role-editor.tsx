import type { RoleDocument } from "@quoin/definition";
import { Segmented, useLabel, useText } from "@quoin/ui";
import { useMemo, useState } from "react";
import { LocalizedInput } from "../text/localized-input.tsx";
import { AbilityList } from "./ability-list.tsx";
import { FieldLevels } from "./field-levels.tsx";
import { ImpactPanel, type ImpactPanelProps } from "./impact-panel.tsx";
import { roleChanges } from "./role-changes.ts";
import { RoleMatrix } from "./role-matrix.tsx";
import styles from "./role.module.css";
import { RowConditions } from "./row-conditions.tsx";
import { ViewAs, type ViewAsProps } from "./view-as.tsx";

export interface RoleEditorProps
  extends Pick<ImpactPanelProps, "roleKey" | "roles" | "people" | "entities" | "count">, Pick<ViewAsProps, "titles"> {
  readonly role: RoleDocument;
  /** The role as it is published; an empty one for a new role. */
  readonly published: RoleDocument;
  readonly onChange: (role: RoleDocument, merge?: string) => void;
}

/** A role as a readable matrix, with what its changes mean for those who have it. */
export function RoleEditor({
  roleKey,
  role,
  published,
  roles,
  people,
  entities,
  count,
  titles,
  onChange,
}: RoleEditorProps) {
  const t = useText("designer");
  const label = useLabel();
  const [chosen, setChosen] = useState<string>();
  const [side, setSide] = useState<"impact" | "as">("impact");
  const selected = chosen !== undefined && entities.has(chosen) ? chosen : ([...entities.keys()][0] ?? "");
  const entity = entities.get(selected);
  const changes = useMemo(() => roleChanges(published, role, entities), [published, role, entities]);
  const admin = role.abilities?.includes("admin") ?? false;
  return (
    <div className={styles.editor}>
      <div className={styles.main}>
        <section className={styles.section}>
          <header className={styles.head}>
            <h2 className={styles.title}>{t("role.records")}</h2>
            <span className={styles.legend} aria-hidden>
              {(["all", "some", "none"] as const).map((level) => (
                <span key={level} className={styles.key}>
                  <span className={styles.level} data-level={level}>
                    {t(`role.level.${level}`)}
                  </span>
                  {t(`role.level.${level}.long`)}
                </span>
              ))}
            </span>
          </header>
          {admin && <p className={styles.note}>{t("role.admin")}</p>}
          <RoleMatrix
            role={role}
            entities={entities}
            changes={changes}
            selected={selected}
            onSelect={setChosen}
            onChange={onChange}
          />
        </section>
        {entity && (
          <section className={styles.section}>
            <header className={styles.head}>
              <h2 className={styles.title}>
                {t("role.of", { entity: label(entity.document["x-labels"], entity.key) })}
              </h2>
              <span className={styles.muted}>{t("role.mask.help")}</span>
            </header>
            <RowConditions
              key={`rows ${selected}`}
              role={role}
              entity={selected}
              entities={entities}
              onChange={onChange}
            />
            <FieldLevels key={selected} role={role} entity={entity} changes={changes} onChange={onChange} />
          </section>
        )}
        <section className={styles.section}>
          <h2 className={styles.title}>{t("role.abilities")}</h2>
          <AbilityList role={role} changes={changes} onChange={onChange} />
        </section>
        <section className={styles.section}>
          <LocalizedInput
            label={t("role.name")}
            value={role.labels}
            onChange={(labels) => {
              const { labels: _was, ...rest } = role;
              onChange(labels ? { ...rest, labels } : rest, "labels");
            }}
          />
          <LocalizedInput
            label={t("role.help")}
            lines={2}
            value={role.help}
            onChange={(help) => {
              const { help: _was, ...rest } = role;
              onChange(help ? { ...rest, help } : rest, "help");
            }}
          />
        </section>
      </div>
      <aside className={styles.side} aria-label={t("role.side")}>
        <Segmented
          fill
          label={t("role.side")}
          value={side}
          options={[
            { value: "impact", label: t("role.side.impact") },
            { value: "as", label: t("role.side.as") },
          ]}
          onChange={setSide}
        />
        {side === "impact" ? (
          <ImpactPanel
            roleKey={roleKey}
            before={published}
            after={role}
            roles={roles}
            changes={changes}
            people={people}
            entities={entities}
            count={count}
          />
        ) : (
          entity && (
            <ViewAs
              roleKey={roleKey}
              role={role}
              people={people}
              entity={entity}
              entities={entities}
              count={count}
              titles={titles}
            />
          )
        )}
      </aside>
    </div>
  );
}
