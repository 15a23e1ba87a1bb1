import type { FieldAccess } from "@quoin/definition";
import type { Command } from "./command.ts";

interface Access {
  readonly role: string;
  readonly entity: string;
  readonly field: string;
  /** `undefined`: what the role grants for fields in general. */
  readonly access: FieldAccess | undefined;
}

/** What a role may do with one field. */
export function changeAccess({ role, entity, field, access }: Access): Command {
  return {
    name: "changeAccess",
    what: field,
    apply(draft) {
      const rows = draft.role[role]?.entities?.[entity];
      if (!rows) return;
      if (access === undefined) {
        delete rows.fields?.[field];
        if (rows.fields && Object.keys(rows.fields).length === 0) delete rows.fields;
      } else rows.fields = { ...rows.fields, [field]: access };
    },
  };
}
