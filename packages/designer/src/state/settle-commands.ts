import { type DefinitionSet, EMPTY_DEFINITIONS, mergeDefinitions, mergeWithChoices } from "@quoin/definition";
import type { Command } from "../commands/command.ts";
import { replaceDocument } from "../commands/replace-document.ts";
import type { SaveConflict } from "./save-answer.ts";

export type SettleChoice = "theirs" | "mine" | "both";

interface Sides {
  /** As it was when both began, and as it is here. */
  readonly base: DefinitionSet;
  readonly mine: DefinitionSet;
}

/** The edits that end a conflict. The colleague's version comes first in any case, so that undoing leads back to it and then to one's own. */
export function settleCommands(
  { kind, key, document }: SaveConflict,
  choice: SettleChoice,
  { base, mine }: Sides,
): readonly Command[] {
  const at = { kind, key };
  const theirs = replaceDocument({ ...at, document: document ?? undefined, name: "takeTheirs" });
  if (choice === "theirs") return [theirs];
  const own = mine[kind][key];
  if (choice === "mine" || document === null)
    return [theirs, replaceDocument({ ...at, document: own, name: "keepMine" })];
  const only = (value: unknown): DefinitionSet => ({
    ...EMPTY_DEFINITIONS,
    [kind]: value === undefined ? {} : { [key]: value },
  });
  const sets = { base: only(base[kind][key]), mine: only(own), theirs: only(document) };
  const { conflicts } = mergeDefinitions(sets.base, sets.mine, sets.theirs);
  const { set } = mergeWithChoices(sets, Object.fromEntries(conflicts.map(({ id }) => [id, "mine" as const])));
  return [theirs, replaceDocument({ ...at, document: set[kind][key], name: "takeMerged" })];
}
