import { type DefinitionSet, type Entity, readEntity } from "@quoin/definition";
import { useSuspenseQuery } from "@tanstack/react-query";
import { trpc } from "../api/trpc.ts";

export interface Workspace {
  readonly version: number;
  readonly set: DefinitionSet;
  readonly entities: ReadonlyMap<string, Entity>;
}

const laidOut = new WeakMap<DefinitionSet, ReadonlyMap<string, Entity>>();

/** Lays the entities of a set out, once per set. */
export function entitiesOf(set: DefinitionSet): ReadonlyMap<string, Entity> {
  const known = laidOut.get(set);
  if (known) return known;
  const entities = new Map(Object.entries(set.entity).map(([key, document]) => [key, readEntity(key, document)]));
  laidOut.set(set, entities);
  return entities;
}

/** The published definitions that every screen is drawn from. Live updates fetch them anew after a publish. */
export function useWorkspace(): Workspace {
  const { data } = useSuspenseQuery(
    trpc.definitions.published.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  return { version: data.version, set: data.set, entities: entitiesOf(data.set) };
}
