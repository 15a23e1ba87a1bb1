import type { Field } from "@quoin/definition";

/** How many stars a field may give. Default 5. */
export const mostOf = ({ schema }: Field): number => schema.maximum ?? 5;
