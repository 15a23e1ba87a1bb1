import type { FileValue } from "@quoin/fields";
import type { StoredFile } from "./stored-file.ts";

/** A file as a field's value tells of it: always the same members in the same order. */
export const valueOf = ({ id, name, type, size, width, height, createdBy, at }: StoredFile): FileValue => ({
  id,
  name,
  type,
  size,
  ...(width !== undefined && height !== undefined && { width, height }),
  ...(createdBy !== null && { by: createdBy }),
  at,
});
