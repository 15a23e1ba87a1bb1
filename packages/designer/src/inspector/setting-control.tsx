import { MultiSelect, NativeSelect, NumberInput, Switch, TagsInput, TextInput } from "@mantine/core";
import { type Field, isPlainObject, type LocalizedText } from "@quoin/definition";
import type { FieldSetting } from "@quoin/fields";
import { CodeSelect, FieldInput, RatesInput, UnitInput } from "@quoin/fields/react";
import { Skeleton, useLabel, useText } from "@quoin/ui";
import { type ChangeEvent, Suspense, useId } from "react";
import { useDesigner } from "../frame/designer-context.ts";
import { LocalizedInput } from "../text/localized-input.tsx";
import { ChangesEditor } from "./changes-editor.tsx";
import { ColumnsEditor } from "../rows/columns-editor.tsx";
import { ComputedControl } from "./computed-control.tsx";
import { CountsEditor } from "./counts-editor.tsx";
import { DependsEditor } from "./depends-editor.tsx";
import { momentsOf } from "./moments-of.ts";
import styles from "./inspector.module.css";

interface SettingControlProps {
  readonly setting: FieldSetting;
  readonly field: Field;
  readonly onChange: (value: unknown) => void;
}

const isLabels = (value: unknown): value is LocalizedText => isPlainObject(value);

/** One setting of a field's type, drawn as the type asks for it. Options and stages have editors of their own. */
export function SettingControl({ setting, field, onChange }: SettingControlProps) {
  const { entity, entities } = useDesigner();
  const t = useText("designer");
  const ft = useText("fields");
  const label = useLabel();
  const id = useId();
  const { keyword, control, choices = [], required } = setting;
  const value = Object.entries(field.schema).find(([key]) => key === keyword)?.[1] as unknown;
  const name = ft(`setting.${keyword}`);
  if (control === "options" || control === "stages") return null;
  if (control === "formula") {
    return <ComputedControl setting={setting} field={field} id={id} value={value} onChange={onChange} />;
  }
  if (control === "reverse-fields") return <ColumnsEditor field={field} label={name} onChange={onChange} />;
  if (control === "condition") {
    return (
      <div role="group" aria-labelledby={id}>
        <p id={id} className={styles.pairLabel}>
          {name}
        </p>
        <ComputedControl setting={setting} field={field} id={`${id}-box`} value={value} onChange={onChange} />
      </div>
    );
  }
  if (control === "counts") return <CountsEditor field={field} label={name} onChange={onChange} />;
  if (control === "rates") {
    return (
      <>
        <p className={styles.pairLabel}>{name}</p>
        <RatesInput schema={field.schema} label={name} onChange={onChange} />
      </>
    );
  }
  if (control === "changes") return <ChangesEditor field={field} id={id} label={name} onChange={onChange} />;
  if (control === "depends") return <DependsEditor field={field} id={id} label={name} onChange={onChange} />;
  if (control === "labels") {
    return <LocalizedInput label={name} value={isLabels(value) ? value : undefined} onChange={onChange} />;
  }
  if (control === "boolean") {
    return (
      <div className={styles.between}>
        <label htmlFor={id}>{name}</label>
        <Switch
          id={id}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked || undefined)}
        />
      </div>
    );
  }
  return (
    <div className={styles.pair}>
      <label className={styles.pairLabel} htmlFor={id}>
        {name}
      </label>
      {inputOf()}
    </div>
  );

  function inputOf() {
    const words = {
      id,
      size: "xs",
      value: typeof value === "string" ? value : "",
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
        onChange(event.currentTarget.value || undefined),
    } as const;
    switch (control) {
      case "integer":
      case "decimal":
        return (
          <NumberInput
            id={id}
            size="xs"
            value={typeof value === "number" ? value : ""}
            allowDecimal={control === "decimal"}
            onChange={(next) => onChange(typeof next === "number" ? next : undefined)}
          />
        );
      case "select":
        return (
          <NativeSelect
            {...words}
            data={[
              ...(required ? [] : [{ value: "", label: t("setting.default") }]),
              ...choices.map((one) => ({ value: one, label: ft(`setting.${keyword}.${one}`) })),
            ]}
          />
        );
      case "country":
      case "currency":
        return (
          <CodeSelect
            id={id}
            size="xs"
            kind={control}
            value={typeof value === "string" ? value : undefined}
            onChange={onChange}
            clearable={!required}
            placeholder={t("setting.default")}
          />
        );
      case "unit":
        return (
          <UnitInput id={id} size="xs" value={typeof value === "string" ? value : undefined} onChange={onChange} />
        );
      case "entity":
        return (
          <NativeSelect
            {...words}
            data={[
              ...(typeof value === "string" && entities.has(value) ? [] : [{ value: "", label: t("setting.choose") }]),
              ...[...entities.values()].map(({ key, document }) => ({
                value: key,
                label: label(document["x-labels"], key),
              })),
            ]}
          />
        );
      case "entities":
        return (
          <MultiSelect
            id={id}
            size="xs"
            data={[...entities.values()].map(({ key, document }) => ({
              value: key,
              label: label(document["x-labels"], key),
            }))}
            value={Array.isArray(value) ? value.map(String) : []}
            onChange={onChange}
            hidePickedOptions
            comboboxProps={{ transitionProps: { duration: 0 } }}
          />
        );
      case "moments":
        return (
          <MultiSelect
            id={id}
            size="xs"
            data={momentsOf(entity, field.key).map(({ key, schema }) => ({
              value: key,
              label: label(schema["x-labels"], key),
            }))}
            value={Array.isArray(value) ? value.map(String) : []}
            onChange={(next) => onChange(next.length === 0 ? undefined : next)}
            hidePickedOptions
            comboboxProps={{ transitionProps: { duration: 0 } }}
          />
        );
      case "path":
      case "reverse":
      case "reverse-field":
        return <ComputedControl setting={setting} field={field} id={id} value={value} onChange={onChange} />;
      case "choices":
        return (
          <MultiSelect
            id={id}
            size="xs"
            data={choices.map((one) => ({ value: one, label: ft(`setting.${keyword}.${one}`) }))}
            value={Array.isArray(value) ? value.map(String) : []}
            onChange={(next) => onChange(next.length === 0 ? undefined : next)}
            {...(value === undefined && { placeholder: t("setting.all") })}
          />
        );
      case "words":
        return (
          <TagsInput
            id={id}
            size="xs"
            value={Array.isArray(value) ? value.map(String) : []}
            onChange={(next) => onChange(next.length === 0 ? undefined : next)}
            splitChars={[",", "，", "、", ";", "；"]}
            acceptValueOnBlur
          />
        );
      case "value":
        return (
          <Suspense fallback={<Skeleton rows={1} />}>
            <FieldInput
              field={field}
              id={id}
              value={value}
              onChange={onChange}
              variant="filter"
              placeholder={t("setting.none")}
            />
          </Suspense>
        );
      default:
        return <TextInput {...words} />;
    }
  }
}
