import { createHash } from "node:crypto";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { AppError, type FieldSchema } from "@quoin/definition";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { Actor } from "../actor.ts";
import type { Row } from "../door.ts";
import { openStore } from "../open-store.ts";
import { someone } from "../testing/actors.ts";
import { designer } from "../testing/designer.ts";
import { FILE_SET } from "../testing/file-set.ts";
import { tempFile } from "../testing/temp-file.ts";
import { testDatabase } from "../testing/test-database.ts";
import { contentPath } from "./content-path.ts";
import { folderContents } from "./folder-contents.ts";
import { mediaType } from "./media-type.ts";
import { pictureSize } from "./picture-size.ts";
import { tidyName } from "./tidy-name.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAYAAAC56t6BAAAAC0lEQVQI12NgwAcAAB4AAWnpyTEAAAAASUVORK5CYII=",
  "base64",
);
const LIMIT = 1_000_000;
const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const bytesOf = (text: string): Buffer => Buffer.from(text);

const [ann, bob, rita, otto] = [
  someone("ann", "writer"),
  someone("bob", "writer"),
  someone("rita", "reader"),
  someone("otto", "owner"),
];

async function open() {
  const path = tempFile();
  const folder = join(dirname(path), "files");
  let now = new Date("2026-03-01T08:00:00.000Z");
  const store = await openStore({ file: await testDatabase(path), files: folder, clock: () => now });
  onTestFinished(() => store.close());
  await store.definitions.publish({ set: FILE_SET, expectedVersion: 0 }, designer);
  const { records, files } = store;
  const send = (actor: Actor, content: Uint8Array = bytesOf("hello"), name = "a.txt") =>
    files.receive(Readable.from([content]), { name, limit: LIMIT, actor });
  const write = async (actor: Actor, change: Parameters<typeof records.write>[0][number]): Promise<Row> => {
    const [done] = await records.write([change], { actor });
    if (!done?.ok) throw new Error("A write without a result.");
    return { ...done.record, id: done.id };
  };
  const make = (actor: Actor, values: Row, entity = "thing") => write(actor, { op: "create", entity, values });
  const change = (actor: Actor, id: unknown, values: Row) =>
    write(actor, { op: "update", entity: "thing", id: String(id), values });
  const codeOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => "done",
      (error: unknown) => (error instanceof AppError ? error.code : error),
    );
  const may = (actor: Actor, id: string) => codeOf(files.get(id, actor));
  const pass = (days: number): void => void (now = new Date(now.getTime() + days * 86_400_000));
  const kept = (): readonly string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  return { store, records, files, folder, send, make, change, write, codeOf, may, pass, kept };
}

test("keeps a file once under its hash, tells what it is, and gives back the same bytes", async () => {
  const { files, send, folder, kept, store } = await open();
  const sent = await send(ann, PNG, "../..\\shop\u202Egnp.exe");
  expect(sent).toMatchObject({ name: "shopgnp.exe", type: "image/png", size: PNG.length, width: 2, height: 3 });
  expect(sent.hash).toBe(hashOf(PNG));
  expect(await buffer(await files.open(sent))).toEqual(PNG);
  expect(await buffer(await files.open(sent, { start: 1, end: 3 }))).toEqual(PNG.subarray(1, 4));
  await send(bob, PNG, "again.png");
  await send(ann, bytesOf(""), "empty.csv");
  expect(kept()).toHaveLength(2);
  expect(await store.verify()).toEqual([]);
  writeFileSync(contentPath(folder, sent.hash), "changed");
  expect(await store.verify()).toHaveLength(2);
  rmSync(contentPath(folder, sent.hash));
  expect(await store.verify()).toEqual([
    expect.stringContaining('"shopgnp.exe"'),
    expect.stringContaining("is missing"),
  ]);
});

