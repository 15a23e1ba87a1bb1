import { describe, expect, test } from "vitest";
import { SALES } from "../support/server/sales-set.ts";
import { startTestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

/** Reads server-sent events until `enough` says so. */
async function events(
  client: TestClient,
  enough: (seen: { id: string; data: Record<string, unknown> }[]) => boolean,
  after?: string,
) {
  const input = encodeURIComponent(JSON.stringify(after === undefined ? {} : { lastEventId: after }));
  const stop = new AbortController();
  const answer = await fetch(`${client.url}/api/trpc/live.changes?input=${input}`, {
    headers: { ...client.headers(null), accept: "text/event-stream", "accept-encoding": "gzip" },
    signal: stop.signal,
  });
  const seen: { id: string; data: Record<string, unknown> }[] = [];
  let text = "";
  const decoder = new TextDecoder();
  try {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) {
        const id = /^id: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (id !== undefined && data !== undefined)
          seen.push({ id, data: JSON.parse(data) as Record<string, unknown> });
      }
      if (enough(seen)) break;
    }
  } finally {
    stop.abort();
  }
  return { seen, headers: answer.headers };
}

const write = (client: TestClient, entity: string, values: Record<string, unknown>) =>
  client.ask("POST", `/api/v1/${entity}`, { body: values });

describe("live changes", () => {
  test("tell of what the reader may see, without values, and go on where one left", async () => {
    await using server = await startTestServer();
    await server.publish(SALES);
    const [admin, seller] = [await server.admin(), await server.user("seller", ["seller"])];
    const before = await server.server.workspace.services.store.log.lastPosition();
    const following = events(seller, (all) => all.length >= 2, String(before));
    await write(admin, "deal", { title: "Theirs" });
    await write(admin, "company", { name: "Acme", secret: "hidden" });
    await write(seller, "deal", { title: "Mine" });
    const { seen, headers } = await following;
    expect(headers.get("content-encoding")).toBeNull();
    expect(seen.map(({ data }) => [data["entity"], data["op"]])).toEqual([
      ["company", "create"],
      ["deal", "create"],
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/hidden|Acme|Theirs|Mine/);
    expect(Object.keys(seen[0]?.data ?? {}).toSorted()).toEqual(["by", "entity", "id", "op", "rev"]);
    const again = await events(seller, (all) => all.length >= 1, seen[0]?.id);
    expect(again.seen[0]?.id).toBe(seen[1]?.id);
  });

  test("stopping the server ends open streams", async () => {
    const server = await startTestServer();
    const admin = await server.admin();
    const following = events(admin, () => false).catch(() => "ended");
    await expect.poll(() => admin.trpc.notifications.unreadCount.query()).toBe(0);
    await server[Symbol.asyncDispose]();
    await following;
  });
});
