import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import sharp from "sharp";
import { expect, test } from "vitest";
import type { DefinitionSet } from "@quoin/definition";
import { startTestServer, type TestServer } from "../support/server/start-test-server.ts";
import type { TestClient } from "../support/server/test-client.ts";

const files = { type: "array", "x-type": "file", items: { type: "object" } } as const;
const DOCS: Partial<DefinitionSet> = {
  entity: {
    paper: {
      type: "object",
      "x-labels": { en: "Paper" },
      properties: {
        title: { type: "string", "x-type": "text", "x-labels": { en: "Title" } },
        files: { ...files, "x-labels": { en: "Files" } },
        secret: { ...files, "x-labels": { en: "Secret" } },
      },
    },
  },
  role: {
    writer: {
      labels: { en: "Writer" },
      abilities: ["import", "export"],
      entities: { paper: { create: true, read: true, update: true, delete: true } },
    },
    reader: { labels: { en: "Reader" }, entities: { paper: { read: true, fields: { secret: "none" } } } },
    nobody: { labels: { en: "Nobody" }, entities: {} },
  },
};

const MEGABYTE = 1_000_000;
const raw = { "content-type": "application/octet-stream" };

async function open() {
  const server = await startTestServer();
  await server.publish(DOCS);
  return server;
}

const send = (by: TestClient, name: string, body: string | Uint8Array, headers: Record<string, string> = raw) =>
  by.ask("POST", `/api/v1/files?name=${encodeURIComponent(name)}`, { body, headers });