test("refuses what is too large or cut off, and leaves nothing of it", async () => {
  const { files, kept, codeOf } = await open();
  const large = Readable.from([Buffer.alloc(LIMIT), Buffer.alloc(1)]);
  expect(await codeOf(files.receive(large, { name: "a", limit: LIMIT, actor: ann }))).toBe("too_large");
  const cut = new Readable({ read: () => undefined });
  cut.push("half");
  const broken = new Readable({ read: () => undefined });
  broken.destroy(new AppError("malformed", "cut"));
  expect(await codeOf(files.receive(broken, { name: "a", limit: LIMIT, actor: ann }))).toBe("malformed");
  setTimeout(() => cut.destroy(new AppError("malformed", "cut")), 20);
  expect(await codeOf(files.receive(cut, { name: "a", limit: LIMIT, actor: ann }))).toBe("malformed");
  expect(kept()).toEqual([]);
  expect((await files.list(ann, { limit: 10 })).data).toEqual([]);
});

test("a file is its uploader's until a record takes it, then whoever may read the field may read it", async () => {
  const { send, make, change, may, write, records } = await open();
  const [open_, hidden, masked] = [await send(ann), await send(ann), await send(ann)];
  expect([await may(ann, open_.id), await may(bob, open_.id), await may(designer, open_.id)]).toEqual([
    "done",
    "not_found",
    "not_found",
  ]);
  const thing = await make(ann, { name: "A", files: [open_.id], secret: [{ id: hidden.id }], masked: [masked] });
  expect(thing["files"]).toEqual([
    { id: open_.id, name: "a.txt", type: "text/plain", size: 5, by: "ann", at: "2026-03-01T08:00:00.000Z" },
  ]);
  const all = [open_.id, hidden.id, masked.id];
  const seenBy = (actor: Actor) => Promise.all(all.map((id) => may(actor, id)));
  expect(await seenBy(bob)).toEqual(["done", "done", "done"]);
  expect(await seenBy(rita)).toEqual(["done", "not_found", "not_found"]);
  expect(await seenBy(otto)).toEqual(["not_found", "not_found", "not_found"]);
  expect(await may(ann, "0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f")).toBe("not_found");
  // What is taken out may still be fetched by who may see that it was there, and be put back.
  await change(bob, thing["id"], { files: null });
  expect(await may(rita, open_.id)).toBe("done");
  const [entry] = await records.history({ entity: "thing", id: String(thing["id"]) }, bob, { limit: 1 });
  const reverted = await records.revert(
    { entity: "thing", id: String(thing["id"]), position: entry?.position ?? 0 },
    bob,
  );
  expect(reverted).toMatchObject({ ok: true, record: { files: [{ id: open_.id, by: "ann" }] } });
  await write(ann, { op: "delete", entity: "thing", id: String(thing["id"]) });
  expect(await may(bob, open_.id)).toBe("done");
  await write(ann, { op: "purge", entity: "thing", id: String(thing["id"]) });
  expect(await may(ann, open_.id)).toBe("not_found");
});

test("refuses a file that is missing and one of somebody else with the same answer, word for word", async () => {
  const { send, make, change, records } = await open();
  const [own, others, hidden] = [await send(rita), await send(ann, PNG), await send(ann)];
  await make(ann, { name: "A", secret: [hidden.id] });
  const failure = async (value: unknown) =>
    records
      .write([{ op: "create", entity: "other", values: { name: "B", files: value } }], { actor: rita })
      .then((done) => done)
      .catch((error: unknown) => (error instanceof AppError ? { ...error, message: error.message } : error));
  const missing = await failure(["0190d6f2-5a3b-7c4d-8e9f-0a1b2c3d4e5f"]);
  expect(missing).toMatchObject({ code: "dangling_relation", details: [{ path: "/files" }] });
  for (const id of [others.id, hidden.id]) {
    expect(await failure([id])).toEqual(missing);
    expect(await failure([own.id, { ...others, id }])).toEqual(missing);
  }
  // Nothing of it was taken.
  const made = await make(rita, { name: "C", files: [own.id, own.id] }, "other");
  expect(made["files"]).toHaveLength(1);
  const thing = await make(ann, { name: "D" });
  const waiting = await send(rita, PNG, "p.png");
  await expect(change(ann, thing["id"], { photos: [waiting.id] })).rejects.toMatchObject({ code: "dangling_relation" });
});

