// The same small face over both SQLite packages: statements by name, `all`, `run`, one transaction at a time.
import { createRequire } from "node:module";
import { openPostgres } from "./postgres.mjs";
import { SQL } from "./tables.mjs";

/** The floor waits for the disk as the product does, unless told `normal`. */
const { BENCH_SYNC = "full" } = process.env;
const PRAGMAS = ["journal_mode = wal", `synchronous = ${BENCH_SYNC}`, "cache_size = -65536"];

/** `sqlite3`: every call is a hop to another thread; statements are kept. */
async function openSqlite3(file) {
  const { default: sqlite3 } = await import("sqlite3");
  const wait = (work) =>
    new Promise((resolve, reject) => work((error, value) => (error ? reject(error) : resolve(value))));
  let database;
  await wait((done) => (database = new sqlite3.Database(file, done)));
  for (const pragma of PRAGMAS) await wait((done) => database.exec(`pragma ${pragma}`, done));
  const kept = new Map();
  const statement = (sql) => kept.get(sql) ?? kept.set(sql, database.prepare(sql)).get(sql);
  const run = (sql, values = []) => wait((done) => statement(SQL[sql] ?? sql).run(values, done));
  let last = Promise.resolve();
  const self = {
    name: "sqlite3",
    exec: (sql) => wait((done) => database.exec(sql, done)),
    all: (sql, values = []) => wait((done) => statement(SQL[sql] ?? sql).all(values, done)),
    run,
    transaction(work) {
      const mine = last.then(async () => {
        await run("begin immediate");
        try {
          const result = await work(self);
          await run("commit");
          return result;
        } catch (error) {
          await run("rollback");
          throw error;
        }
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    async close() {
      for (const one of kept.values()) await wait((done) => one.finalize(done));
      await wait((done) => database.close(done));
    },
  };
  return self;
}

/** `better-sqlite3`, where a folder with it is given (`BENCH_BETTER`): synchronous, on the server's own thread. */
function openBetter(file, folder) {
  const Database = createRequire(`${folder}/package.json`)("better-sqlite3");
  const database = new Database(file);
  for (const pragma of PRAGMAS) database.pragma(pragma);
  const kept = new Map();
  const statement = (sql) => kept.get(sql) ?? kept.set(sql, database.prepare(sql)).get(sql);
  const self = {
    name: "better-sqlite3",
    exec: (sql) => database.exec(sql),
    all: (sql, values = []) => statement(SQL[sql] ?? sql).all(values),
    run: (sql, values = []) => statement(SQL[sql] ?? sql).run(values),
    async transaction(work) {
      database.exec("begin immediate");
      try {
        const result = await work(self);
        database.exec("commit");
        return result;
      } catch (error) {
        database.exec("rollback");
        throw error;
      }
    },
    close: () => database.close(),
  };
  return self;
}

/** The driver for an address of PostgreSQL or a file of SQLite; `better` is the folder of better-sqlite3, to use that one. */
export function openFloor(at, better) {
  if (at.startsWith("postgres:")) return openPostgres(at);
  return better ? openBetter(at, better) : openSqlite3(at);
}
