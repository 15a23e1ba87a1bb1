import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { openStore } from "../open-store.ts";
import { designer } from "./designer.ts";
import { testDatabase } from "./test-database.ts";
import { integer, setOf, text } from "./sets.ts";

/**
 * A process that is to be killed in the middle: `write` creates and changes records for ever and prints the position of each
 * acknowledged change; `publish` publishes ever wider entities and prints each acknowledged version; `convert` turns the values
 * of 2,000 records from text into figures and back for ever, and prints each acknowledged version; `send` sends files for
 * ever and prints how many were taken.
 */
const [file = "", task = "write"] = process.argv.slice(2);
const store = await openStore({ file: await testDatabase(file), files: join(dirname(file), "files") });
const say = (line: string): void => void process.stdout.write(`${line}\n`);

if (task === "write") {
  const set = setOf({ thing: { name: text() } });
  await store.definitions.publish({ set, expectedVersion: (await store.definitions.published()).version }, designer);
  say("ready");
  for (let index = 0; ; index++) {
    const create = { op: "create", entity: "thing", values: { name: `thing ${index}` } } as const;
    const [made] = await store.records.write([create, create], { actor: designer });
    if (made?.ok !== true) throw new Error("not written");
    say(String(made.position));
    const update = { op: "update", entity: "thing", id: made.id, values: { name: `changed ${index}` } } as const;
    const [changed] = await store.records.write([update], { actor: designer });
    say(String(changed?.ok === true ? changed.position : "not written"));
  }
}

if (task === "send") {
  say("ready");
  for (let index = 1; ; index++) {
    const about = { name: `${index}.txt`, limit: 1000, actor: designer };
    await store.files.receive(Readable.from([Buffer.from(`${process.pid} ${index}`)]), about);
    say(String(index));
  }
}

if (task === "convert") {
  const make = async (values: readonly number[]) => {
    const create = (n: number) => ({ op: "create", entity: "thing", values: { name: String(n) } }) as const;
    await store.records.write(values.map(create), { actor: designer, brief: true });
  };
  if ((await store.definitions.published()).version === 0) {
    await store.definitions.publish({ set: setOf({ thing: { name: text() } }), expectedVersion: 0 }, designer);
    await make(Array.from({ length: 2000 }, (_, index) => index));
  }
  say("ready");
  for (;;) {
    const { version, set } = await store.definitions.published();
    const name = set.entity["thing"]?.properties["name"]?.["x-type"] === "text" ? integer() : text();
    // Never the same definitions twice, so that no earlier version comes back instead.
    const next = setOf({ thing: { name, [`f${version}`]: text() } });
    const published = await store.definitions.publish({ set: next, expectedVersion: version }, designer);
    say(String(published.version));
  }
}

say("ready");
for (;;) {
  const { version, set } = await store.definitions.published();
  const fields = Object.keys(set.entity["thing"]?.properties ?? {}).length;
  const next = Object.fromEntries(Array.from({ length: fields + 3 }, (_, index) => [`field${index}`, text()]));
  const wider = setOf({ thing: next, [`entity${version}`]: next });
  const published = await store.definitions.publish({ set: wider, expectedVersion: version }, designer);
  say(String(published.version));
}
