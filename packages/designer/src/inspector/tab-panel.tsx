import { useText } from "@quoin/ui";
import { changeTab } from "../commands/change-tab.ts";
import { removeTab } from "../commands/remove-tab.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { moveBy } from "../outline/move-by.ts";
import { LocalizedInput } from "../text/localized-input.tsx";
import { ConditionBox } from "./condition-box.tsx";
import { OrderButtons } from "./order-buttons.tsx";
import { PanelHead } from "./panel-head.tsx";
import { Sect } from "./sect.tsx";

/** A tab of the form: its words, its order, when it is shown. */
export function TabPanel({ tab: id }: { readonly tab: string }) {
  const { store, form, formKey } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const tab = form.tabs.find((one) => one.id === id);
  if (!tab) return null;
  const move = (by: 1 | -1) => {
    const command = moveBy({ key: formKey, form }, id, by);
    if (command) store.run(command);
  };
  return (
    <>
      <PanelHead icon="tabs" title={names.place(id)} note={t("tab.note", { count: tab.sections.length })} />
      <Sect>
        <LocalizedInput
          label={t("tab.label")}
          value={tab.labels}
          onChange={(labels) => store.run(changeTab(formKey, id, { labels }))}
        />
        {form.tabs.length > 1 && (
          <OrderButtons
            along="row"
            onMove={move}
            removeLabel={t("tab.remove")}
            onRemove={() => store.run(removeTab(formKey, id))}
          />
        )}
      </Sect>
      <Sect title={t("conditions.visible")}>
        <ConditionBox
          key={id}
          title={t("conditions.visible")}
          value={tab.visibleWhen}
          onChange={(visibleWhen) => store.run(changeTab(formKey, id, { visibleWhen }))}
        />
      </Sect>
    </>
  );
}
