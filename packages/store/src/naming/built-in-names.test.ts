import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { designer } from "../testing/designer.ts";
import { openTestDoor } from "../testing/open-test-door.ts";
import { setOf, text } from "../testing/sets.ts";

test("entities and fields may bear the names of a database's own types and functions", async () => {
  const names = ["line", "path", "box", "point", "interval", "name", "json", "value", "count"];
  const directory = mkdtempSync(join(tmpdir(), "quoin-"));
  const fields = Object.fromEntries(names.map((name) => [name, text()]));
  const door = await openTestDoor(
    join(directory, "q.db"),
    setOf(Object.fromEntries(["line", "path", "box", "point", "name"].map((name) => [name, fields]))),
  );
  onTestFinished(async () => {
    await door.close();
    rmSync(directory, { recursive: true, force: true });
  });
  const values = Object.fromEntries(names.map((name) => [name, `a ${name}`]));
  for (const entity of ["line", "path", "box", "point", "name"]) {
    await door.store.records.write([{ op: "create", entity, values }], { actor: designer });
    const { data } = await door.store.records.query({ entity, sort: [{ field: "value" }] }, designer);
    expect(data).toMatchObject([values]);
  }
});
