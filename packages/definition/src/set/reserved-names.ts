import { SYSTEM_FIELDS } from "../entity/system-fields.ts";

/** Words that SQLite or PostgreSQL take only in quotes, and columns that they have themselves: no name for a table or column that people query. */
const SQL_WORDS =
  "add all alter analyse analyze and any array as asc asymmetric authorization autoincrement begin between binary both by case " +
  "cast check collate collation column commit concurrently constraint create cross current_catalog current_date " +
  "current_role current_schema current_time current_timestamp current_user default deferrable delete desc distinct do drop " +
  "else end escape except exists false fetch for foreign freeze from full grant group having if ilike in index indexed initially " +
  "inner insert intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not nothing " +
  "notnull null offset on only or order outer overlaps placing primary references returning right select session_user " +
  "set similar some symmetric system_user table tablesample then to trailing transaction true union unique update user " +
  "using values variadic verbose when where window with";

const ENGINE_COLUMNS = "rowid oid ctid xmin xmax cmin cmax tableoid";

const RESERVED = new Set(`${SQL_WORDS} ${ENGINE_COLUMNS}`.split(" "));

/** Words that follow `/api/v1/` where an entity's key would. */
const ADDRESSES = new Set(["definitions", "files", "imports", "jobs"]);

const INTERNAL = new Set([...Object.keys(SYSTEM_FIELDS), "deleted_at", "search_text"]);

/** Why a key may not name an entity or a field: a word of SQL, a prefix of the system's tables, an address of the API; `undefined` when it may. */
export function reservedName(
  key: string,
  what: "entity" | "field",
): "sql_word" | "system_prefix" | "system_field" | "address" | undefined {
  if (RESERVED.has(key)) return "sql_word";
  if (/^(quoin|sqlite|pg)_/.test(key)) return "system_prefix";
  if (what === "entity" && ADDRESSES.has(key)) return "address";
  return what === "field" && INTERNAL.has(key) ? "system_field" : undefined;
}
