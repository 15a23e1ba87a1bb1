import type { FieldSchema } from "@quoin/definition";

/** Digits after the point that a field of exact decimals keeps. Default 2. */
export const scaleOf = (schema: FieldSchema): number => schema["x-scale"] ?? 2;
