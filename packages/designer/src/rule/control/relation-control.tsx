import { Select } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { useText } from "@quoin/ui";
import { useRuleScope } from "../rule-scope.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import type { ControlProps } from "./control-props.ts";

/** Which record is meant: the run's own, or one that it points at. */
export function RelationControl({ label, value, onChange, error }: ControlProps) {
  const t = useText("designer");
  const { rule, entities } = useRuleScope();
  const words = useRuleWords();
  const relations = (entities.get(rule.entity ?? "")?.fields ?? []).filter((field) => {
    const target = fieldType(field.type).references?.(field);
    return target !== undefined && "entity" in target && fieldType(field.type).storage(field) !== "link";
  });
  /** The entity says nothing more where the field has its name. */
  const ofField = (field: Field): string => {
    const [name, entity] = [words.field(field), words.entity(field.schema["x-entity"])];
    return name === entity ? name : t("rule.relation.of", { field: name, entity });
  };
  return (
    <Select
      size="xs"
      label={label}
      data={[
        { value: "", label: t("rule.relation.own", { entity: words.entity(rule.entity) }) },
        ...relations.map((field) => ({
          value: field.key,
          label: ofField(field),
        })),
      ]}
      value={typeof value === "string" ? value : ""}
      allowDeselect={false}
      error={error}
      onChange={(key) => onChange(key ? key : undefined)}
    />
  );
}