test("what a client writes beside the id counts for nothing, and a field takes only its kinds", async () => {
  const { send, make } = await open();
  const page = await send(ann, bytesOf("<html><script>1</script>"), "a.png");
  const forged = { id: page.id, name: "x.png", type: "image/png", size: 1, by: "bob" };
  await expect(make(ann, { photos: [forged] })).rejects.toMatchObject({
    code: "validation",
    details: [{ path: "/photos", code: "wrong_file_kind", params: { name: "a.png" } }],
  });
  const made = await make(ann, { files: [forged] });
  expect(made["files"]).toMatchObject([{ name: "a.png", type: "text/html", size: 24, by: "ann" }]);
});

test("a file put into another record or field is a copy with its own readers and the same content", async () => {
  const { send, make, change, may, kept, records } = await open();
  const file = await send(ann, PNG, "p.png");
  const first = await make(ann, { name: "A", secret: [file.id] });
  const second = await make(bob, { name: "B", files: first["secret"] });
  const [copy] = second["files"] as { id: string }[];
  expect(copy).toMatchObject({ name: "p.png", width: 2, by: "ann" });
  expect(copy?.id).not.toBe(file.id);
  expect([await may(rita, file.id), await may(rita, copy?.id ?? "")]).toEqual(["not_found", "done"]);
  const moved = await change(ann, first["id"], { files: first["secret"], secret: null });
  expect(moved["files"]).not.toEqual(first["secret"]);
  // One upload for several records of one call: each gets its own.
  const many = await send(ann);
  const done = await records.write(
    ["C", "D"].map((name) => ({ op: "create", entity: "thing", values: { name, files: [many.id] } }) as const),
    { actor: ann },
  );
  const ids = done.flatMap((one) => (one.ok ? (one.record["files"] as { id: string }[]).map(({ id }) => id) : []));
  expect(new Set(ids).size).toBe(2);
  expect(kept()).toHaveLength(2);
  // Found again by an upsert, a record keeps its own file.
  const upsert = { op: "upsert", entity: "thing", match: ["name"] } as const;
  const [again] = await records.write([{ ...upsert, values: { name: "C", files: [ids[0]] } }], { actor: ann });
  expect(again?.ok === true && "position" in again).toBe(false);
  const [refused] = await records.write([{ ...upsert, values: { name: "C", files: [ids[1]] } }], {
    actor: ann,
    partial: true,
  });
  expect(refused).toMatchObject({ ok: false, error: { code: "dangling_relation" } });
});

test("a change that fails for another reason leaves the file free", async () => {
  const { send, make, records, may } = await open();
  const file = await send(ann);
  await make(ann, { name: "A" });
  const twice = { op: "create", entity: "thing", values: { name: "A", files: [file.id] } } as const;
  const results = await records.write([twice, { ...twice, values: { name: "B" } }], { actor: ann, partial: true });
  expect(results.map((one) => one.ok)).toEqual([false, true]);
  expect(await may(bob, file.id)).toBe("not_found");
  expect((await make(ann, { name: "C", files: [file.id] }))["files"]).toMatchObject([{ id: file.id }]);
});

test("many records take their files together, and one that is refused takes none", async () => {
  const { send, make, records, may } = await open();
  const sent = await Promise.all(["a", "b", "c"].map((text) => send(ann, bytesOf(text), `${text}.txt`)));
  const [a, b, c] = sent.map(({ id }) => id);
  const create = (name: string, values: Row) => ({
    op: "create" as const,
    entity: "thing",
    values: { name, ...values },
  });
  const changes = [create("A", { files: [a, b] }), create("B", { files: [c], secret: ["none"] })];
  const results = await records.write(changes, { actor: ann, partial: true });
  expect(results.map((one) => (one.ok ? "done" : one.error.code))).toEqual(["done", "dangling_relation"]);
  for (const id of [a, b]) expect(await may(bob, String(id))).toBe("done");
  expect((await make(ann, { name: "C", files: [c] }))["files"]).toMatchObject([{ id: c }]);
});

