import { spawnSync } from "node:child_process";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { tempFile } from "../../testing/temp-file.ts";
import { openSqlite } from "./open-sqlite.ts";

test.runIf(process.platform === "linux")(
  "is another after every commit, of this opening or another, and stays the same while there is none",
  async () => {
    const file = tempFile();
    const [one, other] = [await openSqlite({ file }), await openSqlite({ file })];
    onTestFinished(() => one.close());
    await sql`create table t (id integer primary key) strict`.execute(one.db);
    const marks = new Set([one.commitMark?.()]);
    for (let id = 0; id < 200; id += 1) {
      await sql`insert into t (id) values (${id})`.execute(id % 2 === 0 ? one.db : other.db);
      expect(one.commitMark?.()).toBe(other.commitMark?.());
      marks.add(one.commitMark?.());
      await sql`select count(*) from t`.execute(one.db);
    }
    expect(marks.size).toBe(201);
    expect(marks).not.toContain(undefined);
    // Neither the other's end nor what is carried over into the file makes it miss anything.
    await other.close();
    await sql`pragma wal_checkpoint(truncate)`.execute(one.db);
    for (let id = 200; id < 210; id += 1) {
      marks.add(one.commitMark?.());
      await sql`insert into t (id) values (${id})`.execute(one.db);
      expect(marks).not.toContain(one.commitMark?.());
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
      const before = engine.commitMark?.();
      const { status, stderr } = spawnSync(process.execPath, ["-e", script, file, String(id)], { encoding: "utf8" });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(engine.commitMark?.()).not.toBe(before);
    }
    const { rows } = await sql<{ n: number }>`select count(*) as n from t`.execute(engine.db);
    expect(rows).toEqual([{ n: 3 }]);
  },
);
