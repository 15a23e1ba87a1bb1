import type { DefinitionSet, Entity, MergedGroup } from "@quoin/definition";
import { createContext, useContext } from "react";
import type { Command } from "../commands/command.ts";

/** What is selected in the navigation: a link by its place, or a group by its id. */
export type NavSelection = { readonly kind: "link" | "group"; readonly id: string };

/** What the parts of the navigation's editor share. */
export interface NavScope {
  readonly set: DefinitionSet;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly groups: readonly MergedGroup[];
  readonly selected: NavSelection | undefined;
  readonly select: (selection: NavSelection | undefined) => void;
  readonly run: (command: Command) => void;
}

export const NavContext = createContext<NavScope | undefined>(undefined);

export function useNavScope(): NavScope {
  const value = useContext(NavContext);
  if (!value) throw new Error("A part of the navigation's editor stands outside of it.");
  return value;
}
