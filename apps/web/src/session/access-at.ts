import type { Entity, Field } from "@quoin/definition";
import { type FieldType, fieldType } from "@quoin/fields";
import { accessTo, type Me } from "./use-me.ts";

interface Reader {
  readonly me: Me;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** How far the reader may use what lies at a path ("customer.name"): the least that its last step gives, nothing where one is closed. */
export function accessAt({ me, entities }: Reader, entity: string, path: string): ReturnType<typeof accessTo> {
  let here: string | undefined = entity;
  let access: ReturnType<typeof accessTo> = "edit";
  for (const key of path.split(".")) {
    if (here === undefined || !me.permissions[here]) return "none";
    access = accessTo(me, here, key);
    if (access === "none") return "none";
    const field: Field | undefined = entities.get(here)?.fieldByKey.get(key);
    const target: ReturnType<NonNullable<FieldType["references"]>> = field && fieldType(field.type).references?.(field);
    here = target && "entity" in target ? target.entity : undefined;
  }
  return access;
}
