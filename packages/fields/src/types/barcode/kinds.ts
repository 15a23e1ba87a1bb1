import type { Field } from "@quoin/definition";

/** The sorts of codes and what each can hold. Their words are `setting.x-kind.<id>`. */
export const PATTERNS = {
  qr: { maxLength: 500 },
  code128: { pattern: "^[ -~]+$", maxLength: 80 },
  ean13: { pattern: "^[0-9]*$", minLength: 13, maxLength: 13 },
} as const;

export type CodeKind = keyof typeof PATTERNS;

const isKind = (name: string): name is CodeKind => Object.hasOwn(PATTERNS, name);

/** The sort of a field's codes. Default bars of any signs. */
export function kindOf({ schema }: Field): CodeKind {
  const kind = schema["x-kind"] ?? "";
  return isKind(kind) ? kind : "code128";
}
