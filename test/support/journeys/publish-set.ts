import { type DefinitionSet, type Kind, KINDS } from "@quoin/definition";
import type { TestClient } from "../server/test-client.ts";

type Addition = { readonly [K in Kind]?: Partial<DefinitionSet[K]> };

/** Publishes documents beside or in place of those that are published, for journeys that begin after such a change. */
export async function publishSet(
  { trpc }: TestClient,
  addition: (published: DefinitionSet) => Addition,
): Promise<void> {
  const { set, version } = await trpc.definitions.published.query();
  const wanted = addition(set);
  const changes = KINDS.flatMap((kind) =>
    Object.entries(wanted[kind] ?? {}).map(([key, document]) => ({ kind, key, document })),
  );
  await trpc.definitions.saveDraftBatch.mutate({ changes });
  await trpc.definitions.publish.mutate({ expectedVersion: version });
}
