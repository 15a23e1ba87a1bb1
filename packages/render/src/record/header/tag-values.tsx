import type { Row } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { fieldType, isEmpty } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { OptionTag, useLabel } from "@quoin/ui";
import { Suspense } from "react";

interface TagValuesProps {
  readonly entity: Entity;
  readonly record: Row;
  readonly fields: readonly string[];
}

/** A record's tags: each option on its own, other values as they are read. */
export function TagValues({ entity, record, fields }: TagValuesProps) {
  const choose = useLabel();
  const tags = fields.flatMap((key) => {
    const field = entity.fieldByKey.get(key);
    const value = record[key];
    return field && !isEmpty(value) ? [{ field, value }] : [];
  });
  return tags.flatMap(({ field, value }) => {
    const options = fieldType(field.type).options?.(field);
    if (!options) return [<Plain key={field.key} field={field} record={record} />];
    return [value].flat().map((id) => {
      const option = options.find((one) => one.id === id);
      return (
        <OptionTag key={`${field.key} ${String(id)}`} color={option?.color}>
          {choose(option?.labels, String(id))}
        </OptionTag>
      );
    });
  });
}

function Plain({ field, record }: { readonly field: Field; readonly record: Row }) {
  const title = record[`${field.key}$title`];
  return (
    <OptionTag>
      <Suspense>
        <FieldCell
          field={field}
          value={record[field.key]}
          variant="grid"
          {...(typeof title === "string" && { title })}
        />
      </Suspense>
    </OptionTag>
  );
}
