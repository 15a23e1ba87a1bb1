import { Button, MultiSelect, NativeSelect, Select } from "@mantine/core";
import type { Entity } from "@quoin/definition";
import { fieldType, rowsOf } from "@quoin/fields";
import { Icon, Strip, useFormat, useLabel, useText } from "@quoin/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import type { Checked, Mapping, Preview } from "./import-types.ts";
import styles from "./import.module.css";

interface MapStepProps {
  readonly entity: Entity;
  readonly preview: Preview;
  readonly onBack: () => void;
  readonly onDone: (checked: Checked) => void;
}

const DUPLICATES = ["create", "skip", "update"] as const;

/** Each column with samples and the field it goes to, guessed beforehand. */
export function MapStep({ entity, preview, onBack, onDone }: MapStepProps) {
  const t = useText("web");
  const words = useText("fields");
  const label = useLabel();
  const { number, list } = useFormat();
  const { entities } = useWorkspace();
  const [mapping, setMapping] = useState<Mapping>(preview.guessed);
  const [match, setMatch] = useState<string[]>([]);
  const [duplicates, setDuplicates] = useState<Checked["duplicates"]>();
  const check = useMutation(
    trpc.imports.dryRun.mutationOptions({
      onSuccess: (outcome) => onDone({ preview, mapping, match, duplicates, outcome }),
    }),
  );
  const nameOf = (key: string) => label(entity.fieldByKey.get(key)?.schema["x-labels"], key);
  const used = new Set(Object.values(mapping));
  const report = new Set(preview.report);
  const columns = [...preview.source.header.entries()].flatMap(([index, name]) =>
    report.has(name) ? [] : [[name, index] as const],
  );
  const missing = preview.fields.filter((field) => field.required && !used.has(field.key));
  // The rows of its tables that the importer may see come by files of their own.
  const tables = entity.fields
    .filter((field) => entities.has(rowsOf(field)?.entity ?? ""))
    .map(({ key }) => nameOf(key));
  const mapped = Object.values(mapping).filter(Boolean).length;
  return (
    <>
      <section className={styles.box}>
        <header className={styles.boxHead}>
          <h2>{t("import.columns")}</h2>
          <span className={styles.hint}>
            {t("import.file", {
              count: preview.source.rows,
              name: preview.fileName,
              encoding: preview.source.encoding.toUpperCase(),
              rows: number(preview.source.rows),
            })}{" "}
            · {t("import.mapped", { mapped, total: columns.length })}
          </span>
        </header>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t("import.column")}</th>
                <th>{t("import.sample")}</th>
                <th>{t("import.type")}</th>
                <th>{t("import.to")}</th>
              </tr>
            </thead>
            <tbody>
              {columns.map(([column, index]) => {
                const target = mapping[column] ?? null;
                const field = target ? entity.fieldByKey.get(target) : undefined;
                return (
                  <tr key={column}>
                    <td>{column}</td>
                    <td className={styles.sample}>
                      {preview.sample
                        .flatMap((row) => row[index] || [])
                        .slice(0, 3)
                        .join(" · ")}
                    </td>
                    <td>
                      {field && (
                        <span className={styles.type}>
                          <Icon name={fieldType(field.type).icon} /> {words(`type.${field.type}`)}
                        </span>
                      )}
                    </td>
                    <td>
                      <Select
                        aria-label={t("import.toOf", { column })}
                        placeholder={t("import.skip")}
                        clearable
                        searchable
                        value={target}
                        onChange={(value) => setMapping({ ...mapping, [column]: value })}
                        data={preview.fields
                          .filter(({ key }) => key === target || !used.has(key))
                          .map(({ key, required }) => ({ value: key, label: `${nameOf(key)}${required ? " *" : ""}` }))}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      </section>
      <MultiSelect
        className={styles.match}
        label={t("import.match")}
        description={t("import.matchHelp")}
        data={preview.fields.filter(({ key }) => used.has(key)).map(({ key }) => ({ value: key, label: nameOf(key) }))}
        value={match}
        onChange={setMatch}
        maxValues={5}
        clearable
      />
      {entity.document["x-duplicates"] && (
        <NativeSelect
          className={styles.match}
          label={t("import.duplicates")}
          value={duplicates ?? ""}
          onChange={({ currentTarget: { value } }) => setDuplicates(DUPLICATES.find((one) => one === value))}
          data={["", ...DUPLICATES].map((value) => ({ value, label: t(`import.duplicates.${value || "rules"}`) }))}
        />
      )}
      {report.size > 0 && (
        <Strip tone="info" kind="note">
          {t("import.report", { columns: list(preview.report) })}
        </Strip>
      )}
      {preview.files.length > 0 && (
        <Strip tone="info" kind="note">
          {t("import.files", { fields: list(preview.files.map(nameOf)) })}
        </Strip>
      )}
      {tables.length > 0 && (
        <Strip tone="info" kind="note">
          {t("import.tables", { tables: list(tables) })}
        </Strip>
      )}
      {missing.length > 0 && (
        <Strip tone="warning" kind="note">
          {t("import.missing", { fields: list(missing.map(({ key }) => nameOf(key))) })}
        </Strip>
      )}
      {check.error && (
        <Strip tone="danger" kind="note">
          {t(`error.${errorOf(check.error).code}`)}
        </Strip>
      )}
      <footer className={styles.foot}>
        <Button variant="default" onClick={onBack}>
          {t("action.back")}
        </Button>
        <Button
          loading={check.isPending}
          disabled={mapped === 0}
          onClick={() => check.mutate({ id: preview.id, mapping, match, ...(duplicates && { duplicates }) })}
        >
          {t("import.check")}
        </Button>
      </footer>
    </>
  );
}
