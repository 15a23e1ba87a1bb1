import type { Engine } from "./engine.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";

const SERVER = /^postgres(ql)?:\/\//;

/**
 * Opens a database by where it is: the address of a PostgreSQL server, or else the path of a SQLite file. What only one
 * engine needs is loaded with it. Throws `AppError`.
 */
export async function openEngine({
  file,
  readers,
}: {
  readonly file: string;
  readonly readers?: number;
}): Promise<Engine> {
  const some = readers === undefined ? {} : { readers };
  if (!SERVER.test(file)) return openSqlite({ file, ...some });
  const { openPostgres } = await import("./postgres/open-postgres.ts");
  return openPostgres({ url: file, ...some });
}
