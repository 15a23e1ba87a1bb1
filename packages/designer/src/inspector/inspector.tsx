import { findSection } from "../commands/find-section.ts";
import { splitPlace } from "../commands/split-place.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { PartPanel } from "../page/part-panel.tsx";
import { EntityPanel } from "./entity-panel.tsx";
import { FieldPanel } from "./field-panel.tsx";
import { FormPanel } from "./form-panel.tsx";
import { ItemPanel } from "./item-panel.tsx";
import { SectionPanel } from "./section-panel.tsx";
import { TabPanel } from "./tab-panel.tsx";

/** What is selected, in all its settings. */
export function Inspector() {
  const { state, entity, form } = useDesigner();
  const { selection } = state;
  switch (selection.kind) {
    case "entity":
      return <EntityPanel key={entity.key} />;
    case "tab":
      return <TabPanel key={selection.id} tab={selection.id} />;
    case "section":
      return <SectionPanel key={selection.id} place={selection.id} />;
    case "field": {
      const field = entity.fieldByKey.get(selection.id);
      return field ? <FieldPanel key={field.key} field={field} item={undefined} place={undefined} /> : <FormPanel />;
    }
    case "item": {
      const at = splitPlace(selection.id);
      const item = findSection(form, at)?.items.find(({ id }) => id === at.item);
      return item ? <ItemPanel item={item} place={selection.id} /> : <FormPanel />;
    }
    case "part":
      return <PartPanel place={selection.id} />;
    case "form":
      return <FormPanel />;
  }
}
