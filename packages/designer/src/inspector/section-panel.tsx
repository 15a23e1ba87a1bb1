import { Switch } from "@mantine/core";
import { Segmented, useText } from "@quoin/ui";
import { useId } from "react";
import { changeSection, type SectionChange } from "../commands/change-section.ts";
import { findSection } from "../commands/find-section.ts";
import { splitPlace } from "../commands/split-place.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { LocalizedInput } from "../text/localized-input.tsx";
import { ConditionBox } from "./condition-box.tsx";
import styles from "./inspector.module.css";
import { PanelHead } from "./panel-head.tsx";
import { Sect } from "./sect.tsx";

/** A section: its words, its columns, whether it begins folded, when it is shown. */
export function SectionPanel({ place }: { readonly place: string }) {
  const { store, form, formKey } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const id = useId();
  const section = findSection(form, splitPlace(place));
  if (!section) return null;
  const change = (next: SectionChange) => store.run(changeSection(formKey, place, next));
  return (
    <>
      <PanelHead icon="section" title={names.place(place)} note={t("section.note", { count: section.items.length })} />
      <Sect>
        <LocalizedInput label={t("section.label")} value={section.labels} onChange={(labels) => change({ labels })} />
        <div className={styles.pair}>
          <span className={styles.pairLabel}>{t("section.columns")}</span>
          <Segmented
            label={t("section.columns")}
            fill
            value={String(section.columns ?? 2)}
            onChange={(value) => change({ columns: value === "2" ? undefined : Number(value) })}
            options={["1", "2", "3", "4"].map((value) => ({ value, label: value }))}
          />
        </div>
        <div className={styles.between}>
          <label htmlFor={id}>{t("section.collapsed")}</label>
          <Switch
            id={id}
            checked={section.collapsed === true}
            onChange={(event) => change({ collapsed: event.currentTarget.checked || undefined })}
          />
        </div>
      </Sect>
      <Sect title={t("conditions.visible")}>
        <ConditionBox
          key={place}
          title={t("conditions.visible")}
          value={section.visibleWhen}
          onChange={(visibleWhen) => change({ visibleWhen })}
        />
      </Sect>
    </>
  );
}
