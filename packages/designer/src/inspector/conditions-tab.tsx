import type { Field, FormItem } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { changeItem } from "../commands/change-item.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { ConditionBox } from "./condition-box.tsx";
import { RequiredEditor } from "./required-editor.tsx";
import { Sect } from "./sect.tsx";

interface ConditionsTabProps {
  readonly field: Field | undefined;
  readonly item: FormItem | undefined;
  readonly place: string | undefined;
}

/** When an item is shown, when it may only be read, and when its field must be filled. */
export function ConditionsTab({ field, item, place }: ConditionsTabProps) {
  const { store, formKey } = useDesigner();
  const t = useText("designer");
  return (
    <>
      {item && place !== undefined && (
        <>
          <Sect title={t("conditions.visible")}>
            <ConditionBox
              key={`visible ${place}`}
              title={t("conditions.visible")}
              value={item.visibleWhen}
              onChange={(visibleWhen) => store.run(changeItem(formKey, place, { visibleWhen }))}
            />
          </Sect>
          {field && (
            <Sect title={t("conditions.readonly")}>
              <ConditionBox
                key={`readonly ${place}`}
                title={t("conditions.readonly")}
                value={item.readonlyWhen}
                onChange={(readonlyWhen) => store.run(changeItem(formKey, place, { readonlyWhen }))}
              />
            </Sect>
          )}
        </>
      )}
      {field && !field.system && <RequiredEditor field={field} />}
    </>
  );
}
