import { describe, expect, test } from "vitest";
import { startTestServer } from "../../../test/support/server/start-test-server.ts";
import { SALES } from "../../../test/support/server/sales-set.ts";

describe("REST over records", () => {
  test("creates, reads, changes, deletes and restores a record", async () => {
    await using server = await startTestServer();
    await server.publish(SALES);
    const admin = await server.admin();
    const made = await admin.ask("POST", "/api/v1/company", { body: { name: "Acme", size: 12 } });
    expect([made.status, made.json]).toMatchObject([201, { name: "Acme", size: 12, rev: 1 }]);
    const path = made.headers.get("location") ?? "";
    const read = await admin.ask("GET", path);
    expect(read.json).toEqual(made.json);
    expect(read.headers.get("etag")).toBe('"1"');
    const changed = await admin.ask("PATCH", path, { body: { size: null, city: "上海" }, headers: { "if-match": '"1"' } });
    expect([changed.status, changed.json["city"], changed.json["size"], changed.json["rev"]]).toEqual([200, "上海", undefined, 2]);
    expect((await admin.ask("DELETE", path)).status).toBe(204);
    expect((await admin.ask("GET", path)).status).toBe(404);
    expect((await admin.ask("POST", `${path}/restore`, { body: {} })).status).toBe(200);
    const history = await admin.ask("GET", `${path}/history`);
    expect(history.json.data.map((entry) => entry["op"])).toEqual(["restore", "delete", "update", "create"]);
  });
});
