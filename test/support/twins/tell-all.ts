import { setTimeout as sleep } from "node:timers/promises";
import { answerOf } from "./answer-of.ts";
import type { Twin } from "./open-twin.ts";
import type { Question } from "./twin-questions.ts";
import { withoutChance } from "./without-chance.ts";

const SECRET = JSON.stringify({ required: ["tier"], properties: { tier: { const: "b" } } });

/** Everything that the log has had for the reader from its beginning, as live updates tell it. */
async function liveOf({ reader, server }: Twin): Promise<string> {
  const last = await server.server.workspace.services.store.log.lastPosition();
  const stop = new AbortController();
  // One change of one's own ends it.
  const input = encodeURIComponent(JSON.stringify({ lastEventId: "1" }));
  const answer = await fetch(`${reader.url}/api/trpc/live.changes?input=${input}`, {
    headers: { ...reader.headers(null), accept: "text/event-stream" },
    signal: stop.signal,
  });
  const made = await reader.ask("POST", "/api/v1/area", { body: { name: `Last ${last}` } });
  const id = String(made.json["id"]);
  let text = "";
  try {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
      text += Buffer.from(chunk).toString("utf8");
      if (text.includes(id)) break;
    }
  } finally {
    stop.abort();
  }
  return text;
}

/** Does in one workspace, as its reader, what is done in the other, and gives what was told of each step. */
export async function tellAll(twin: Twin): Promise<readonly string[]> {
  const { reader } = twin;
  const told: string[] = [await liveOf(twin)];
  const tell = async (question: Question): Promise<string> => {
    const answer = await answerOf(twin, question);
    told.push(answer);
    return answer;
  };
  const post = (path: string, body: unknown): Promise<string> => tell({ method: "POST", path, body });
  const get = (path: string): Promise<string> => tell({ method: "GET", path });
  /** What a job came to, once it has ended. */
  const ended = async (asked: { readonly json: Record<string, unknown> }): Promise<void> => {
    const { data } = (asked.json["result"] ?? { data: asked.json }) as { data: Record<string, unknown> };
    const job = String(data["job"] ?? "none");
    while (["waiting", "running"].includes(String((await reader.ask("GET", `/api/v1/jobs/${job}`)).json["status"])))
      await sleep(20);
    const { json } = await reader.ask("GET", `/api/v1/jobs/${job}`);
    const { status, result, progress, error } = json;
    told.push(JSON.stringify({ status, result, progress, error }));
  };

  await ended(await reader.ask("POST", "/api/trpc/duplicates.scan", { body: { entity: "firm" } }));
  await get("/api/trpc/duplicates.groups?input=%7B%22entity%22%3A%22firm%22%7D");
  const merge = { survivor: "firm2", losers: ["firm10"] };
  await post("/api/v1/firm/merge", { ...merge, dryRun: true });
  const merged = await reader.ask("POST", "/api/v1/firm/merge", { body: merge });
  told.push(merged.text);
  for (const path of ["firm/firm2", "firm/firm10", "firm/firm2/history", "deal?count=exact&sort=firm.name"])
    await get(`/api/v1/${path}`);
  await post("/api/v1/firm/unmerge", { merge: merged.json["merge"] });
  await get("/api/v1/firm/firm10");

  await ended(
    await reader.ask("POST", "/api/trpc/records.bulk", {
      body: { entity: "firm", op: "update", values: { tags: ["x"] }, where: JSON.parse(SECRET) },
    }),
  );
  await ended(
    await reader.ask("POST", "/api/trpc/records.bulk", {
      body: { entity: "deal", op: "delete", ids: ["deal3", "deal5", "deal6", "ghost0", "nowhere"] },
    }),
  );
  await get("/api/v1/deal?deleted=true&count=exact");
  await post("/api/v1/deal/deal6/restore", {});
  await post("/api/v1/deal/deal3/restore", {});
  await ended(await reader.ask("GET", "/api/v1/firm/export.csv?background=true"));

  const file = "name,code,area,boss\nNew,n1,area1,firm1\nNew,c1,area2,firm2\nNew,n3,北京,Acme Ltd\n";
  const headers = { "content-type": "text/csv" };
  for (const more of ["", "?match=code", "?duplicates=update"]) {
    const begun = await reader.ask("POST", `/api/v1/firm/import${more}`, { body: file, headers });
    await ended(begun);
    await get(`/api/v1/imports/${String(begun.json["id"])}/errors.csv`);
    const state = await reader.trpc.imports.get
      .query({ id: String(begun.json["id"]) })
      .catch((error: Error) => error.message);
    told.push(
      typeof state === "string" ? state : JSON.stringify([state.created, state.updated, state.failed, state.errors]),
    );
  }
  await get("/api/v1/firm?count=exact&sort=code&fields=name,code,area,boss&titles=true");
  told.push(await liveOf(twin));
  // How much was written in between, by whomever, is no secret: places of the log grow by it.
  return withoutChance(told.map((text) => text.replaceAll(/^id: \d+$|"position":\d+/gm, "<place>")));
}
