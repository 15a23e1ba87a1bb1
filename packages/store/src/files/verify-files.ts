import { type Kysely, sql } from "kysely";
import type { Contents } from "./contents.ts";
import { fileOf, type FileRow } from "./file-row.ts";

const AT_ONCE = 500;

/** Which files have lost their content or hold another than they were given, each with its place. Reads every content once. */
export async function verifyFiles(db: Kysely<unknown>, contents: Contents): Promise<readonly string[]> {
  const problems: string[] = [];
  const known = { hash: "", found: "sound" };
  for (let after = { hash: "", id: "" }; ;) {
    const { rows } = await sql<FileRow>`select * from quoin_file where (hash, id) > (${after.hash}, ${after.id})
      order by hash, id limit ${AT_ONCE}`.execute(db);
    for (const file of rows.map(fileOf)) {
      if (known.hash !== file.hash) Object.assign(known, { hash: file.hash, found: await contents.check(file.hash) });
      if (known.found === "sound") continue;
      const { holder, name, id } = file;
      const place = holder === undefined ? "" : ` of ${holder.entity} ${holder.record}, field ${holder.field}`;
      problems.push(`The content of the file "${name}" (${id})${place} is ${known.found}.`);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < AT_ONCE) return problems;
    after = { hash: last.hash, id: last.id };
  }
}
