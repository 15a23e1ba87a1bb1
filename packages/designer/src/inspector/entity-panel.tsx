import { NativeSelect } from "@mantine/core";
import { fieldType, hasFieldType } from "@quoin/fields";
import { useLabel, useText } from "@quoin/ui";
import { useId } from "react";
import { changeEntity, type EntityChange } from "../commands/change-entity.ts";
import { IconChoice } from "../entity/icon-choice.tsx";
import { DuplicatesSect } from "../duplicates/duplicates-sect.tsx";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { LocalizedInput } from "../text/localized-input.tsx";
import styles from "./inspector.module.css";
import { PanelHead } from "./panel-head.tsx";
import { Sect } from "./sect.tsx";
import { UseList } from "./use-list.tsx";
import { useUses } from "./use-uses.ts";
import { RuleSect } from "../record-rule/rule-sect.tsx";

/** The entity itself: what it is called, its icon, which field names its records, who uses it. */
export function EntityPanel() {
  const { store, entity } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const label = useLabel();
  const id = useId();
  const uses = useUses({ kind: "entity", key: entity.key })?.filter((use) => use.target.field === undefined);
  const change = (next: EntityChange) => store.run(changeEntity(entity.key, next));
  const { document } = entity;
  const titles = entity.fields.filter(({ type }) => hasFieldType(type) && fieldType(type).condition === "text");
  return (
    <>
      <PanelHead
        icon={document["x-icon"] ?? "square"}
        title={label(document["x-labels"], entity.key)}
        note={
          <>
            {t("entity.note", { count: entity.fields.length })} · <code>{entity.key}</code>
          </>
        }
      />
      <Sect>
        <LocalizedInput
          label={t("entity.label")}
          value={document["x-labels"]}
          onChange={(labels) => change({ "x-labels": labels })}
        />
        <LocalizedInput
          label={t("entity.plural")}
          value={document["x-plural"]}
          onChange={(labels) => change({ "x-plural": labels })}
        />
        <LocalizedInput
          label={t("field.help")}
          value={document["x-help"]}
          onChange={(labels) => change({ "x-help": labels })}
        />
        <IconChoice value={document["x-icon"]} onChange={(icon) => change({ "x-icon": icon })} />
        <div className={styles.pair}>
          <label className={styles.pairLabel} htmlFor={id}>
            {t("entity.title")}
          </label>
          <NativeSelect
            id={id}
            size="xs"
            value={document["x-title"] ?? ""}
            onChange={(event) => change({ "x-title": event.currentTarget.value || undefined })}
            data={[
              { value: "", label: t("entity.titleDefault") },
              ...titles.map(({ key }) => ({ value: key, label: names.field(key) })),
            ]}
          />
        </div>
      </Sect>
      <RuleSect />
      <DuplicatesSect />
      <Sect title={t("inspector.uses")} count={uses?.length}>
        {uses && uses.length > 0 ? <UseList uses={uses} /> : <p className={styles.muted}>{t("inspector.unused")}</p>}
      </Sect>
    </>
  );
}
