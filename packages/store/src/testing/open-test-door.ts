import type { DefinitionSet } from "@quoin/definition";
import type { Door } from "../door.ts";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { testDatabase } from "./test-database.ts";
import { designer } from "./designer.ts";

export interface TestDoor {
  readonly store: Store;
  readonly door: Door;
  close(): Promise<void>;
}

/** A store over a new file, these definitions published. The caller closes it. */
export async function openTestDoor(file: string, set: DefinitionSet, clock?: () => Date): Promise<TestDoor> {
  const store = await openStore({ file: await testDatabase(file), ...(clock === undefined ? {} : { clock }) });
  await store.definitions.publish({ set, expectedVersion: 0 }, designer);
  return { store, door: store.records, close: () => store.close() };
}
