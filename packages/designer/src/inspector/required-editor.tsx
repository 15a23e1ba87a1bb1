import type { ConditionDocument, Field } from "@quoin/definition";
import { Segmented, useText } from "@quoin/ui";
import { useState } from "react";
import { changeField } from "../commands/change-field.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { ConditionBox } from "./condition-box.tsx";
import styles from "./inspector.module.css";
import { Sect } from "./sect.tsx";
import { useReach } from "./use-reach.ts";

/** Records that would lack the field: the condition holds and there is no value. */
const lacking =
  (field: string) =>
  (condition: ConditionDocument): ConditionDocument => ({
    allOf: [condition, { not: { required: [field] } }],
  });

/** Whether a field must be filled: never, always, or when a condition holds. */
export function RequiredEditor({ field }: { readonly field: Field }) {
  const { store, state, entity } = useDesigner();
  const t = useText("designer");
  const [asked, setAsked] = useState(false);
  const at = { entity: entity.key, field: field.key };
  const when = field.schema["x-required-when"];
  const mode = field.required ? "always" : when !== undefined || asked ? "when" : "never";
  // A field that was never published has no value in any record.
  const published = Object.hasOwn(state.published.entity[entity.key]?.properties ?? {}, field.key);
  const missing = useReach(entity.key, field.required ? { not: { required: [field.key] } } : undefined);
  const choose = (next: "never" | "always" | "when") => {
    setAsked(next === "when");
    if (next === "when") {
      if (field.required) store.run(changeField(at, { required: false }));
    } else store.run(changeField(at, { required: next === "always", schema: { "x-required-when": undefined } }));
  };
  return (
    <Sect title={t("required.title")}>
      <Segmented
        label={t("required.title")}
        fill
        value={mode}
        onChange={choose}
        options={(["never", "always", "when"] as const).map((value) => ({ value, label: t(`required.${value}`) }))}
      />
      {mode === "always" && missing && (
        <p className={styles.muted}>{t("reach.missing", { hits: missing.hits, total: missing.total })}</p>
      )}
      {mode === "when" && (
        <ConditionBox
          key={field.key}
          title={t("required.whenTitle")}
          value={when}
          open={asked && when === undefined}
          onClose={() => setAsked(false)}
          onChange={(next) => store.run(changeField(at, { required: false, schema: { "x-required-when": next } }))}
          reachOf={published ? lacking(field.key) : undefined}
          reachWords="reach.missing"
        />
      )}
    </Sect>
  );
}
