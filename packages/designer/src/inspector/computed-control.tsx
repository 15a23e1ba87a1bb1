import { NativeSelect } from "@mantine/core";
import { type ConditionDocument, type Entity, type Field, isPlainObject } from "@quoin/definition";
import { type FieldSetting, fieldType, formulaKind, formulaShape } from "@quoin/fields";
import { useLabel, useText } from "@quoin/ui";
import { FormulaEditor } from "../formula/index.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { reversesOf } from "../rows/reverses-of.ts";
import { ConditionBox } from "./condition-box.tsx";
import styles from "./inspector.module.css";

interface ComputedControlProps {
  readonly setting: FieldSetting;
  readonly field: Field;
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Entities = ReadonlyMap<string, Entity>;
type Words = (labels: Field["schema"]["x-labels"], key: string) => string;

/** Fields of related records, over up to two relations to one. */
function pathsFrom(entities: Entities, entity: string, words: Words): readonly Choice[] {
  const walk = (key: string, before: readonly Choice[], depth: number): readonly Choice[] =>
    (entities.get(key)?.fields ?? []).flatMap((field): readonly Choice[] => {
      const here = [...before, { value: field.key, label: words(field.schema["x-labels"], field.key) }];
      const target = formulaShape(entities, key).related(field.key)?.entity;
      if (target !== undefined) return depth < 2 ? walk(target, here, depth + 1) : [];
      if (before.length === 0) return [];
      const [value, label] = [here.map((one) => one.value).join("."), here.map((one) => one.label).join(" › ")];
      return [{ value, label }];
    });
  return walk(entity, [], 0);
}

/** The settings of fields that are worked out: a formula, a path over relations, the records that are summed up. */
export function ComputedControl({ setting, field, id, value, onChange }: ComputedControlProps) {
  const { entity, entities } = useDesigner();
  const t = useText("designer");
  const ft = useText("fields");
  const words = useLabel();
  const text = typeof value === "string" ? value : "";
  const from = field.schema["x-from"]?.split(".")[0];
  if (setting.control === "formula") {
    const kind = formulaKind(field);
    return (
      <FormulaEditor
        label={ft(`setting.${setting.keyword}`)}
        value={text}
        shape={formulaShape(entities, entity.key)}
        onChange={(next) => onChange(next)}
        {...(kind !== undefined && { expects: [kind] })}
      />
    );
  }
  if (setting.control === "condition") {
    if (from === undefined || !entities.has(from)) return <p className={styles.muted}>{t("setting.fromFirst")}</p>;
    return (
      <ConditionBox
        key={from}
        title={ft(`setting.${setting.keyword}`)}
        value={isPlainObject(value) ? (value as ConditionDocument) : undefined}
        shape={from}
        allow={{}}
        onChange={onChange}
      />
    );
  }
  const data =
    setting.control === "path"
      ? pathsFrom(entities, entity.key, words)
      : setting.control === "reverse"
        ? reversesOf(entities, entity.key, words).filter(
            ({ toOne }) => toOne || fieldType(field.type).rows === undefined,
          )
        : (entities.get(from ?? "")?.fields ?? []).map(({ key, schema }) => ({
            value: key,
            label: words(schema["x-labels"], key),
          }));
  const known = data.some((one) => one.value === text);
  const none = { value: text, label: text === "" ? t(setting.required ? "setting.choose" : "setting.default") : text };
  const empty = setting.required ? [] : [{ value: "", label: t("setting.default") }];
  return (
    <NativeSelect
      id={id}
      size="xs"
      value={text}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      data={known ? [...empty, ...data] : [none, ...data]}
    />
  );
}
