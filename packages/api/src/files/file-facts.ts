import type { StoredFile } from "@quoin/store";

/** What clients are told of a file. */
export const fileFacts = ({ id, name, size, type, width, height, createdBy, at, holder }: StoredFile) => ({
  id,
  name,
  size,
  type,
  ...(width !== undefined && height !== undefined && { width, height }),
  ...(createdBy !== null && { by: createdBy }),
  at,
  ...holder,
});
