import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ABUSE } from "../support/abuse/abuse-set.ts";
import { expectRefusal } from "../support/abuse/expect-refusal.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

const folder = mkdtempSync(join(tmpdir(), "quoin-full-"));
/** A disk of its own, as small as the test needs it. Only root may make one; elsewhere there is nothing to test it on. */
const hasDisk = spawnSync("mount", ["-t", "tmpfs", "-o", "size=14m", "tmpfs", folder]).status === 0;

beforeAll(() => expect(folder).toBeTruthy());
afterAll(() => {
  if (hasDisk) spawnSync("umount", ["-l", folder]);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasDisk)("a full disk", () => {
  test(
    "refuses what would be written, keeps what was acknowledged, and needs no restart when there is room again",
    { timeout: 60_000 },
    async () => {
      await using server = await startTestServer({ data: folder });
      await server.publish(ABUSE);
      const admin = await server.admin();
      // To be published once nothing fits any more: it writes a field of every record anew.
      const { secret: _old, ...rest } = ABUSE.entity["firm"]?.properties ?? {};
      const secret = { type: "string", "x-type": "rich-text" };
      const firm = { ...ABUSE.entity["firm"], properties: { ...rest, secret } };
      expect((await admin.ask("PUT", "/api/v1/definitions/entity/firm", { body: firm })).status).toBe(200);
      const ballast = join(folder, "ballast");
      writeFileSync(ballast, Buffer.alloc(4 * 1024 * 1024));
      const acknowledged: string[] = [];
      let refused: Awaited<ReturnType<typeof admin.ask>> | undefined;
      for (let n = 0; n < 2_000 && refused === undefined; n += 1) {
        const answer = await admin.ask("POST", "/api/v1/firm", {
          body: { name: `Firm ${n}`, secret: `Kept ${n}`, notes: `${n} ${"x".repeat(9_000)}` },
        });
        if (answer.status === 201) acknowledged.push(String(answer.json["id"]));
        else refused = answer;
      }
      expect(acknowledged.length).toBeGreaterThan(10);
      if (refused) expectRefusal(refused, "storage_full");
      // A record touches the search index too, so there may be room left for less: none from here on.
      const filler = join(folder, "rest");
      expect(() => {
        for (;;) appendFileSync(filler, Buffer.alloc(4096));
      }).toThrow("ENOSPC");

      expect((await admin.ask("GET", "/api/v1/firm?count=exact")).json["count"]).toBe(acknowledged.length);
      expect((await admin.ask("GET", "/api/health")).status).toBe(200);
      const { version } = await server.server.workspace.services.store.definitions.published();
      const bigOf = (round: number) => ({
        type: "object",
        "x-title": "a",
        properties: Object.fromEntries(
          Array.from({ length: 300 }, (_, n) => [
            n === 0 ? "a" : `a${n}`,
            { type: "string", "x-type": "text", "x-labels": { en: String(round).padEnd(200, "y") } },
          ]),
        ),
      });
      const draft = (round: number) => admin.ask("PUT", "/api/v1/definitions/entity/big", { body: bigOf(round) });
      // What was rolled back has left room in the log of writes: this uses it up.
      let drafted = await draft(0);
      for (let round = 1; round < 100 && drafted.status === 200; round += 1) drafted = await draft(round);
      expectRefusal(drafted, "storage_full");
      expectRefusal(await admin.ask("POST", "/api/v1/definitions/publish", { body: {} }), "storage_full");
      const csv = `name,notes\n${Array.from({ length: 400 }, (_, n) => `Import ${n},${"z".repeat(9_000)}`).join("\n")}\n`;
      // A file that finds no room is cut off while it is sent, so the answer may not reach who is still sending.
      const sent = await admin
        .ask("POST", "/api/v1/firm/import", { body: csv, headers: { "content-type": "text/csv" } })
        .catch(() => undefined);
      if (sent !== undefined) expectRefusal(sent, "storage_full");
      expect(readdirSync(join(folder, "imports"))).toEqual([]);
      const file = { body: "z".repeat(4_000_000), headers: { "content-type": "application/octet-stream" } };
      const upload = await admin.ask("POST", "/api/v1/files?name=a", file).catch(() => undefined);
      if (upload !== undefined) expectRefusal(upload, "storage_full");
      expect(readdirSync(join(folder, "files", "tmp"))).toEqual([]);
      expect((await admin.ask("GET", "/api/v1/files")).json.data).toEqual([]);
      expect((await server.server.workspace.services.store.definitions.published()).version).toBe(version);

      rmSync(filler);
      rmSync(ballast);
      expect((await admin.ask("POST", "/api/v1/firm", { body: { name: "Room again" } })).status).toBe(201);
      expect((await admin.ask("POST", "/api/v1/files?name=a", { ...file, body: "small" })).status).toBe(201);
      expect((await draft(100)).status).toBe(200);
      expect((await admin.ask("POST", "/api/v1/definitions/publish", { body: {} })).status).toBe(200);
      const noted = await admin.ask("GET", "/api/v1/firm?secret[contains]=Kept&count=exact&limit=1");
      expect(noted.json["count"]).toBe(acknowledged.length);
      const all = new Set<string>();
      for (let cursor: unknown = ""; cursor !== null && cursor !== undefined;) {
        const { json } = await admin.ask(
          "GET",
          `/api/v1/firm?limit=500&fields=name${cursor === "" ? "" : `&cursor=${String(cursor)}`}`,
        );
        for (const row of json.data) all.add(String(row["id"]));
        cursor = json["next"];
      }
      expect(acknowledged.filter((id) => !all.has(id))).toEqual([]);
      expect(all.size).toBe(acknowledged.length + 1);
      expect(await server.server.workspace.services.store.verify()).toEqual([]);
    },
  );
});