/** What lies in the folder of files, half-received ones included. */
const lying = ({ data }: TestServer): readonly string[] => {
  try {
    return readdirSync(join(data, "files"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  } catch {
    return [];
  }
};

const form = (...parts: readonly (readonly [name: string, body: string])[]) => ({
  body: `${parts.map(([name, body]) => `--b\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n${body}\r\n`).join("")}--b--\r\n`,
  headers: { "content-type": "multipart/form-data; boundary=b" },
});

test("takes a file as a form or as the body, and gives it back to who may read the field that holds it", async () => {
  await using server = await open();
  const ann = await server.user("ann", ["writer"]);
  const rita = await server.user("rita", ["reader"]);
  const none = await server.user("none", ["nobody"]);
  const sent = await send(ann, "合同 “A”.csv", "a,b\n1,2\n");
  expect([sent.status, sent.json]).toMatchObject([
    201,
    { name: "合同 “A”.csv", size: 8, type: "text/csv", by: ann.id },
  ]);
  expect(sent.headers.get("location")).toBe(`/api/v1/files/${String(sent.json["id"])}`);
  const second = await ann.ask("POST", "/api/v1/files", form(["b.html", "<script>alert(1)</script>"]));
  expect([second.status, second.json["name"]]).toEqual([201, "b.html"]);
  const [open_, hidden] = [String(sent.json["id"]), String(second.json["id"])];
  expect((await ann.ask("GET", "/api/v1/files")).json.data.map((file) => file["id"])).toEqual([hidden, open_]);

  const made = await ann.ask("POST", "/api/v1/paper", { body: { title: "P", files: [open_], secret: [hidden] } });
  expect([made.status, made.json["files"]]).toMatchObject([201, [{ id: open_, size: 8 }]]);
  expect((await ann.ask("GET", "/api/v1/files")).json.data).toEqual([]);
  const got = await rita.ask("GET", `/api/v1/files/${open_}`);
  expect([got.status, got.text, got.headers.get("content-type")]).toEqual([200, "a,b\n1,2\n", "text/csv"]);
  const missing = await rita.ask("GET", "/api/v1/files/0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f");
  expect(missing.status).toBe(404);
  for (const [who, id] of [
    [rita, hidden],
    [none, open_],
    [none, hidden],
  ] as const)
    // prettier-ignore
    for (const method of ["GET", "HEAD"] as const) {
      const refused = await who.ask(method, `/api/v1/files/${id}`);
      expect([refused.status, method === "GET" ? refused.json : ""]).toEqual([404, method === "GET" ? missing.json : ""]);
      expect(refused.headers.get("etag")).toBeNull();
    }
  expect((await server.client().ask("GET", `/api/v1/files/${open_}`)).status).toBe(401);
  expect((await server.client().ask("POST", "/api/v1/files?name=a", { body: "x", headers: raw })).status).toBe(401);
  const token = await ann.trpc.tokens.create.mutate({ name: "reads", scopes: ["read"] });
  const bearer = { ...raw, authorization: `Bearer ${token.secret}` };
  expect((await server.client().ask("POST", "/api/v1/files?name=a", { body: "x", headers: bearer })).status).toBe(403);
  expect((await server.client().ask("GET", `/api/v1/files/${open_}`, { headers: bearer })).text).toBe("a,b\n1,2\n");
  const stranger = { ...raw, origin: "https://elsewhere.example" };
  expect((await ann.ask("POST", "/api/v1/files?name=a", { body: "x", headers: stranger })).status).toBe(403);
});

test("what is given back is never a page, and comes in parts and only when it changed", async () => {
  await using server = await open();
  const admin = await server.admin();
  const page = await send(admin, 'x"\r\nSet-Cookie: a=b.html', "<svg onload=alert(1)>0123456789</svg>");
  const path = `/api/v1/files/${String(page.json["id"])}`;
  const got = await admin.ask("GET", path);
  expect(Object.fromEntries(got.headers)).toMatchObject({
    "content-type": "application/octet-stream",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-cache, no-transform",
    "cross-origin-resource-policy": "same-origin",
  });
  expect(got.headers.get("content-disposition")).toMatch(/^attachment; filename=/);
  expect(got.headers.get("set-cookie")).toBeNull();
  const picture = await send(admin, "a.svg", "\x89PNG\r\n\x1A\n", raw);
  expect(picture.json["type"]).not.toBe("image/svg+xml");

  const tag = got.headers.get("etag") ?? "";
  const again = await admin.ask("GET", path, { headers: { "if-none-match": tag, "cache-control": "max-age=0" } });
  expect([again.status, again.text]).toEqual([304, ""]);
  const part = async (range: string, more: Record<string, string> = {}) => {
    const answer = await admin.ask("GET", path, { headers: { range, ...more } });
    return [answer.status, answer.text.length, answer.headers.get("content-range")];
  };
  const size = got.text.length;
  expect(await part("bytes=0-4")).toEqual([206, 5, `bytes 0-4/${size}`]);
  expect(await part("bytes=-3")).toEqual([206, 3, `bytes ${size - 3}-${size - 1}/${size}`]);
  expect(await part("bytes=0-4", { "if-range": '"other"' })).toEqual([200, size, null]);
  expect(await part(`bytes=${size}-`)).toEqual([416, 0, `bytes */${size}`]);
  expect(await part(`bytes=${Array.from({ length: 400 }, (_, i) => `${i % 9}-${i % 9}`).join(",")}`)).toEqual([
    200,
    size,
    null,
  ]);
  expect(await part("bytes=x")).toEqual([200, size, null]);
  const head = await admin.ask("HEAD", path);
  expect([head.status, head.headers.get("content-length"), head.text]).toEqual([200, String(size), ""]);
});

test("a photo loses its place unless the workspace keeps it, and is had small by whoever may read it", async () => {
  await using server = await open();
  const admin = await server.admin();
  const rita = await server.user("rita", ["reader"]);
  const photo = await sharp({
    create: {
      width: 900,
      height: 600,
      channels: 3,
      background: "gray",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .withExif({ IFD3: { GPSMapDatum: "Suzhou Industrial Park" } })
    .jpeg()
    .toBuffer();
  const sent = await send(admin, "photo.jpg", photo);
  await admin.trpc.settings.set.mutate({ dropPlace: false });
  const kept = await send(admin, "kept.jpg", photo);
  const tells = async (file: typeof sent) =>
    (await admin.ask("GET", `/api/v1/files/${String(file.json["id"])}`)).text.includes("Suzhou Industrial Park");
  expect([await tells(sent), await tells(kept)]).toEqual([false, true]);

  const body = { title: "P", files: [sent.json["id"]], secret: [kept.json["id"]] };
  await admin.ask("POST", "/api/v1/paper", { body });
  const small = (by: TestClient, file: typeof sent, headers = {}) =>
    by.ask("GET", `/api/v1/files/${String(file.json["id"])}?small=true`, { headers });
  const got = await small(rita, sent);
  expect(Object.fromEntries(got.headers)).toMatchObject({
    "content-type": "image/webp",
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "private, no-cache, no-transform",
  });
  expect(Number(got.headers.get("content-length"))).toBeLessThan(photo.length / 4);
  const tag = { "if-none-match": got.headers.get("etag") ?? "", "cache-control": "max-age=0" };
  expect((await small(rita, sent, tag)).status).toBe(304);
  expect([(await small(rita, kept)).status, (await small(rita, kept, tag)).status]).toEqual([404, 404]);
  // What is no picture, or a little one, comes as it is.
  const text = await send(admin, "a.html", "<script>alert(1)</script>");
  const page = await small(admin, text);
  expect([page.text, page.headers.get("content-type")]).toEqual([
    "<script>alert(1)</script>",
    "application/octet-stream",
  ]);
});

test("refuses what is no upload or too large, and keeps nothing of it", async () => {
  await using server = await open();
  const admin = await server.admin();
  await admin.trpc.settings.set.mutate({ fileLimit: 1 });
  const refusals = [
    [await admin.ask("POST", "/api/v1/files", { body: "x", headers: raw }), 400, "required"],
    [await admin.ask("POST", "/api/v1/files?name=", { body: "x", headers: raw }), 400, "required"],
    [await admin.ask("POST", "/api/v1/files?name=a&path=/etc/passwd", { body: "x", headers: raw }), 400, "unknown_key"],
    [await admin.ask("POST", "/api/v1/files", { body: { file: { path: "/etc/passwd" } } }), 400, "required"],
    [await admin.ask("POST", "/api/v1/files", form(["a", "1"], ["b", "2"])), 400, "too_many_files"],
    [await admin.ask("POST", "/api/v1/files", form()), 400, "required"],
    [await admin.ask("POST", "/api/v1/files", { body: "--b\r\nrubbish", headers: form().headers }), 400, "bad_form"],
    [
      await admin.ask("POST", "/api/v1/files", { body: "x", headers: { "content-type": "multipart/form-data" } }),
      400,
      "bad_form",
    ],
    [await send(admin, "big", "x".repeat(MEGABYTE + 1)), 413, "file_too_large"],
    [await admin.ask("POST", "/api/v1/files", form(["big", "x".repeat(MEGABYTE + 1)])), 413, "file_too_large"],
  ] as const;
  expect(refusals.map(([answer]) => [answer.status, answer.json.error.details[0]?.code])).toEqual(
    refusals.map(([, status, code]) => [status, code]),
  );
  expect((await send(admin, "fits", "x".repeat(MEGABYTE))).status).toBe(201);
  expect((await send(admin, "empty", "")).json["size"]).toBe(0);
  expect(lying(server)).toHaveLength(2);
});

test("an upload that is cut off leaves nothing", async () => {
  await using server = await open();
  const admin = await server.admin();
  const token = await admin.trpc.tokens.create.mutate({ name: "t", scopes: ["write"] });
  const { port } = new URL(server.url);
  for (const type of ["application/octet-stream", form().headers["content-type"]]) {
    const socket = connect(Number(port), "127.0.0.1");
    socket.write(
      `POST /api/v1/files?name=a HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${token.secret}\r\n` +
        `Content-Type: ${type}\r\nContent-Length: 1000000\r\n\r\n${form(["a", "half"]).body.slice(0, 80)}`,
    );
    await expect.poll(() => lying(server).length).toBe(1);
    socket.destroy();
    await expect.poll(() => lying(server).length).toBe(0);
  }
  expect((await admin.ask("GET", "/api/v1/files")).json.data).toEqual([]);
});

test("files are documented, named in exports and refused in imports", async () => {
  await using server = await open();
  const admin = await server.admin();
  const { id } = (await send(admin, "a.csv", "1")).json;
  await admin.ask("POST", "/api/v1/paper", { body: { title: "P", files: [id] } });
  const document = await admin.ask("GET", "/api/openapi.json");
  expect(Object.keys(document.json["paths"] as object)).toEqual(
    expect.arrayContaining(["/api/v1/files", "/api/v1/files/{id}"]),
  );
  expect((await admin.ask("GET", "/api/v1/paper/export.csv")).text).toContain("a.csv");

  const upload = (more: string) =>
    admin.ask("POST", `/api/v1/paper/import?${more}`, {
      body: "title,files\nQ,b.pdf\n",
      headers: { "content-type": "text/csv" },
    });
  const preview = (await upload("preview=true")).json;
  expect([preview["guessed"], preview["files"]]).toEqual([{ title: "title", files: null }, ["files", "secret"]]);
  const mapping = encodeURIComponent(JSON.stringify({ files: "files" }));
  const refused = await upload(`dryRun=true&mapping=${mapping}`);
  expect([refused.status, refused.json.error.details]).toEqual([
    422,
    [{ path: "/mapping/files", code: "file_as_text", params: { field: "files" } }],
  ]);
});
