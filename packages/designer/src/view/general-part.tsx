import { MultiSelect, NumberInput, Select } from "@mantine/core";
import { fieldType } from "@quoin/fields";
import { Segmented, useLabel, useText } from "@quoin/ui";
import { LocalizedInput } from "../text/localized-input.tsx";
import { withPart } from "./edit-view.ts";
import type { ViewPartProps } from "./view-scope.ts";
import styles from "./view.module.css";

/** What the view is called, whether it is a table or a board, and who sees it. */
export function GeneralPart({ view, entity, roles, fields, nameOf, onChange }: ViewPartProps) {
  const t = useText("designer");
  const label = useLabel();
  const lanes = entity.fields.filter(({ type }) => fieldType(type).condition === "option");
  const sums = entity.fields.filter(({ type }) => fieldType(type).aggregates?.includes("sum"));
  const board = view.board;
  const begin = lanes.find(({ type }) => fieldType(type).lanes) ?? lanes[0];
  const choice = (list: readonly { readonly key: string }[]) =>
    list.map(({ key }) => ({ value: key, label: nameOf(key) }));
  return (
    <div className={styles.part}>
      <LocalizedInput
        label={t("view.name")}
        value={view.labels}
        onChange={(labels) => onChange(withPart(view, "labels", labels), "labels")}
      />
      <Segmented
        fill
        label={t("view.type")}
        value={view.type ?? "table"}
        options={[
          { value: "table", label: t("view.type.table"), icon: "table" },
          { value: "board", label: t("view.type.board"), icon: "layout-kanban", disabled: !begin },
        ]}
        onChange={(type) => {
          const next = withPart(view, "type", type === "board" ? "board" : undefined);
          onChange(type === "board" && !board && begin ? { ...next, board: { by: begin.key } } : next);
        }}
      />
      {view.type === "board" && (
        <>
          <Select
            size="xs"
            label={t("view.board.by")}
            data={choice(lanes)}
            value={board?.by ?? null}
            allowDeselect={false}
            onChange={(by) => by !== null && onChange({ ...view, board: { ...board, by } })}
          />
          <Select
            size="xs"
            clearable
            label={t("view.board.sum")}
            data={choice(sums)}
            value={board?.sum ?? null}
            onChange={(sum) => {
              if (!board) return;
              const { sum: _was, ...rest } = board;
              onChange({ ...view, board: sum === null ? rest : { ...rest, sum } });
            }}
          />
          <MultiSelect
            size="xs"
            searchable
            hidePickedOptions
            maxValues={8}
            label={t("view.board.card")}
            data={fields.map(({ path }) => ({ value: path, label: nameOf(path) }))}
            value={[...(board?.card ?? [])]}
            onChange={(card) => board && onChange({ ...view, board: { ...board, card } })}
          />
        </>
      )}
      <MultiSelect
        size="xs"
        label={t("view.roles")}
        placeholder={view.roles?.length ? "" : t("view.roles.all")}
        data={Object.entries(roles).map(([key, role]) => ({ value: key, label: label(role.labels, key) }))}
        value={[...(view.roles ?? [])]}
        onChange={(next) => onChange(withPart(view, "roles", next))}
      />
      <NumberInput
        size="xs"
        label={t("view.order")}
        description={t("view.order.help")}
        allowDecimal={false}
        value={view.order ?? ""}
        placeholder="100"
        onChange={(order) => onChange(withPart(view, "order", typeof order === "number" ? order : undefined), "order")}
      />
    </div>
  );
}
