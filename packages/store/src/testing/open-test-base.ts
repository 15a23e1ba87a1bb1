import { onTestFinished } from "vitest";
import { openBase, type OpenOptions, type StoreBase } from "../open-base.ts";
import { DOOR_MIGRATIONS } from "../system/door-migrations.ts";
import { testDatabase } from "./test-database.ts";
import { tempFile } from "./temp-file.ts";

/** A store without doors over a new file, closed when the test ends. */
export async function openTestBase(options: Partial<OpenOptions> = {}): Promise<StoreBase & { readonly file: string }> {
  const file = options.file ?? tempFile();
  const store = await openBase({
    migrations: DOOR_MIGRATIONS,
    ...options,
    file: await testDatabase(file),
  });
  onTestFinished(() => store.close());
  return { ...store, file };
}
