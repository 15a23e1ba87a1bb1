import { MultiSelect, NativeSelect } from "@mantine/core";
import type { Field, FieldOption } from "@quoin/definition";
import { fieldType, hasFieldType } from "@quoin/fields";
import { useLabel, useText } from "@quoin/ui";
import { useDesigner } from "../frame/designer-context.ts";
import styles from "./depends-editor.module.css";
import inspector from "./inspector.module.css";

type Depends = NonNullable<Field["schema"]["x-depends"]>;

interface DependsEditorProps {
  readonly field: Field;
  readonly id: string;
  readonly label: string;
  readonly onChange: (depends: Depends | undefined) => void;
}

/** Which of a field's options go with each option of another field: that field, then a line for each of its options. */
export function DependsEditor({ field, id, label, onChange }: DependsEditorProps) {
  const { entity } = useDesigner();
  const t = useText("designer");
  const choose = useLabel();
  const depends = field.schema["x-depends"];
  const choices = entity.fields.filter(
    (one) => one.key !== field.key && hasFieldType(one.type) && (fieldType(one.type).options?.(one).length ?? 0) > 0,
  );
  const parent = choices.find(({ key }) => key === depends?.field);
  const inUse = (options: readonly FieldOption[] = []) => options.filter(({ retired }) => !retired);
  const data = inUse(field.schema["x-options"]).map((option) => ({
    value: option.id,
    label: choose(option["x-labels"], option.id),
  }));
  const change = (option: string, fitting: string[]) => {
    if (!depends) return;
    const { [option]: _before, ...rest } = depends.options;
    onChange({ ...depends, options: fitting.length > 0 ? { ...rest, [option]: fitting } : rest });
  };
  return (
    <>
      <div className={inspector.pair}>
        <label className={inspector.pairLabel} htmlFor={id}>
          {label}
        </label>
        <NativeSelect
          id={id}
          size="xs"
          value={depends?.field ?? ""}
          onChange={(event) => {
            const { value } = event.currentTarget;
            onChange(value === "" ? undefined : { field: value, options: {} });
          }}
          data={[
            { value: "", label: t("depends.nothing") },
            ...(depends && !parent ? [{ value: depends.field, label: depends.field }] : []),
            ...choices.map((one) => ({ value: one.key, label: choose(one.schema["x-labels"], one.key) })),
          ]}
        />
      </div>
      {depends && parent && (
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{choose(parent.schema["x-labels"], parent.key)}</th>
              <th scope="col">{t("depends.offers")}</th>
            </tr>
          </thead>
          <tbody>
            {inUse(parent.schema["x-options"]).map((option) => {
              const name = choose(option["x-labels"], option.id);
              return (
                <tr key={option.id}>
                  <th scope="row">{name}</th>
                  <td>
                    <MultiSelect
                      size="xs"
                      data={data}
                      value={[...(depends.options[option.id] ?? [])]}
                      onChange={(fitting) => change(option.id, fitting)}
                      aria-label={t("depends.offersFor", { option: name })}
                      searchable
                      hidePickedOptions
                      comboboxProps={{ transitionProps: { duration: 0 } }}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
