import type { FormItem } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { ConditionsTab } from "./conditions-tab.tsx";
import { DisplayTab } from "./display-tab.tsx";
import { FieldPanel } from "./field-panel.tsx";
import { PanelHead } from "./panel-head.tsx";

/** An item of the form: a field, or a text or button between the fields. */
export function ItemPanel({ item, place }: { readonly item: FormItem; readonly place: string }) {
  const { entity } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const field = item.field === undefined ? undefined : entity.fieldByKey.get(item.field);
  if (field) return <FieldPanel key={place} field={field} item={item} place={place} />;
  return (
    <>
      <PanelHead
        icon={names.itemIcon(item)}
        title={names.item(item)}
        note={t(item.text ? "palette.text" : "canvas.button")}
      />
      <DisplayTab item={item} place={place} />
      <ConditionsTab field={undefined} item={item} place={place} />
    </>
  );
}
