import { Button, Select } from "@mantine/core";
import type { Field, LocalizedText } from "@quoin/definition";
import { FIELD_TYPES, rowsOf } from "@quoin/fields";
import { tableColumns } from "@quoin/render";
import { Icon, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { addColumn } from "../commands/add-column.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import inspector from "../inspector/inspector.module.css";
import { PickList } from "../pick/pick-list.tsx";
import { LocalizedInput } from "../text/localized-input.tsx";
import { useBothLanguages } from "../text/use-both-languages.ts";
import styles from "./columns-editor.module.css";

interface ColumnsEditorProps {
  readonly field: Field;
  readonly label: string;
  readonly onChange: (columns: readonly string[] | undefined) => void;
}

/** The columns of a table in their order: fields of its rows, or new ones, which the rows get at once. */
export function ColumnsEditor({ field, label, onChange }: ColumnsEditorProps) {
  const { entity, entities } = useDesigner();
  const t = useText("designer");
  const words = useLabel();
  const [making, setMaking] = useState(false);
  const rows = rowsOf(field);
  const child = rows && entities.get(rows.entity);
  if (rows === undefined || child === undefined) return null;
  const shown = tableColumns(field, entity, { entities, accessTo: () => "edit" }).map((column) => column.field.key);
  // What somebody named and the draft has lost stays in sight until it is taken off.
  const columns = rows.columns.length > 0 ? rows.columns : shown;
  const choices = child.fields.filter(({ key }) => key !== rows.relation && key !== rows.position);
  return (
    <section aria-label={label} className={styles.columns}>
      <h3 className={inspector.sectTitle}>
        {label} <span className={inspector.count}>{columns.length}</span>
      </h3>
      {columns.length === 0 && <p className={inspector.muted}>{t("columns.none")}</p>}
      <PickList
        label={label}
        values={columns}
        nameOf={(key) => words(child.fieldByKey.get(key)?.schema["x-labels"], key)}
        choices={choices.map(({ key }) => key)}
        add={t("columns.add", { entity: words(child.document["x-labels"], child.key) })}
        onChange={(next) => onChange(next.length === 0 ? undefined : next)}
      />
      {making ? (
        <NewColumn field={field} columns={columns} onDone={() => setMaking(false)} />
      ) : (
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => setMaking(true)}
        >
          {t("columns.new")}
        </Button>
      )}
    </section>
  );
}

interface NewColumnProps {
  readonly field: Field;
  readonly columns: readonly string[];
  readonly onDone: () => void;
}

/** Asks what a new column is called and holds. */
function NewColumn({ field, columns, onDone }: NewColumnProps) {
  const { store, state, entity } = useDesigner();
  const t = useText("designer");
  const ft = useText("fields");
  const names = useNames();
  const both = useBothLanguages();
  const [labels, setLabels] = useState<LocalizedText>();
  const [type, setType] = useState("text");
  const groups = [...new Set(Object.values(FIELD_TYPES).map(({ group }) => group))];
  const data = groups.map((group) => ({
    group: ft(`group.${group}`),
    items: Object.values(FIELD_TYPES)
      .filter((one) => one.group === group)
      .map(({ name }) => ({ value: name, label: names.type(name) })),
  }));
  const make = () => {
    if (labels === undefined) return;
    const own = {
      title: both("designer", "rows.title"),
      place: both("designer", "rows.place"),
      section: both("designer", "entity.firstSection"),
    };
    const table = { entity: entity.key, field: field.key };
    const command = addColumn(state.set, { table, columns, type, labels, words: own });
    if (command) store.run(command);
    onDone();
  };
  return (
    <form
      className={styles.fresh}
      aria-label={t("columns.new")}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        make();
      }}
    >
      <LocalizedInput label={t("columns.name")} value={labels} onChange={setLabels} required first />
      <Select
        size="xs"
        searchable
        label={t("columns.type")}
        data={data}
        value={type}
        allowDeselect={false}
        nothingFoundMessage={t("outline.none")}
        onChange={(next) => next !== null && setType(next)}
      />
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={onDone}>
          {t("cancel")}
        </Button>
        <Button size="xs" type="submit" disabled={labels === undefined}>
          {t("columns.make")}
        </Button>
      </div>
    </form>
  );
}
