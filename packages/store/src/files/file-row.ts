import type { StoredFile } from "./stored-file.ts";

/** A row of the table of files. */
export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly hash: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly created_by: string | null;
  readonly at: string;
  readonly entity: string | null;
  readonly record: string | null;
  readonly field: string | null;
}

export function fileOf(row: FileRow): StoredFile {
  const { id, name, type, hash, at, entity, record, field, width, height } = row;
  return {
    id,
    name,
    type,
    size: Number(row.size),
    hash,
    createdBy: row.created_by,
    at,
    ...(width !== null && height !== null && { width, height }),
    ...(entity !== null && record !== null && field !== null && { holder: { entity, record, field } }),
  };
}
