import type { Engine } from "./engine.ts";
import { openPostgres } from "./postgres/open-postgres.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";

const SERVER = /^postgres(ql)?:\/\//;

/** Opens a database by where it is: the address of a PostgreSQL server, or else the path of a SQLite file. Throws `AppError`. */
export function openEngine({ file, readers }: { readonly file: string; readonly readers?: number }): Promise<Engine> {
  const some = readers === undefined ? {} : { readers };
  return SERVER.test(file) ? openPostgres({ url: file, ...some }) : openSqlite({ file, ...some });
}
