import type { DefinitionSet, PackageDocument } from "@quoin/definition";
import type { Store } from "@quoin/store";
import type { Kysely } from "kysely";
import type { Contribution } from "../plan/contribution.ts";
import type { TemplateTables } from "./template-tables.ts";

/** A package that is installed, with what later merges need to know. */
export interface InstalledPackage {
  readonly manifest: PackageDocument;
  readonly base: Contribution;
  /** The documents that it added to, as they were before. */
  readonly before: DefinitionSet;
  readonly installedAt: string;
  readonly installedBy: string | null;
}

/** The packages' tables, typed. */
export const templateDb = (store: Pick<Store, "db">): Kysely<TemplateTables> =>
  store.db as unknown as Kysely<TemplateTables>;

/** Every installed package by name, in the order of installing. */
export async function installedPackages(store: Pick<Store, "db">): Promise<ReadonlyMap<string, InstalledPackage>> {
  const rows = await templateDb(store)
    .selectFrom("quoin_package")
    .selectAll()
    .orderBy("installed_at")
    .orderBy("name")
    .execute();
  return new Map(
    rows.map((row) => [
      row.name,
      {
        manifest: JSON.parse(row.manifest) as PackageDocument,
        base: JSON.parse(row.base) as Contribution,
        before: JSON.parse(row.before) as DefinitionSet,
        installedAt: row.installed_at,
        installedBy: row.installed_by,
      },
    ]),
  );
}
