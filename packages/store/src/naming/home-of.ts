import type { PhysicalField } from "./physical.ts";

/** The column, or link table, that names a field's place within its entity. */
export const homeOf = (field: PhysicalField): string => field.column ?? field.link ?? "";
