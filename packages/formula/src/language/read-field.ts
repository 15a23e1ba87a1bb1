import { LIMITS } from "../limits.ts";
import type { FormulaNode } from "./node.ts";
import type { TokenReader } from "./token-reader.ts";

/** A field in braces. One that is empty or not closed is told and kept, so that completion knows where it stands. */
export function readField(reader: TokenReader): FormulaNode {
  const token = reader.take();
  const { start, end } = token;
  const path = token.text.split(".").map((part) => part.trim());
  if (token.unclosed) {
    reader.report("unclosed_field", token, { fix: `{${token.text}}`, params: { field: token.text } });
  } else if (path.some((part) => part === "")) reader.report("empty_field", token, { params: { field: token.text } });
  else if (path.length > LIMITS.pathLength) {
    reader.report("path_too_long", token, { params: { field: token.text, limit: LIMITS.pathLength } });
  }
  return { type: "field", path, start, end };
}
