import { Button, Modal, NativeSelect } from "@mantine/core";
import type { ConditionAllow } from "@quoin/condition";
import type { ConditionDocument, Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { ConditionEditor } from "@quoin/render";
import { useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import type { OptionCase } from "./decisions-of.ts";
import styles from "./publish.module.css";

interface SplitOptionProps {
  /** As the draft has it. */
  readonly field: Field;
  /** The option that is gone. */
  readonly from: string;
  /** What people call it. */
  readonly words: string;
  /** As they are published: conditions are asked of records as they are before. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly onSplit: (cases: readonly OptionCase[]) => void;
}

interface Row {
  readonly id: number;
  readonly where?: ConditionDocument | undefined;
  readonly to: string;
}

const ALLOW: ConditionAllow = { related: true, user: false };
const FIRST: readonly Row[] = [{ id: 0, to: "" }];

/** What becomes of records with an option that is gone, by conditions in their order, and of all others. */
export function SplitOption({ field, from, words, entities, onSplit }: SplitOptionProps) {
  const t = useText("designer");
  const label = useLabel();
  const [open, setOpen] = useState(false);
  const [rows, setRows] = useState(FIRST);
  const [rest, setRest] = useState("");
  const options = (fieldType(field.type).options?.(field) ?? []).map(({ id, labels }) => ({
    value: id,
    label: label(labels, id),
  }));
  const change = (id: number, part: Partial<Row>) =>
    setRows((all) => all.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const whole = rows.every(({ where, to }) => where !== undefined && where !== true && to !== "");
  const finish = () => {
    onSplit([
      ...rows.map(({ where, to }) => ({ from, where: where as Exclude<OptionCase["where"], undefined>, to })),
      { from, to: rest === "" ? null : rest },
    ]);
    setOpen(false);
  };
  return (
    <>
      <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
        {t("publish.split.open")}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t("publish.split.title", { value: words })}
        size={720}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        {rows.map((row, index) => (
          <section key={row.id} className={styles.case} aria-label={t("publish.split.case", { number: index + 1 })}>
            <ConditionEditor
              entity={field.entity}
              entities={entities}
              value={row.where}
              onChange={(where) => change(row.id, { where })}
              allow={ALLOW}
              begin
            />
            <div className={styles.fill}>
              <NativeSelect
                size="xs"
                label={t("publish.split.becomes")}
                data={[{ value: "", label: t("publish.values.pick") }, ...options]}
                value={row.to}
                onChange={(event) => change(row.id, { to: event.currentTarget.value })}
              />
              {rows.length > 1 && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  onClick={() => setRows(rows.filter(({ id }) => id !== row.id))}
                >
                  {t("publish.split.remove")}
                </Button>
              )}
            </div>
          </section>
        ))}
        <div className={styles.fill}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setRows([...rows, { id: Math.max(...rows.map(({ id }) => id)) + 1, to: "" }])}
          >
            {t("publish.split.add")}
          </Button>
        </div>
        <section className={styles.case}>
          <NativeSelect
            size="xs"
            label={t("publish.split.rest")}
            data={[{ value: "", label: t("publish.split.none") }, ...options]}
            value={rest}
            onChange={(event) => setRest(event.currentTarget.value)}
          />
        </section>
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setOpen(false)}>
            {t("cancel")}
          </Button>
          <Button disabled={!whole} onClick={finish}>
            {t("publish.split.apply")}
          </Button>
        </div>
      </Modal>
    </>
  );
}
