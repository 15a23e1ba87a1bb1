import { Button, Checkbox, Select } from "@mantine/core";
import type { Entity, Field, RowsDocument, ValueDocument } from "@quoin/definition";
import { rowsOf, sharedFields } from "@quoin/fields";
import { Icon, useFormat, useText } from "@quoin/ui";
import { RuleScopeContext, useRuleScope } from "../rule-scope.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import { RowPairs } from "./row-pairs.tsx";
import { type TableSource, tableSources } from "./table-sources.ts";
import styles from "./value.module.css";

interface RowsEditorProps {
  /** What the rows are for, in words. */
  readonly label: string;
  readonly value: RowsDocument;
  /** The table that they are put into; undefined where the name is free. */
  readonly field: Field | undefined;
  readonly step: string;
  /** There may be rows already, which these can join. */
  readonly joins: boolean;
  readonly onChange: (value: RowsDocument) => void;
}

const OWN = "own";

/** Rows of a table: copied from another table, by the keys of their fields or as chosen, or laid out one by one. */
export function RowsEditor({ label, value, field, step, joins, onChange }: RowsEditorProps) {
  const t = useText("designer");
  const scope = useRuleScope();
  const words = useRuleWords();
  const sources = tableSources(scope);
  const table = field && rowsOf(field);
  const into = scope.entities.get(table?.entity ?? "");
  const { rows, add } = value;
  const source = sources.find(({ path }) => path === rows);
  const keep = add === true ? { add } : {};
  const shared = source && into && table ? sharedFields(source.rows, into, table) : [];
  return (
    <div className={styles.rows}>
      <Select
        size="xs"
        aria-label={t("rule.rows.from", { field: label })}
        data={[
          ...sources.map(({ path }) => ({ value: path, label: t("rule.rows.copied", { table: words.path(path) }) })),
          { value: OWN, label: t("rule.rows.own") },
        ]}
        value={typeof rows === "string" ? rows : OWN}
        allowDeselect={false}
        onChange={(next) => next && onChange({ rows: next === OWN ? [{}] : next, ...keep })}
      />
      {joins && (
        <Checkbox
          size="xs"
          label={t("rule.rows.add")}
          checked={add === true}
          onChange={(event) => {
            const { add: _, ...rest } = value;
            onChange(event.currentTarget.checked ? { ...rest, add: true } : rest);
          }}
        />
      )}
      {typeof rows !== "string" && (
        <LaidRows rows={rows} into={into} step={step} onChange={(next) => onChange({ rows: next, ...keep })} />
      )}
      {source && into && (
        <Columns value={value} into={into} shared={shared} source={source} step={step} onChange={onChange} />
      )}
    </div>
  );
}

interface LaidRowsProps {
  readonly rows: Exclude<RowsDocument["rows"], string>;
  readonly into: Entity | undefined;
  readonly step: string;
  readonly onChange: (rows: Exclude<RowsDocument["rows"], string>) => void;
}

function LaidRows({ rows, into, step, onChange }: LaidRowsProps) {
  const t = useText("designer");
  return (
    <>
      {rows.map((row, index) => (
        // Rows have no name of their own: their place is what tells them apart.
        <fieldset key={`row ${index}`} className={styles.row}>
          <legend>{t("rule.rows.number", { number: index + 1 })}</legend>
          <RowPairs into={into} values={row} step={step} onChange={(next) => onChange(rows.with(index, next))} />
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<Icon name="x" size={14} />}
            onClick={() => onChange(rows.toSpliced(index, 1))}
          >
            {t("rule.rows.remove", { number: index + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={14} />}
        onClick={() => onChange([...rows, {}])}
      >
        {t("rule.rows.another")}
      </Button>
    </>
  );
}

interface ColumnsProps {
  readonly value: RowsDocument;
  readonly into: Entity;
  readonly source: TableSource;
  /** What is copied by its key. */
  readonly shared: readonly Field[];
  readonly step: string;
  readonly onChange: (value: RowsDocument) => void;
}

function Columns({ value, into, source, shared, step, onChange }: ColumnsProps) {
  const t = useText("designer");
  const scope = useRuleScope();
  const words = useRuleWords();
  const { list } = useFormat();
  const { columns, ...rest } = value;
  if (columns === undefined) {
    const byKey = Object.fromEntries(shared.map(({ key }): [string, ValueDocument] => [key, { path: `row.${key}` }]));
    return (
      <>
        <p className={styles.note}>
          {shared.length === 0
            ? t("rule.rows.noneShared")
            : t("rule.rows.shared", { fields: list(shared.map(words.field)) })}
        </p>
        <Button size="xs" variant="default" onClick={() => onChange({ ...rest, columns: byKey })}>
          {t("rule.rows.choose")}
        </Button>
      </>
    );
  }
  return (
    <RuleScopeContext value={{ ...scope, row: source.rows }}>
      <div className={styles.row}>
        <RowPairs into={into} values={columns} step={step} onChange={(next) => onChange({ ...rest, columns: next })} />
      </div>
      <Button size="xs" variant="default" onClick={() => onChange(rest)}>
        {t("rule.rows.byKey")}
      </Button>
    </RuleScopeContext>
  );
}