test("collects uploads that nobody took after a day and files of purged records, never what a record's past needs", async () => {
  const { files, send, make, change, write, pass, kept, may, folder, codeOf } = await open();
  const [taken, free, purged] = [await send(ann, PNG, "p.png"), await send(ann, bytesOf("free")), await send(ann)];
  const thing = await make(ann, { name: "A", files: [taken.id] });
  const gone = await make(ann, { name: "B", files: [purged.id] });
  await change(ann, thing["id"], { files: null });
  for (const op of ["delete", "purge"] as const) await write(ann, { op, entity: "thing", id: String(gone["id"]) });
  expect(await files.collect()).toEqual({ files: 1, contents: 1 });
  expect(await may(ann, free.id)).toBe("done");
  pass(2);
  await send(bob, bytesOf("free"), "same content.txt");
  writeFileSync(join(folder, "tmp", "left-by-a-crash"), "half");
  expect(await files.collect()).toEqual({ files: 1, contents: 0 });
  expect(await may(ann, free.id)).toBe("not_found");
  expect(kept()).toHaveLength(3);
  expect(await codeOf(buffer(await files.open(taken)))).toBe("done");
  pass(400);
  await files.collect();
  expect(kept().filter((name) => name !== "left-by-a-crash")).toHaveLength(1);
});

test("lists one's own uploads that no record has taken, page by page; all of them to who may do everything", async () => {
  const { files, send, make } = await open();
  const sent = [await send(ann), await send(ann), await send(ann)];
  await send(bob);
  await make(ann, { files: [sent[0]?.id] });
  const page = await files.list(ann, { limit: 1 });
  expect(page.data.map(({ id }) => id)).toEqual([sent[2]?.id]);
  const rest = await files.list(ann, { limit: 5, ...(page.next && { after: page.next }) });
  expect([rest.data.map(({ id }) => id), rest.next]).toEqual([[sent[1]?.id], undefined]);
  expect((await files.list(designer, { limit: 10 })).data).toHaveLength(4);
});

test("nobody fills the disk with uploads that no record takes", async () => {
  const { files, send, codeOf } = await open();
  for (let n = 0; n < 4; n += 1) await send(ann, Buffer.alloc(10_000, n));
  const tiny = { name: "a", limit: 1000, actor: ann };
  expect(await codeOf(files.receive(Readable.from(["x"]), tiny))).toBe("rate_limited");
  expect(await codeOf(files.receive(Readable.from(["x"]), { ...tiny, actor: bob }))).toBe("done");
});

test("a field of files may become one of pictures and back with the same files, and a text of their names", async () => {
  const { store, send, make, may, records } = await open();
  const [photo, paper] = [await send(ann, PNG, "p.png"), await send(ann)];
  const made = await make(ann, { files: [photo.id] });
  await make(ann, { files: [paper.id] });
  const become = async (schema: FieldSchema) => {
    const { version, set } = await store.definitions.published();
    const thing = set.entity["thing"]!;
    const files: FieldSchema = { ...schema, "x-labels": { en: "Files" } };
    const next = { ...set, entity: { ...set.entity, thing: { ...thing, properties: { ...thing.properties, files } } } };
    const choices = { "thing.files": { misfits: "empty" } } as const;
    await store.definitions.publish({ set: next, expectedVersion: version, choices }, designer);
    const { data } = await records.query({ entity: "thing", fields: ["files"], sort: [{ field: "id" }] }, ann);
    return data.map((row) => row["files"]);
  };
  const list = { type: "array", items: { type: "object" } } as const;
  expect(await become({ ...list, "x-type": "image" })).toEqual([made["files"], undefined]);
  expect(await may(rita, photo.id)).toBe("done");
  expect(await become({ ...list, "x-type": "file" })).toEqual([made["files"], undefined]);
  expect(await become({ type: "string", "x-type": "text" })).toEqual(["p.png", undefined]);
});

