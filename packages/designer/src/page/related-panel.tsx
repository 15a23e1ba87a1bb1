import { manyLabels } from "@quoin/definition";
import { ActionIcon } from "@mantine/core";
import { Icon, useLabel, useText } from "@quoin/ui";
import { addRelated } from "../commands/add-related.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import styles from "../inspector/inspector.module.css";
import { PanelHead } from "../inspector/panel-head.tsx";
import { Sect } from "../inspector/sect.tsx";
import { PickList } from "../pick/pick-list.tsx";
import { pathName } from "./part-name.ts";
import { partValues } from "./part-place.ts";
import { relatedChoices } from "./related-choices.ts";
import { usePartEdits } from "./use-part-edits.ts";

/** The lists under the form: which there are, and in which order. */
export function RelatedPanel() {
  const { store, state, entities, form, formKey } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const label = useLabel();
  const edit = usePartEdits();
  const choices = relatedChoices(entities, form);
  const nameOf = (value: string) => {
    const [entity = "", field] = value.split(".");
    if (field === undefined) return names.place(`@related/${value}`);
    const document = entities.get(entity)?.document;
    const many = label(manyLabels(document), entity);
    return t("page.related.by", { entity: many, field: pathName(field, entity, { entities, label }) });
  };
  const values = partValues(form, "@related");
  return (
    <>
      <PanelHead icon="table" title={names.place("@related")} note={t("page.related.note")} />
      <Sect title={t("page.related.lists")} count={values.length}>
        <p className={styles.muted}>
          {t(choices.length === 0 && values.length === 0 ? "page.related.none" : "page.related.help")}
        </p>
        <PickList
          label={t("page.related.lists")}
          values={values}
          choices={choices.map(({ entity, field }) => `${entity}.${field}`)}
          nameOf={nameOf}
          add={t("page.related.add")}
          max={30}
          onChange={(next, change) => {
            const [entity = "", field = ""] = change.value.split(".");
            if (change.op === "add") store.run(addRelated(state.set, formKey, { entity, field }));
            else edit("@related", next, change);
          }}
          end={(id) => (
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t("page.related.open", { name: nameOf(id) })}
              onClick={() => store.select({ kind: "part", id: `@related/${id}` })}
            >
              <Icon name="settings" size={14} />
            </ActionIcon>
          )}
        />
      </Sect>
    </>
  );
}
