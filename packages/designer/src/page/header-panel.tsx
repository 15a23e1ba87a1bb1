import { Select } from "@mantine/core";
import { fieldType } from "@quoin/fields";
import { useLabel, useText } from "@quoin/ui";
import { useMemo } from "react";
import { changeStage } from "../commands/change-stage.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import styles from "../inspector/inspector.module.css";
import { PanelHead } from "../inspector/panel-head.tsx";
import { Sect } from "../inspector/sect.tsx";
import { PickList } from "../pick/pick-list.tsx";
import { viewFields } from "../view/view-fields.ts";
import { pathName } from "./part-name.ts";
import { HEADER_LISTS, type HeaderList, partValues } from "./part-place.ts";
import { usePartEdits } from "./use-part-edits.ts";

const MOST = { facts: 8, tags: 6, buttons: 6 } as const;

/** What stands above the form: the stages, tags beside the name, buttons of rules, the facts. */
export function HeaderPanel() {
  const { store, state, services, entity, entities, form, formKey } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const label = useLabel();
  const edit = usePartEdits();
  const rules = state.set.rule;
  const stages = entity.fields.filter(({ type }) => fieldType(type).lanes);
  const choices = useMemo<Readonly<Record<HeaderList, readonly string[]>>>(
    () => ({
      tags: entity.fields.filter(({ type }) => fieldType(type).options).map(({ key }) => key),
      buttons: Object.entries(rules)
        .filter(([, rule]) => rule.entity === entity.key && services.isButton(rule))
        .map(([key]) => key),
      facts: viewFields(entities, entity).map(({ path }) => path),
    }),
    [entity, entities, rules, services],
  );
  const nameOf = (list: HeaderList, value: string) =>
    list === "buttons" ? label(rules[value]?.labels, value) : pathName(value, entity.key, { entities, label });
  return (
    <>
      <PanelHead icon="id" title={names.place("@header")} note={t("page.header.note")} />
      {stages.length > 0 && (
        <Sect title={t("page.stage")}>
          <Select
            size="xs"
            clearable
            aria-label={t("page.stage")}
            placeholder={t("page.stage.first")}
            data={stages.map(({ key }) => ({ value: key, label: names.field(key) }))}
            value={form.header?.stage ?? null}
            onChange={(stage) => store.run(changeStage(formKey, stage ?? undefined))}
          />
        </Sect>
      )}
      {HEADER_LISTS.map((list) => {
        const values = partValues(form, `@header/${list}`);
        return (
          <Sect key={list} title={t(`page.${list}`)} count={values.length}>
            <p className={styles.muted}>
              {t(list === "buttons" && choices.buttons.length === 0 ? "page.buttons.none" : `page.${list}.help`)}
            </p>
            <PickList
              label={t(`page.${list}`)}
              values={values}
              choices={choices[list]}
              nameOf={(value) => nameOf(list, value)}
              add={t(`page.${list}.add`)}
              max={MOST[list]}
              onChange={(next, change) => edit(`@header/${list}`, next, change)}
            />
          </Sect>
        );
      })}
    </>
  );
}
