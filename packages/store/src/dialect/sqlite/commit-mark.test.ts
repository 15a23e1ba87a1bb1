import { spawnSync } from "node:child_process";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { tempFile } from "../../testing/temp-file.ts";
import type { Engine } from "../engine.ts";
import { openSqlite } from "./open-sqlite.ts";

function markOf({ commitMark }: Engine): string {
  const mark = commitMark?.();
  if (mark === undefined) throw new Error("no mark");
  return `${mark.era} ${mark.commits}`;
}

test.runIf(process.platform === "linux")(
  "is another after every commit, of this opening or another, and stays the same while there is none",
  async () => {
    const file = tempFile();
    const [one, other] = [await openSqlite({ file }), await openSqlite({ file })];
    onTestFinished(() => one.close());
    await sql`create table t (id integer primary key) strict`.execute(one.db);
    const marks = new Set([markOf(one)]);
    const first = one.commitMark?.();
    for (let id = 0; id < 200; id += 1) {
      await sql`insert into t (id) values (${id})`.execute(id % 2 === 0 ? one.db : other.db);
      expect(markOf(one)).toBe(markOf(other));
      marks.add(markOf(one));
      await sql`select count(*) from t`.execute(one.db);
    }
    expect(marks.size).toBe(201);
    expect(one.commitMark?.()).toEqual({ era: first?.era, commits: (first?.commits ?? 0) + 200 });
    // Neither the other's end nor what is carried over into the file makes it miss anything.
    await other.close();
    await sql`pragma wal_checkpoint(truncate)`.execute(one.db);
    for (let id = 200; id < 210; id += 1) {
      marks.add(markOf(one));
      await sql`insert into t (id) values (${id})`.execute(one.db);
      expect(marks).not.toContain(markOf(one));
    }
  },
);

test.runIf(process.platform === "linux")(
  "is another after another process's commit, and leaves that process's locks alone",
  async () => {
    const file = tempFile();
    const engine = await openSqlite({ file });
    onTestFinished(() => engine.close());
    await sql`create table t (id integer primary key) strict`.execute(engine.db);
    const script = `const { Database } = require("sqlite3"); const db = new Database(process.argv[1]);
    db.exec("insert into t (id) values (" + process.argv[2] + ")", (error) => { if (error) { console.error(error); process.exit(1); } db.close(); });`;
    for (let id = 1; id <= 3; id += 1) {
      const before = markOf(engine);
      const { status, stderr } = spawnSync(process.execPath, ["-e", script, file, String(id)], { encoding: "utf8" });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(markOf(engine)).not.toBe(before);
    }
    const { rows } = await sql<{ n: number }>`select count(*) as n from t`.execute(engine.db);
    expect(rows).toEqual([{ n: 3 }]);
  },
);
