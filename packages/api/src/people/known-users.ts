import type { KnownUsers } from "@quoin/store";
import { tablesOf } from "../tables/tables-of.ts";

/** More ids than this go into one statement's place for parameters only in parts. */
const AT_ONCE = 500;

/** Which of these ids are users of this workspace, disabled ones too: what they own stays theirs. Or which are teams. */
export const knownUsers: KnownUsers = async (db, ids, of) => {
  const known = new Set<string>();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const rows = await tablesOf(db)
      .selectFrom(of === "teams" ? "quoin_team" : "quoin_user")
      .select("id")
      .where("id", "in", ids.slice(at, at + AT_ONCE))
      .execute();
    for (const { id } of rows) known.add(id);
  }
  return known;
};
