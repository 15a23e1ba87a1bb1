import { ActionIcon } from "@mantine/core";
import type { Field, FormItem } from "@quoin/definition";
import { Icon, Menu, TabBar, useConfirm, useText } from "@quoin/ui";
import { useId, useState } from "react";
import { placeField } from "../commands/place-field.ts";
import { removeField } from "../commands/remove-field.ts";
import { removeItem } from "../commands/remove-item.ts";
import { useSpotBySelection } from "../drag/use-spot-by-selection.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { AccessTab } from "./access-tab.tsx";
import { ConditionsTab } from "./conditions-tab.tsx";
import { DisplayTab } from "./display-tab.tsx";
import { FieldTab } from "./field-tab.tsx";
import { PanelHead } from "./panel-head.tsx";
import { UseList } from "./use-list.tsx";
import { useUses } from "./use-uses.ts";

interface FieldPanelProps {
  readonly field: Field;
  /** Where it stands on the form, `undefined` when it does not. */
  readonly item: FormItem | undefined;
  readonly place: string | undefined;
}

const TABS = ["field", "display", "conditions", "access"] as const;

/** All about one field, and about its place on this form. */
export function FieldPanel({ field, item, place }: FieldPanelProps) {
  const { store, state, entity, formKey } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const confirm = useConfirm();
  const bySelection = useSpotBySelection();
  const id = useId();
  const [tab, setTab] = useState<(typeof TABS)[number]>("field");
  const uses = useUses({ kind: "entity", key: entity.key, field: field.key });
  const published = Object.hasOwn(state.published.entity[entity.key]?.properties ?? {}, field.key);
  const conditions = [field.schema["x-required-when"], item?.visibleWhen, item?.readonlyWhen].filter(
    (one) => one !== undefined,
  );
  const shown = TABS.filter(
    (one) => one === "field" || one === "access" || item !== undefined || (one === "conditions" && !field.system),
  );
  const current = shown.includes(tab) ? tab : "field";
  const remove = async () => {
    const elsewhere = uses?.filter(
      (use) => use.kind !== "form" && use.kind !== "role" && !(use.kind === "entity" && use.key === entity.key),
    );
    const agreed = await confirm({
      title: t("field.removeTitle", { name: names.field(field.key) }),
      body: (
        <>
          <p>{t(published ? "field.removePublished" : "field.removeDraft")}</p>
          {elsewhere && elsewhere.length > 0 && (
            <>
              <p>{t("field.removeBreaks", { count: elsewhere.length })}</p>
              <UseList uses={elsewhere} />
            </>
          )}
        </>
      ),
      confirmLabel: t("field.remove"),
      danger: true,
    });
    if (agreed) store.run(removeField(entity.key, field.key));
  };
  const put = () => {
    const spot = bySelection();
    if (spot) store.run(placeField(state.set, { form: formKey, field: field.key, spot }));
  };
  return (
    <>
      <PanelHead
        icon={names.typeIcon(field.type)}
        title={names.field(field.key)}
        note={
          <>
            {names.type(field.type)} · <code>{field.key}</code> ·{" "}
            {t(field.system ? "field.system" : published ? "field.published" : "field.new")}
          </>
        }
        end={
          <Menu
            position="bottom-end"
            groups={[
              {
                key: "field",
                entries: [
                  place === undefined
                    ? { key: "put", label: t("field.put"), icon: "plus", onClick: put }
                    : {
                        key: "off",
                        label: t("canvas.remove"),
                        icon: "x",
                        onClick: () => store.run(removeItem(state.set, formKey, place)),
                      },
                  {
                    key: "remove",
                    label: t("field.removeMenu"),
                    icon: "trash",
                    danger: true,
                    disabled: field.system,
                    onClick: () => void remove(),
                  },
                ],
              },
            ]}
          >
            <ActionIcon variant="subtle" color="gray" size={28} aria-label={t("field.menu")}>
              <Icon name="dots" />
            </ActionIcon>
          </Menu>
        }
      />
      <TabBar
        id={id}
        kind="panel"
        label={t("inspector.tabs")}
        value={current}
        onChange={(next) => setTab(TABS.find((one) => one === next) ?? "field")}
        tabs={shown.map((key) => ({
          key,
          label: t(`inspector.${key}`),
          count: key === "conditions" && conditions.length > 0 ? conditions.length : undefined,
        }))}
      />
      <div role="tabpanel" id={`${id}-panel-${current}`} aria-labelledby={`${id}-tab-${current}`}>
        {current === "field" && <FieldTab field={field} published={published} uses={uses} />}
        {current === "display" && item && place !== undefined && <DisplayTab item={item} place={place} />}
        {current === "conditions" && <ConditionsTab field={field} item={item} place={place} />}
        {current === "access" && <AccessTab field={field} />}
      </div>
    </>
  );
}
