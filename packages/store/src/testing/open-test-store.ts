import { dirname, join } from "node:path";
import type { DefinitionSet } from "@quoin/definition";
import { onTestFinished } from "vitest";
import type { PublishOptions } from "../definitions/definitions.ts";
import type { Row } from "../door.ts";
import type { OpenOptions } from "../open-base.ts";
import { openStore } from "../open-store.ts";
import type { Store } from "../store.ts";
import { designer } from "./designer.ts";
import { tempFile } from "./temp-file.ts";
import { testDatabase } from "./test-database.ts";

export interface TestStore extends Store {
  publish(set: DefinitionSet, choices?: PublishOptions["choices"]): Promise<void>;
  /** Makes records of "thing"; gives their ids. */
  make(...rows: readonly Row[]): Promise<readonly string[]>;
  change(id: string, values: Row): Promise<void>;
  /** A field of every living thing, in the order in which they were made. */
  values(field: string): Promise<readonly unknown[]>;
}

/** A store with doors over a new file, closed when the test ends, and short ways to publish and to read and write things. */
export async function openTestStore(options: Partial<OpenOptions> = {}): Promise<TestStore> {
  const file = options.file ?? tempFile();
  const store = await openStore({ ...options, file: await testDatabase(file), files: join(dirname(file), "files") });
  onTestFinished(() => store.close());
  const write = (changes: Parameters<Store["records"]["write"]>[0]) =>
    store.records.write(changes, { actor: designer });
  return {
    ...store,
    async publish(set, choices = {}) {
      const { version } = await store.definitions.published();
      await store.definitions.publish({ set, expectedVersion: version, choices }, designer);
    },
    async make(...rows) {
      const made = await write(rows.map((values) => ({ op: "create", entity: "thing", values })));
      return made.map((result) => (result.ok ? result.id : ""));
    },
    async change(id, values) {
      await write([{ op: "update", entity: "thing", id, values }]);
    },
    async values(field) {
      const sort = [{ field: "id" }];
      const { data } = await store.records.query(
        { entity: "thing", fields: ["id", field], sort, limit: 200 },
        designer,
      );
      return data.map((row) => row[field]);
    },
  };
}
