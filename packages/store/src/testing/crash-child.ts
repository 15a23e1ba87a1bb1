import { sql } from "kysely";
import { openBase } from "../open-base.ts";
import { designer } from "./designer.ts";
import { setOf, text } from "./sets.ts";

/**
 * A process that is to be killed in the middle: `write` commits log entries for ever and prints each acknowledged position;
 * `publish` publishes ever wider entities and prints each acknowledged version.
 */
const [file = "", task = "write"] = process.argv.slice(2);
const store = await openBase({ file });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
say("ready");

if (task === "write") {
  for (let index = 0; ; index++) {
    const [position] = await store.write(async ({ db, append }) => {
      await sql`insert into quoin_setting (key, value) values (${`k${process.pid}-${index}`}, '1')`.execute(db);
      const entry = { actor: null, cause: { source: "system", chain: [] }, entity: "e", record: `r${index}`, op: "create", before: {}, after: {}, rev: 1 } as const;
      return append([entry]);
    });
    say(String(position));
  }
}

for (;;) {
  const { version, set } = await store.definitions.published();
  const fields = Object.keys(set.entity["thing"]?.properties ?? {}).length;
  const next = Object.fromEntries(Array.from({ length: fields + 3 }, (_, index) => [`field${index}`, text()]));
  const published = await store.definitions.publish({ set: setOf({ thing: next, [`entity${version}`]: next }), expectedVersion: version }, designer);
  say(String(published.version));
}
