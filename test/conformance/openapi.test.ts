import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { generateApi } from "swagger-typescript-api";
import { describe, expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";

describe("the OpenAPI document", () => {
  test("is sound to a public validator and to a client generator", async () => {
    await using server = await startTestServer();
    await server.publish(SALES);
    const { text, json } = await (await server.admin()).ask("GET", "/api/openapi.json");
    expect(json["openapi"]).toBe("3.1.0");
    const config = await createConfig({
      rules: {
        struct: "error",
        "no-unresolved-refs": "error",
        "operation-operationId-unique": "error",
        "path-parameters-defined": "error",
        "no-identical-paths": "error",
        "operation-parameters-unique": "error",
      },
    });
    const problems = await lintFromString({ source: text, config });
    expect(problems.map(({ message, location }) => [message, location[0]?.pointer])).toEqual([]);

    // What has a default may be left out of a new record, and be emptied: a generator would take it for always there.
    const { schemas } = json["components"] as unknown as { schemas: Record<string, object> };
    for (const name of ["Deal", "DealNew", "DealChanges"])
      expect(JSON.stringify(schemas[name])).not.toContain('"default":');

    const folder = mkdtempSync(join(tmpdir(), "quoin-openapi-"));
    try {
      writeFileSync(join(folder, "openapi.json"), text);
      const { files } = await generateApi({ input: join(folder, "openapi.json"), output: false, silent: true });
      const code = files.map(({ fileContent }) => fileContent).join("\n");
      expect(code).toContain("export interface Company ");
      expect(code).toContain("createDeal");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("tells a reader of no entity that they may not see, and nobody of anything", async () => {
    await using server = await startTestServer();
    await server.publish(SALES);
    await server.admin();
    const reader = await server.user("reader", ["reader"]);
    const { text } = await reader.ask("GET", "/api/openapi.json");
    expect(text).toContain("/api/v1/company");
    expect(text).not.toContain("/api/v1/deal");
    expect((await server.client().ask("GET", "/api/openapi.json")).status).toBe(401);
  });
});
