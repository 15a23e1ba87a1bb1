import { identifier } from "../query/sql/identifier.ts";
import { literalWord } from "../query/sql/literal-word.ts";
import type { NewIndex } from "./large-index.ts";

/** The condition for a row to be in an index, as text that begins with `before`; empty for an index of all. `of`: what a column's name follows, as "new.". */
export function indexRows({ living, only }: Pick<NewIndex, "living" | "only">, before: string, of = ""): string {
  const some =
    only &&
    `${of}${identifier(only.column).text} is ${only.is ? "not " : ""}distinct from ${literalWord(only.value).text}`;
  const all = [living ? `${of}deleted_at is null` : undefined, some].filter((one) => one !== undefined);
  return all.length === 0 ? "" : ` ${before} ${all.join(" and ")}`;
}
