import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { AppError } from "@quoin/definition";
import type { Store } from "@quoin/store";
import { SCOPES, type Scope } from "../context/scope.ts";
import { tablesOf } from "../tables/tables-of.ts";
import type { TokenTable } from "../tables/tables.ts";
import type { ApiToken } from "./api-token.ts";

const FORM = /^quoin_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;
const DAY = 86_400_000;
/** Use is noted at most once a minute, so that reading with a token does not become writing. */
const NOTE_EVERY = 60_000;

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");

const toToken = (row: TokenTable): ApiToken => ({
  id: row.id,
  name: row.name,
  user: row.user,
  scopes: JSON.parse(row.scopes) as Scope[],
  createdAt: row.created_at,
  ...(row.expires_at ? { expiresAt: row.expires_at } : {}),
  ...(row.last_used_at ? { lastUsedAt: row.last_used_at } : {}),
  ...(row.revoked_at ? { revokedAt: row.revoked_at } : {}),
});

export interface Tokens {
  /** `secret` is the whole token, told this once. `days` until it ends: 1 to 365, default 90. */
  create(token: {
    user: string;
    name: string;
    scopes: readonly Scope[];
    days?: number;
  }): Promise<{ token: ApiToken; secret: string }>;
  list(user?: string): Promise<ApiToken[]>;
  /** Of that user, or of anyone where `user` is undefined. Throws `not_found`. */
  revoke(id: string, user?: string): Promise<void>;
  /** Whose a token is, or undefined for what is unknown, wrong, ended or revoked. */
  verify(token: string): Promise<{ id: string; user: string; scopes: ReadonlySet<Scope>; ends?: Date } | undefined>;
}

/** API tokens: `quoin_<id>_<secret>`; only a hash of the secret is kept. */
export function createTokens(store: Store, clock: () => Date): Tokens {
  const db = tablesOf(store.db);
  return {
    async create({ user, name, scopes, days = 90 }) {
      if (scopes.length === 0 || scopes.some((scope) => !SCOPES.includes(scope)))
        throw new AppError("validation", `Scopes are some of ${SCOPES.join(", ")}.`, {
          details: [{ path: "/scopes", code: "not_an_option" }],
        });
      const id = randomBytes(8).toString("hex");
      const secret = randomBytes(32).toString("base64url");
      const now = clock();
      const row: TokenTable = {
        id,
        name,
        user,
        hash: hashOf(secret),
        scopes: JSON.stringify([...new Set(scopes)]),
        created_at: now.toISOString(),
        expires_at: new Date(now.getTime() + days * DAY).toISOString(),
        last_used_at: null,
        revoked_at: null,
      };
      await db.insertInto("quoin_token").values(row).execute();
      return { token: toToken(row), secret: `quoin_${id}_${secret}` };
    },

    async list(user) {
      const all = db.selectFrom("quoin_token").selectAll().orderBy("created_at", "desc");
      return (await (user === undefined ? all : all.where("user", "=", user)).execute()).map(toToken);
    },

    async revoke(id, user) {
      const one = db
        .updateTable("quoin_token")
        .set({ revoked_at: clock().toISOString() })
        .where("id", "=", id)
        .where("revoked_at", "is", null);
      const { numUpdatedRows } = await (user === undefined ? one : one.where("user", "=", user)).executeTakeFirst();
      if (numUpdatedRows === 0n) throw new AppError("not_found", "There is no such token.");
    },

    async verify(token) {
      const [, id, secret] = FORM.exec(token) ?? [];
      if (id === undefined || secret === undefined) return undefined;
      const row = await db.selectFrom("quoin_token").selectAll().where("id", "=", id).executeTakeFirst();
      if (!row || row.revoked_at !== null || !timingSafeEqual(Buffer.from(row.hash), Buffer.from(hashOf(secret))))
        return undefined;
      const now = clock();
      if (row.expires_at !== null && row.expires_at <= now.toISOString()) return undefined;
      if (row.last_used_at === null || now.getTime() - Date.parse(row.last_used_at) > NOTE_EVERY)
        await db.updateTable("quoin_token").set({ last_used_at: now.toISOString() }).where("id", "=", id).execute();
      return {
        id,
        user: row.user,
        scopes: new Set(JSON.parse(row.scopes) as Scope[]),
        ...(row.expires_at === null ? {} : { ends: new Date(row.expires_at) }),
      };
    },
  };
}
