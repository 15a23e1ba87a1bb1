import { AppError, KINDS, KEY_PATTERN, LIMITS, type DefinitionSet, type Kind } from "@quoin/definition";
import { sql, type Kysely } from "kysely";
import type { Scope } from "../scope.ts";
import { readChoices } from "./choice-store.ts";
import type { Draft, DraftChange } from "./definitions.ts";
import type { Published } from "./published.ts";

interface DraftRow {
  readonly kind: Kind;
  readonly key: string;
  readonly document: string | null;
  readonly rev: number;
  readonly base: number;
  readonly at: string;
  readonly by_user: string | null;
}

const KEY = new RegExp(KEY_PATTERN);

/** Grows with every save, also with one that takes a document out of the draft again. */
async function revOf(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ value: number }>`select value from quoin_counter where name = 'draft'`.execute(db);
  return Number(rows[0]?.value ?? 0);
}

/** The revision of a save of the draft. */
export async function nextRev(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ value: number }>`insert into quoin_counter (name, value) values ('draft', 1)
    on conflict (name) do update set value = quoin_counter.value + 1 returning value`.execute(db);
  return rows[0]?.value ?? 1;
}

async function rowsOf(db: Kysely<unknown>): Promise<readonly DraftRow[]> {
  const { rows } =
    await sql<DraftRow>`select kind, key, document, rev, base, at, by_user from quoin_draft order by rev`.execute(db);
  return rows;
}

/** The draft: documents that differ from the published version, merged over it. */
export async function readDraft(db: Kysely<unknown>, published: Published): Promise<Draft> {
  const rows = await rowsOf(db);
  const rev = rows.length === 0 ? 0 : await revOf(db);
  const set = Object.fromEntries(
    KINDS.map((kind) => {
      const documents: Record<string, unknown> = { ...published.set[kind] };
      for (const row of rows) {
        if (row.kind !== kind) continue;
        if (row.document === null) delete documents[row.key];
        else documents[row.key] = JSON.parse(row.document) as unknown;
      }
      return [kind, documents];
    }),
  ) as unknown as DefinitionSet;
  const changes = rows.map(({ kind, key, rev, base, at, by_user: by, document }) => ({
    kind,
    key,
    rev,
    base,
    at,
    by,
    removed: document === null,
  }));
  return { base: published.version, rev, set, changes, choices: await readChoices(db) };
}

/** Saves changes within the caller's transaction; gives the draft's new revision. A document equal to the published one leaves the draft. */
export async function writeDraft(scope: Scope, changes: readonly DraftChange[], by: string | null): Promise<number> {
  const { db, published } = scope;
  const rev = await nextRev(db);
  const saved = new Map((await rowsOf(db)).map((row) => [`${row.kind}/${row.key}`, row]));
  for (const change of changes) {
    checkChange(change);
    const there = saved.get(`${change.kind}/${change.key}`);
    if (there !== undefined && change.rev !== undefined && there.rev > change.rev) throw staleDraft(there);
    const text = change.document === null ? null : textOf(change);
    const base: Readonly<Record<string, unknown>> = published.set[change.kind];
    const original = Object.hasOwn(base, change.key) ? JSON.stringify(base[change.key]) : null;
    if (text === original) {
      await sql`delete from quoin_draft where kind = ${change.kind} and key = ${change.key}`.execute(db);
      continue;
    }
    await sql`insert into quoin_draft (kind, key, document, rev, base, at, by_user)
      values (${change.kind}, ${change.key}, ${text}, ${rev}, ${published.version}, ${scope.now.toISOString()}, ${by})
      on conflict (kind, key) do update set document = excluded.document, rev = excluded.rev, base = excluded.base,
      at = excluded.at, by_user = excluded.by_user`.execute(db);
  }
  return rev;
}

export async function clearDraft(db: Kysely<unknown>): Promise<void> {
  await sql`delete from quoin_draft`.execute(db);
  await sql`delete from quoin_draft_choice`.execute(db);
}

/** A draft may be wrong in every way, but it must be possible to write it down: what is nested without end cannot be. */
function textOf({ kind, key, document }: DraftChange): string {
  try {
    return JSON.stringify(document);
  } catch (cause) {
    const details = [{ path: `/${kind}/${key}`, code: "too_deep", params: { limit: LIMITS.depth } }];
    throw new AppError("malformed", `The draft change at /${kind}/${key} is nested too deeply.`, { details, cause });
  }
}

function checkChange({ kind, key, document }: DraftChange): void {
  const path = `/${kind}/${key}`;
  const bad = (code: string) =>
    new AppError("malformed", `The draft change at ${path} is malformed.`, { details: [{ path, code }] });
  if (!KINDS.includes(kind)) throw bad("unknown_kind");
  if (typeof key !== "string" || key.length > 64 || !KEY.test(key)) throw bad("bad_key");
  if (document !== null && (typeof document !== "object" || Array.isArray(document))) throw bad("not_a_document");
}

function staleDraft(row: DraftRow): AppError {
  const document: unknown = row.document === null ? null : JSON.parse(row.document);
  return new AppError("conflict", "Someone else saved this definition since you opened it.", {
    details: [
      { path: `/${row.kind}/${row.key}`, code: "saved_since", params: { by: row.by_user, at: row.at, rev: row.rev } },
    ],
    data: { rev: row.rev, by: row.by_user, at: row.at, document },
  });
}
