import { seenRow } from "@quoin/fields";
import type { Row } from "../door.ts";
import type { EntityModel } from "../query/field-model.ts";
import { indexTokens } from "./index-tokens.ts";
import { foldLetters } from "./letters/fold-letters.ts";
import type { SearchTerm } from "./search-terms.ts";
import { wholeOf } from "./tokens.ts";

/** How well a found record answers: less is better. */
export interface Rank {
  readonly score: number;
  /** Key of the field in which most of the words were found. */
  readonly matched: string | undefined;
}

function foundIn(tokens: ReadonlySet<string>, term: SearchTerm, search: "text" | "name" | "phone"): boolean {
  return term.some((token) => {
    if (token.only !== undefined && token.only !== search) return false;
    if (!token.prefix) return tokens.has(token.text);
    for (const known of tokens) if (known.startsWith(token.text)) return true;
    return false;
  });
}

/** Ranks a record by the values that its reader may see: the whole title, its beginning, another whole value, words. */
export function rankHit(
  entity: EntityModel,
  row: Row,
  asked: { readonly text: string; readonly readings: readonly (readonly SearchTerm[])[] },
): Rank {
  const whole = wholeOf(foldLetters(asked.text));
  const seen = seenRow(entity.entity, row);
  const title = seen[entity.entity.title];
  const titleWhole = typeof title === "string" ? wholeOf(foldLetters(title)) : "";
  let best = 0;
  let matched: string | undefined;
  let exact = false;
  for (const { field, search } of entity.searched) {
    const value = seen[field.key];
    if (typeof value !== "string" || search === undefined) continue;
    const tokens = indexTokens(value, search);
    const count = Math.max(
      ...asked.readings.map((terms) => terms.filter((term) => foundIn(tokens, term, search)).length),
    );
    const better = count > best || (count === best && count > 0 && field.key === entity.entity.title);
    if (better) [best, matched] = [count, field.key];
    exact ||= wholeOf(foldLetters(value)) === whole;
  }
  const score =
    titleWhole === whole
      ? 0
      : whole !== "" && titleWhole.startsWith(whole)
        ? 1
        : exact
          ? 2
          : matched === entity.entity.title
            ? 3
            : 4;
  return { score, matched };
}
