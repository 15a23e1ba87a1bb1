import type { DefinitionSet } from "@quoin/definition";
import type { Door } from "../door.ts";
import { openBase, type StoreBase } from "../open-base.ts";
import { createDoor } from "../records/create-door.ts";
import { RECORD_MIGRATIONS } from "../records/record-migrations.ts";
import { designer } from "./designer.ts";

export interface TestDoor {
  readonly store: StoreBase;
  readonly door: Door;
  close(): Promise<void>;
}

/** A store with its door over a new file, these definitions published. The caller closes it. */
export async function openTestDoor(file: string, set: DefinitionSet, clock?: () => Date): Promise<TestDoor> {
  const store = await openBase({ file, migrations: RECORD_MIGRATIONS, ...(clock === undefined ? {} : { clock }) });
  await store.definitions.publish({ set, expectedVersion: 0 }, designer);
  return { store, door: createDoor(store.context), close: () => store.close() };
}