test("rows of a record hold files of their own", async () => {
  const { send, make, change, may, records, files } = await open();
  const [own, others] = [await send(ann, PNG, "d.png"), await send(bob)];
  const made = await make(ann, { name: "A", parts: [{ name: "P", drawing: [own.id] }] });
  const [row] = made["parts"] as Row[];
  expect(row?.["drawing"]).toMatchObject([{ id: own.id, name: "d.png", width: 2 }]);
  expect((await files.get(own.id, bob)).holder).toEqual({ entity: "part", record: row?.["id"], field: "drawing" });
  expect(await may(rita, own.id)).toBe("not_found");
  await expect(change(ann, made["id"], { parts: [{ drawing: [others.id] }] })).rejects.toMatchObject({
    code: "dangling_relation",
    details: [{ path: "/parts/0/drawing" }],
  });
  const update = { op: "update", entity: "thing", id: String(made["id"]) } as const;
  const fresh = await send(ann, PNG, "e.png");
  const results = await records.write(
    [{ ...update, values: { parts: { save: [{ name: "Q", drawing: [fresh.id] }] } } }],
    { actor: ann, partial: true },
  );
  expect(results[0]?.ok).toBe(true);
});

test("search and filters know files by their names, for who may read the field", async () => {
  const { send, make, records } = await open();
  await make(ann, { name: "A", files: [(await send(ann, PNG, "Angebot Müller.png")).id] });
  await make(ann, { name: "B", secret: [(await send(ann, PNG, "Angebot geheim.png")).id] });
  const found = async (actor: Actor, more: object) => {
    const { data } = await records.query({ entity: "thing", fields: ["name"], ...more }, actor);
    return data.map((row) => row["name"]);
  };
  expect(await found(ann, { search: "angebot" })).toHaveLength(2);
  expect(await found(rita, { search: "angebot" })).toEqual(["A"]);
  expect(await found(rita, { where: { required: ["files"] } })).toEqual(["A"]);
});

test("two uploads of one content and a collection at the same time never lose it", async () => {
  const { files, send, make, store, pass } = await open();
  for (let round = 0; round < 5; round += 1) {
    await send(ann, bytesOf(`same ${round}`));
    pass(2);
    const [again] = await Promise.all([send(bob, bytesOf(`same ${round}`)), files.collect()]);
    await make(bob, { files: [again.id] });
    await files.collect();
  }
  expect(await store.verify()).toEqual([]);
});

test("any name becomes one that can be shown and saved under", () => {
  const long = `${"长".repeat(300)}.docx`;
  expect([...tidyName(long)]).toHaveLength(200);
  expect(tidyName(long).endsWith("长.docx")).toBe(true);
  expect(["", "..", "a/b\\", "\0", " . ", "\uD800"].map(tidyName)).toEqual(Array(6).fill("file"));
  expect(["..\\..\\boot.ini", "C:\\x\\报价 单.PDF", "a\u0000b.txt", ".env"].map(tidyName)).toEqual([
    "boot.ini",
    "报价 单.PDF",
    "ab.txt",
    ".env",
  ]);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
      const name = tidyName(given);
      expect(name).not.toBe("");
      expect([...name].length).toBeLessThanOrEqual(200);
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u);
      expect(tidyName(name)).toBe(name);
    }),
  );
});

test("a media type comes from the content, not from the name", () => {
  const types: readonly (readonly [string | Uint8Array, string, string])[] = [
    [PNG, "a.html", "image/png"],
    ["%PDF-1.7", "a.png", "application/pdf"],
    ["PK\x03\x04....", "b.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["PK\x03\x04....", "b.jpg", "application/zip"],
    ["  <!DOCTYPE html>", "a.txt", "text/html"],
    ['<?xml version="1.0"?><svg onload="x">', "a.png", "image/svg+xml"],
    ["姓名,电话\n王,1", "名单.csv", "text/csv"],
    ["MZ\0\0", "a.pdf", "application/octet-stream"],
    ["", "a", "text/plain"],
  ];
  for (const [content, name, type] of types)
    expect([name, mediaType(typeof content === "string" ? bytesOf(content) : content, name)]).toEqual([name, type]);
  expect(mediaType(Buffer.from("中文".repeat(9)).subarray(0, 10), "a")).toBe("text/plain");
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (head, name) => {
      const type = mediaType(head, name);
      pictureSize(type, head);
      expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
    }),
  );
});

test("the folder of contents takes no path for a hash", async () => {
  const contents = folderContents(join(dirname(tempFile()), "files"));
  for (const hash of ["../../etc/passwd", "", "A".repeat(64)])
    await expect(contents.open(hash)).rejects.toMatchObject({ code: "internal" });
  expect(await contents.check("a".repeat(64))).toBe("missing");
});
