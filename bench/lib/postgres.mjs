// A PostgreSQL of the run's own, from the npm binaries that the tests use: started for the run, gone after it.
import { readdirSync, readFileSync } from "node:fs";
import pg from "pg";
import { tsImport } from "tsx/esm/api";
import { cpuMs } from "./proc.mjs";

/** As a server for this would be set up: waits for the disk, keeps its figures fresh, has room for the tables. */
const SETTINGS = ["max_connections=100", "shared_buffers=1GB", "max_wal_size=8GB", "log_min_messages=log"];
const CLOCK_TICK = 10;

const childrenOf = (pid) =>
  readdirSync("/proc").filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return Number(readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1).split(" ")[1]) === pid;
    } catch {
      return false;
    }
  });

/** CPU of the server with all its processes, milliseconds; those that ended are counted in ticks of 10 ms. */
function cpuOf(pid) {
  const ended = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
  let total = cpuMs(pid) + (Number(ended[13]) + Number(ended[14])) * CLOCK_TICK;
  for (const child of childrenOf(pid)) {
    try {
      total += cpuMs(child);
    } catch {
      // It has just ended.
    }
  }
  return total;
}

/**
 * Starts it, its data in the folder `kept` where one is given. `create` makes a database (as a copy of another where `from`
 * names one), anew where it is there, and gives its address.
 */
export async function startPostgres(kept) {
  const { startPostgres: start } = await tsImport("../../test/support/postgres/start-postgres.ts", import.meta.url);
  const server = await start(SETTINGS, kept);
  process.once("exit", () => {
    try {
      process.kill(server.pid, "SIGQUIT");
    } catch {
      // It was stopped.
    }
  });
  const address = (name) => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;
  return {
    cpu: () => cpuOf(server.pid),
    address,
    async create(name, from = "template0") {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      try {
        await client.query(`drop database if exists ${name} with (force)`);
        await client.query(`create database ${name} template ${from} strategy file_copy`);
      } finally {
        await client.end();
      }
      return address(name);
    },
    /** Removes databases, so that a kept folder holds no more than what was filled. */
    async drop(names) {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      for (const name of names) await client.query(`drop database if exists ${name} with (force)`);
      await client.end();
    },
    stop: () => server.stop(),
  };
}
