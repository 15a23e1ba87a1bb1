import type { FieldServices } from "@quoin/fields/react";

const WAYS = { save: "?download=true", small: "?small=true" } as const;

/** Address of a file's content. */
export const hrefOfFile: NonNullable<FieldServices["files"]>["hrefOf"] = (id, as) =>
  `/api/v1/files/${id}${as === undefined ? "" : WAYS[as]}`;
