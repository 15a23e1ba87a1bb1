import { TabBar, useLabel, useText } from "@quoin/ui";
import { useEffect, useId, useState, useSyncExternalStore } from "react";
import { useFormContext } from "../form-context.ts";
import { findField } from "../layout/find-field.ts";
import { useStore } from "./create-store.ts";
import styles from "./form.module.css";
import { FormFrame } from "./form-frame.tsx";
import { FormSection } from "./form-section.tsx";

/** The tabs of a form that are shown now, as text, so that it can be compared. */
function useShownTabs(): readonly string[] {
  const { form, logic, design } = useFormContext();
  const all = design !== undefined && design.showHidden !== false;
  const text = useSyncExternalStore(
    (listener) => {
      const ends = form.tabs.map((tab) => logic.subscribe(tab.id, listener));
      return () => {
        for (const end of ends) end();
      };
    },
    () => form.tabs.flatMap(({ id }) => (all || logic.stateOf(id).visible ? [id] : [])).join(" "),
  );
  return text === "" ? [] : text.split(" ");
}

/** The tabs of a form, one of them open. A single tab has no bar. */
export function FormTabs() {
  const { form, wanted, design } = useFormContext();
  const t = useText("render");
  const choose = useLabel();
  const id = useId();
  const shown = useShownTabs();
  const [chosen, setChosen] = useState<string>();
  const target = useStore(wanted);
  const holder = target === undefined ? undefined : findField(form, target)?.tab;
  useEffect(() => {
    if (holder !== undefined) setChosen(holder);
  }, [holder]);
  const asked = design?.tab ?? chosen;
  const current = asked !== undefined && shown.includes(asked) ? asked : shown[0];
  const tab = form.tabs.find((one) => one.id === current);
  if (!tab) return null;
  const tabs = form.tabs
    .filter((one) => shown.includes(one.id))
    .map((one) => ({ key: one.id, label: choose(one.labels, one.id) }));
  const sections = tab.sections.map((section) => (
    <FormSection key={`${tab.id}.${section.id}`} tab={tab.id} section={section} />
  ));
  return (
    <>
      {tabs.length > 1 && !design && (
        <TabBar id={id} kind="panel" label={t("form.tabs")} tabs={tabs} value={tab.id} onChange={setChosen} />
      )}
      <FormFrame place={{ kind: "tab", id: tab.id }} className={styles.sections ?? ""}>
        {tabs.length > 1 && !design ? (
          <div id={`${id}-panel-${tab.id}`} role="tabpanel" aria-labelledby={`${id}-tab-${tab.id}`}>
            {sections}
          </div>
        ) : (
          sections
        )}
      </FormFrame>
    </>
  );
}
