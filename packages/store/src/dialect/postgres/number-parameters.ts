import { AppError } from "@quoin/definition";

const KEPT = 1000;
const known = new Map<string, readonly string[]>();

/** The text around its placeholders. Texts are long and come again. */
function piecesOf(text: string): readonly string[] {
  const found = known.get(text);
  if (found !== undefined) return found;
  const pieces = text.split("?");
  if (known.size >= KEPT) known.clear();
  known.set(text, pieces);
  return pieces;
}

/** Where a value stands alone PostgreSQL cannot tell its type, and a whole number must not make an index of whole numbers useless. */
function typeOf(value: unknown): string {
  switch (typeof value) {
    case "string":
      return "::text";
    case "number":
      return Number.isSafeInteger(value) ? "::bigint" : "::numeric";
    case "boolean":
      return "::boolean";
    default:
      return "";
  }
}

/** A statement of ours, whose placeholders are "?", as PostgreSQL reads it: `$1::text`. */
export function numberParameters(text: string, values: readonly unknown[]): string {
  const pieces = piecesOf(text);
  if (pieces.length !== values.length + 1)
    throw new AppError("internal", "A statement has another number of placeholders than of values.");
  let numbered = pieces[0] ?? "";
  for (let i = 1; i < pieces.length; i += 1) numbered += `$${i}${typeOf(values[i - 1])}${pieces[i] ?? ""}`;
  return numbered;
}
