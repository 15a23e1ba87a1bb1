import { foldText } from "@quoin/condition";

export interface Mentioned {
  readonly id: string;
  readonly name: string;
}

/** A name being typed after an "@": where it stands, and as far as it is written. */
export interface MentionAt {
  readonly start: number;
  readonly typed: string;
}

const LONGEST = 30;

/** What stands between an "@" and the caret, where a name may be meant: not in the middle of an address. */
export function mentionAt(text: string, caret: number): MentionAt | undefined {
  const start = text.lastIndexOf("@", caret - 1);
  if (start < 0 || caret - start > LONGEST || /[\w.]/.test(text[start - 1] ?? " ")) return undefined;
  const typed = text.slice(start + 1, caret);
  return /\n/.test(typed) ? undefined : { start, typed };
}

/** The people whose name has what was typed. */
export function peopleLike(people: readonly Mentioned[], typed: string): readonly Mentioned[] {
  const wanted = foldText(typed);
  return people.filter(({ name }) => foldText(name).includes(wanted));
}

/** Who is named in a text. Of names that begin alike, the longest that stands there counts. */
export function mentionedIn(text: string, people: readonly Mentioned[]): readonly Mentioned[] {
  const byLength = people.filter(({ name }) => name !== "").toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<Mentioned>();
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const length = byLength.find(({ name }) => text.startsWith(name, at + 1))?.name.length;
    for (const one of byLength) if (one.name.length === length && text.startsWith(one.name, at + 1)) found.add(one);
  }
  return [...found];
}
