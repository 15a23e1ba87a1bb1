import { MultiSelect, NativeSelect } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { fieldType, hasFieldType } from "@quoin/fields";
import { useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { useDesigner } from "../frame/designer-context.ts";
import styles from "./inspector.module.css";

interface ChangesEditorProps {
  readonly field: Field;
  readonly id: string;
  readonly label: string;
  readonly onChange: (changes: readonly string[] | undefined) => void;
}

const WHICH = ["any", "some", "none"] as const;
type Which = (typeof WHICH)[number];

const isWritten = ({ type: name }: Field): boolean => {
  const type = hasFieldType(name) ? fieldType(name) : undefined;
  return type !== undefined && type.compute === undefined && type.rows === undefined;
};

/** Whose changes keep a record fresh: any field's, those of some that are chosen, or none's. */
export function ChangesEditor({ field, id, label, onChange }: ChangesEditorProps) {
  const { entity } = useDesigner();
  const t = useText("designer");
  const choose = useLabel();
  const owner = entity.fieldByKey.get("owner");
  const written = [...entity.fields, ...(owner ? [owner] : [])].filter(isWritten);
  const changes = field.schema["x-changes"];
  const stands: Which = changes === undefined ? "any" : changes.length === 0 ? "none" : "some";
  // Nothing chosen yet says "none" in the document.
  const [choosing, setChoosing] = useState(stands === "some");
  const which: Which = choosing && stands === "none" ? "some" : stands;
  return (
    <div className={styles.pair}>
      <label className={styles.pairLabel} htmlFor={id}>
        {label}
      </label>
      <div>
        <NativeSelect
          id={id}
          size="xs"
          value={which}
          onChange={(event) => {
            const next = WHICH.find((one) => one === event.currentTarget.value);
            setChoosing(next === "some");
            onChange(next === "any" ? undefined : (changes ?? []));
            if (next === "none") onChange([]);
          }}
          data={WHICH.map((value) => ({ value, label: t(`changes.${value}`) }))}
        />
        {which === "some" && (
          <MultiSelect
            mt={4}
            size="xs"
            aria-label={t("changes.fields")}
            data={written.map(({ key, schema }) => ({ value: key, label: choose(schema["x-labels"], key) }))}
            value={[...(changes ?? [])]}
            onChange={onChange}
            searchable
            hidePickedOptions
            comboboxProps={{ transitionProps: { duration: 0 } }}
          />
        )}
      </div>
    </div>
  );
}
