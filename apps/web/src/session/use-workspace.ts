import { type DefinitionSet, type Entity, readEntities } from "@quoin/definition";
import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";

export interface Workspace {
  readonly version: number;
  readonly set: DefinitionSet;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** The entities of a set, laid out once per set. */
export const entitiesOf = (set: DefinitionSet): ReadonlyMap<string, Entity> => readEntities(set);

/** The published definitions that every screen is drawn from. Live updates fetch them anew after a publish. */
export function useWorkspace(): Workspace {
  const { data } = useSuspenseQuery(
    trpc.definitions.published.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  return { version: data.version, set: data.set, entities: readEntities(data.set) };
}
