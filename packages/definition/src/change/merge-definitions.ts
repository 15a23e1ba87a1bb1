import type { DefinitionSet } from "../set/definition-set.ts";
import { KINDS } from "../set/kind.ts";
import type { MergeChoice, MergeConflict } from "./merge-conflict.ts";
import { mergeDocument } from "./merge-document.ts";

export interface MergedDefinitions {
  readonly set: DefinitionSet;
  readonly conflicts: readonly MergeConflict[];
}

/** Merges what `mine` and `theirs` made of `base`. Conflicts hold their class's side; `mergeWithChoices` takes another. */
export function mergeDefinitions(base: DefinitionSet, mine: DefinitionSet, theirs: DefinitionSet): MergedDefinitions {
  return mergeWithChoices({ base, mine, theirs }, {});
}

/** `mergeDefinitions` with a side per conflict id; those not named keep their class's side. */
export function mergeWithChoices(
  sets: { readonly base: DefinitionSet; readonly mine: DefinitionSet; readonly theirs: DefinitionSet },
  choices: Readonly<Record<string, MergeChoice>>,
): MergedDefinitions {
  const conflicts: MergeConflict[] = [];
  const merged = KINDS.map((kind) => {
    const [base, mine, theirs] = [sets.base[kind], sets.mine[kind], sets.theirs[kind]];
    const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
    const documents = [...keys].flatMap((key) => {
      const versions = { base: base[key], mine: mine[key], theirs: theirs[key] };
      const document = mergeDocument({ kind, key }, versions, { choices, conflicts });
      return document === undefined ? [] : [[key, document] as const];
    });
    return [kind, Object.fromEntries(documents)] as const;
  });
  return { set: Object.fromEntries(merged) as unknown as DefinitionSet, conflicts };
}
