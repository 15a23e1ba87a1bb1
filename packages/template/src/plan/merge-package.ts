import {
  KINDS,
  mergeWithChoices,
  sameJson,
  toPointer,
  type DefinitionSet,
  type Kind,
  type MergeChoice,
} from "@quoin/definition";
import type { InstalledPackage } from "../tables/installed-packages.ts";
import { openSet, wholeOf, type Contribution, type OpenSet } from "./contribution.ts";
import type { InstallChoice, InstallConflict, PlannedPackage } from "./install-plan.ts";
import { keepRemoved } from "./keep-removed.ts";
import { renameIn } from "./names-in.ts";

export type Choices = Readonly<Record<string, InstallChoice>>;

export interface MergedPackage {
  readonly set: DefinitionSet;
  readonly contribution: Contribution;
  readonly renamed: PlannedPackage["renamed"];
  readonly conflicts: readonly InstallConflict[];
  readonly kept: readonly string[];
}

interface Incoming {
  readonly name: string;
  readonly contribution: Contribution;
  readonly installed: InstalledPackage | undefined;
}

/** Merges one package into a set: three-way where it was installed before, document by document where it is new. */
export function mergePackage(mine: DefinitionSet, incoming: Incoming, choices: Choices): MergedPackage {
  const { name, installed } = incoming;
  const clashes = findClashes(mine, incoming, choices);
  const { contribution, renamed } = renameClashes(incoming.contribution, clashes, mine);
  const base = installed ? wholeOf(installed.base) : openSet();
  const { set: theirs, kept } = keepRemoved(base, wholeOf(contribution));
  // A clash is answered for the document as a whole: the merge sees only the side taken.
  const [ours, others] = [openSet(mine), openSet(theirs)] as [
    Record<Kind, Record<string, unknown>>,
    Record<Kind, Record<string, unknown>>,
  ];
  for (const { kind, key, choice } of clashes) {
    if (choice === "mine") others[kind][key] = ours[kind][key];
    if (choice === "theirs") ours[kind][key] = others[kind][key];
  }
  const sides = Object.fromEntries(
    Object.entries(choices).filter((entry): entry is [string, MergeChoice] => entry[1] !== "rename"),
  );
  const merged = mergeWithChoices(
    { base, mine: ours as unknown as OpenSet, theirs: others as unknown as OpenSet },
    sides,
  );
  const conflicts = merged.conflicts.map((found): InstallConflict => ({
    ...found,
    package: name,
    choices: ["mine", "theirs"],
  }));
  const mineKept = new Set(clashes.filter(({ choice }) => choice === "mine").map(({ id }) => id));
  const brought = recordOf(contribution, theirs, mineKept);
  return { set: merged.set, contribution: brought, renamed, conflicts: [...clashes, ...conflicts], kept };
}

/** What is remembered as the package's: with the parts kept from its old version, without documents that the workspace's own won over. */
function recordOf(contribution: Contribution, theirs: DefinitionSet, mineKept: ReadonlySet<string>): Contribution {
  const part = (isAddition: boolean): DefinitionSet =>
    Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        Object.fromEntries(
          Object.entries(theirs[kind]).filter(
            ([key]) =>
              Object.hasOwn(contribution.additions[kind], key) === isAddition && !mineKept.has(toPointer([kind, key])),
          ),
        ),
      ]),
    ) as unknown as DefinitionSet;
  return { own: part(false), additions: part(true) };
}

/** Own documents whose key is taken by something else. */
function findClashes(mine: DefinitionSet, incoming: Incoming, choices: Choices): readonly InstallConflict[] {
  const { name, contribution, installed } = incoming;
  return KINDS.flatMap((kind) =>
    Object.entries(contribution.own[kind]).flatMap(([key, theirs]): InstallConflict[] => {
      const present = Object.hasOwn(mine[kind], key) ? mine[kind][key] : undefined;
      const known =
        installed &&
        (Object.hasOwn(installed.base.own[kind], key) || Object.hasOwn(installed.base.additions[kind], key));
      if (present === undefined || known || sameJson(present, theirs)) return [];
      const id = toPointer([kind, key]);
      const about =
        kind === "entity"
          ? "structure"
          : kind === "rule"
            ? "automation"
            : kind === "role"
              ? "permission"
              : "presentation";
      return [
        {
          id,
          package: name,
          kind,
          key,
          path: [],
          class: about,
          base: undefined,
          mine: present,
          theirs,
          choices: ["mine", "theirs", "rename"],
          choice: choices[id] ?? "mine",
        },
      ];
    }),
  );
}

function renameClashes(
  contribution: Contribution,
  clashes: readonly InstallConflict[],
  mine: DefinitionSet,
): Pick<MergedPackage, "contribution" | "renamed"> {
  const renamed = clashes
    .filter(({ choice }) => choice === "rename")
    .map(({ kind, key }) => ({ kind, from: key, to: freeKey(key, { ...mine[kind], ...contribution.own[kind] }) }));
  if (renamed.length === 0) return { contribution, renamed };
  const toKey = (kind: Kind, key: string): string =>
    renamed.find((entry) => entry.kind === kind && entry.from === key)?.to ?? key;
  const apply = (set: DefinitionSet): DefinitionSet =>
    Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        Object.fromEntries(
          Object.entries(set[kind]).map(([key, document]) => [toKey(kind, key), renameIn(document, toKey)]),
        ),
      ]),
    ) as unknown as DefinitionSet;
  return { contribution: { own: apply(contribution.own), additions: apply(contribution.additions) }, renamed };
}

function freeKey(key: string, taken: object): string {
  for (let number = 2; ; number += 1) {
    const candidate = `${key.slice(0, 44)}_${number}`;
    if (!Object.hasOwn(taken, candidate)) return candidate;
  }
}
