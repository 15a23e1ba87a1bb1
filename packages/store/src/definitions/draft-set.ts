import { AppError, type DefinitionSet, type Problem } from "@quoin/definition";
import { sql } from "kysely";
import type { Scope } from "../scope.ts";
import type { Draft } from "./definitions.ts";
import { readDraft } from "./draft-store.ts";

/** The draft as it is to be published. What two people changed on different versions is for them to look at, not to overwrite. */
export async function draftSet(
  scope: Pick<Scope, "db" | "published">,
  expected: number | undefined,
): Promise<DefinitionSet> {
  const draft: Draft = await readDraft(scope.db, scope.published);
  if (expected !== undefined && draft.rev !== expected) {
    throw new AppError("conflict", "The draft was changed after its plan was read. Nothing was published.", {
      data: { expected, rev: draft.rev },
    });
  }
  const stale: Problem[] = [];
  for (const entry of draft.changes.filter((change) => change.base < draft.base)) {
    const { rows } = await sql<{
      definitions: string;
    }>`select definitions from quoin_version where version = ${entry.base}`.execute(scope.db);
    const before = (JSON.parse(rows[0]?.definitions ?? "{}") as Partial<Record<string, Record<string, unknown>>>)[
      entry.kind
    ]?.[entry.key];
    const now = (scope.published.set[entry.kind] as Readonly<Record<string, unknown>>)[entry.key];
    if (JSON.stringify(before) === JSON.stringify(now)) continue;
    stale.push({
      path: `/${entry.kind}/${entry.key}`,
      code: "changed_since",
      params: { base: entry.base, version: draft.base },
    });
  }
  if (stale.length === 0) return draft.set;
  throw new AppError("conflict", "The draft changes definitions that were published differently meanwhile.", {
    details: stale,
  });
}
