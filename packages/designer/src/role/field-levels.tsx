import { type Entity, FIELD_ACCESS, type RoleDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import { Icon, SearchInput, Segmented, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { fieldLevel, setFieldLevel } from "./access-level.ts";
import type { RoleChange } from "./role-changes.ts";
import parts from "./field-levels.module.css";

interface FieldLevelsProps {
  readonly role: RoleDocument;
  readonly entity: Entity;
  readonly changes: readonly RoleChange[];
  readonly onChange: (role: RoleDocument) => void;
}

/** What the role may do with each field of an entity; the first line is for all that are not set themselves. */
export function FieldLevels({ role, entity, changes, onChange }: FieldLevelsProps) {
  const t = useText("designer");
  const label = useLabel();
  const [search, setSearch] = useState("");
  const access = role.entities?.[entity.key];
  const options = FIELD_ACCESS.map((level) => ({ value: level, label: t(`role.field.${level}`) }));
  const wanted = search.trim().toLowerCase();
  const fields = [...entity.fields, ...[...entity.fieldByKey.values()].filter(({ key }) => key === "owner")].filter(
    (field) => `${label(field.schema["x-labels"], field.key)} ${field.key}`.toLowerCase().includes(wanted),
  );
  return (
    <div className={parts.fields}>
      <div className={parts.fieldsHead}>
        <span className={parts.defaults}>
          {t("role.fields.rest")}
          <Segmented
            label={t("role.fields.rest")}
            value={fieldLevel(access, "*")}
            options={options}
            onChange={(level) => onChange(setFieldLevel(role, { entity: entity.key, field: "*" }, level))}
          />
        </span>
        <SearchInput size="xs" value={search} onChange={setSearch} label={t("role.fields.search")} />
      </div>
      <ul className={parts.fieldList}>
        {fields.map((field) => {
          const name = label(field.schema["x-labels"], field.key);
          const change = changes.find(
            (one) => one.type === "field" && one.entity === entity.key && one.field === field.key,
          );
          return (
            <li key={field.key} className={parts.field} data-changed={change !== undefined || undefined}>
              <Icon name={fieldType(field.type).icon} />
              <span className={parts.fieldName}>{name}</span>
              {change?.type === "field" && (
                <span className={parts.was}>{t("role.was", { level: t(`role.field.${change.before}`) })}</span>
              )}
              <Segmented
                label={name}
                value={fieldLevel(access, field.key)}
                options={options}
                onChange={(level) => onChange(setFieldLevel(role, { entity: entity.key, field: field.key }, level))}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
