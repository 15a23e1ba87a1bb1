import { Button, Select } from "@mantine/core";
import type { ConditionAllow } from "@quoin/condition";
import { manyLabels, type FormRelated } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { isSortable, relatedColumns } from "@quoin/render";
import { Segmented, useAnnounce, useLabel, useText } from "@quoin/ui";
import { useMemo } from "react";
import { changeRelated, type RelatedChange } from "../commands/change-related.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { ConditionBox } from "../inspector/condition-box.tsx";
import styles from "../inspector/inspector.module.css";
import { OrderButtons } from "../inspector/order-buttons.tsx";
import { PanelHead } from "../inspector/panel-head.tsx";
import { Sect } from "../inspector/sect.tsx";
import { PickList } from "../pick/pick-list.tsx";
import { LocalizedInput } from "../text/localized-input.tsx";
import { viewFields } from "../view/view-fields.ts";
import { movePart } from "./move-part.ts";
import { pathName } from "./part-name.ts";
import { removePart } from "./remove-part.ts";
import { usePartEdits } from "./use-part-edits.ts";

const ALLOW: ConditionAllow = { related: true, user: true };

/** One list under the form: its words, its columns, which records and in which order. */
export function RelatedListPanel({ list }: { readonly list: FormRelated }) {
  const { store, entities, form, formKey } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const label = useLabel();
  const announce = useAnnounce();
  const edit = usePartEdits();
  const place = `@related/${list.id}`;
  const entity = entities.get(list.entity);
  const fields = useMemo(() => (entity ? viewFields(entities, entity) : []), [entities, entity]);
  const own = fields.filter((one) => one.own);
  const nameOf = (path: string) => pathName(path, list.entity, { entities, label });
  const option = (path: string) => ({ value: path, label: nameOf(path) });
  const change = (next: RelatedChange) => store.run(changeRelated(formKey, list.id, next));
  const columns = list.columns ?? relatedColumns(list, { entities, mayRead: () => true }).map(({ path }) => path);
  const sortField = list.sort?.replace(/^-/, "");
  const move = (by: 1 | -1) => {
    const command = movePart({ key: formKey, form }, place, by);
    if (command) store.run(command);
    else announce(t("outline.end"));
  };
  const remove = () => {
    const command = removePart({ key: formKey, form }, place);
    if (command) store.run(command);
  };
  const many = label(manyLabels(entity?.document), list.entity);
  return (
    <>
      <PanelHead
        icon="table"
        title={names.place(place)}
        note={t("page.related.by", { entity: many, field: nameOf(list.field) })}
      />
      <Sect>
        <LocalizedInput label={t("page.related.label")} value={list.labels} onChange={(labels) => change({ labels })} />
        <OrderButtons along="column" onMove={move} removeLabel={t("page.related.remove")} onRemove={remove} />
      </Sect>
      <Sect
        title={t("view.part.columns")}
        count={columns.length}
        end={
          list.columns && (
            <Button variant="subtle" color="gray" size="compact-xs" onClick={() => change({ columns: undefined })}>
              {t("page.related.usual")}
            </Button>
          )
        }
      >
        {!list.columns && <p className={styles.muted}>{t("page.related.asUsual")}</p>}
        <PickList
          label={t("view.part.columns")}
          values={columns}
          choices={fields.map(({ path }) => path).filter((path) => path !== list.field)}
          nameOf={nameOf}
          add={t("view.columns.add")}
          max={20}
          onChange={(next, done) => edit(`${place}/columns`, next, done)}
        />
      </Sect>
      <Sect title={t("page.related.where")}>
        <ConditionBox
          title={t("page.related.where")}
          shape={list.entity}
          value={list.where as boolean | undefined}
          allow={ALLOW}
          onChange={(where) => change({ where: where as FormRelated["where"] })}
        />
      </Sect>
      <Sect title={t("page.related.order")}>
        <Select
          size="xs"
          clearable
          searchable
          aria-label={t("page.related.order")}
          placeholder={t("page.related.newest")}
          data={own.filter(({ field }) => isSortable(field)).map(({ path }) => option(path))}
          value={sortField ?? null}
          onChange={(path) => change({ sort: path ?? undefined })}
        />
        {sortField !== undefined && (
          <Segmented
            fill
            label={t("view.sort.direction", { field: nameOf(sortField) })}
            value={list.sort?.startsWith("-") ? "desc" : "asc"}
            options={[
              { value: "asc", label: t("view.sort.asc") },
              { value: "desc", label: t("view.sort.desc") },
            ]}
            onChange={(way) => change({ sort: way === "desc" ? `-${sortField}` : sortField })}
          />
        )}
        <Select
          size="xs"
          clearable
          label={t("page.related.sum")}
          placeholder={t("view.columns.noTotal")}
          data={own
            .filter(({ field }) => fieldType(field.type).aggregates?.includes("sum"))
            .map(({ path }) => option(path))}
          value={list.sum ?? null}
          onChange={(sum) => change({ sum: sum ?? undefined })}
        />
      </Sect>
    </>
  );
}
