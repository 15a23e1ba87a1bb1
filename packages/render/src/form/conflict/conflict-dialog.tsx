import { Button, Modal, Radio } from "@mantine/core";
import type { Entity } from "@quoin/definition";
import { isEmpty } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { useFocusBack, useLabel, useText } from "@quoin/ui";
import { Suspense, useState } from "react";
import type { FormConflict } from "../use-save.ts";
import styles from "./conflict-dialog.module.css";

type Side = "mine" | "theirs";

interface ConflictDialogProps {
  readonly entity: Entity;
  readonly conflict: FormConflict;
  readonly onResolve: (choices: Readonly<Record<string, Side>>) => void;
  readonly onClose: () => void;
}

/** Somebody saved first: both versions field by field, with what stood there before. Closing it changes and loses nothing. */
export function ConflictDialog({ entity, conflict, onResolve, onClose }: ConflictDialogProps) {
  useFocusBack();
  const t = useText("render");
  const choose = useLabel();
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  const open = conflict.fields.filter((key) => choices[key] === undefined);
  const valueOf = (key: string, value: unknown) => {
    const field = entity.fieldByKey.get(key);
    return !field || isEmpty(value) ? (
      <span className={styles.none}>{t("form.empty")}</span>
    ) : (
      <Suspense>
        <FieldCell field={field} value={value} variant="read" />
      </Suspense>
    );
  };
  const all = (side: Side) => setChoices(Object.fromEntries(conflict.fields.map((key) => [key, side])));
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t("form.conflict.title")}
      closeButtonProps={{ "aria-label": t("form.conflict.close") }}
    >
      <p className={styles.intro}>{t("form.conflict.intro", { count: conflict.fields.length })}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("form.conflict.field")}</th>
            <th scope="col">{t("form.conflict.base")}</th>
            <th scope="col">
              {t("form.conflict.mine")}
              <Button size="compact-xs" variant="subtle" onClick={() => all("mine")}>
                {t("form.conflict.all")}
              </Button>
            </th>
            <th scope="col">
              {t("form.conflict.theirs")}
              <Button size="compact-xs" variant="subtle" onClick={() => all("theirs")}>
                {t("form.conflict.all")}
              </Button>
            </th>
          </tr>
        </thead>
        <tbody>
          {conflict.fields.map((key) => {
            const label = choose(entity.fieldByKey.get(key)?.schema["x-labels"], key);
            const side = (which: Side, value: unknown) => (
              <td data-chosen={choices[key] === which || undefined}>
                <Radio
                  name={`conflict-${key}`}
                  checked={choices[key] === which}
                  onChange={() => setChoices({ ...choices, [key]: which })}
                  label={valueOf(key, value)}
                  aria-label={t(`form.conflict.take.${which}`, { field: label })}
                />
              </td>
            );
            return (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{valueOf(key, conflict.base[key])}</td>
                {side("mine", conflict.mine[key])}
                {side("theirs", conflict.current[key])}
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.foot}>
        <span className={styles.left}>{open.length > 0 && t("form.conflict.left", { count: open.length })}</span>
        <Button variant="default" onClick={onClose}>
          {t("form.conflict.close")}
        </Button>
        <Button disabled={open.length > 0} onClick={() => onResolve(choices)}>
          {t("form.conflict.save")}
        </Button>
      </div>
    </Modal>
  );
}
