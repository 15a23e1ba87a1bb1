import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { access, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "@quoin/definition";
import type { Actor, Store } from "@quoin/store";
import type { Caller } from "../context/caller.ts";
import { tablesOf } from "../tables/tables-of.ts";
import { permissionsOf } from "../people/permissions-of.ts";
import type { People } from "../people/people.ts";
import type { Teams } from "../people/team.ts";
import type { ImportTable } from "../tables/tables.ts";
import { checkChoices } from "./check-choices.ts";
import { errorLines } from "./error-lines.ts";
import { hashOfFile } from "./hash-of-file.ts";
import { IMPORT_JOB, type Imports } from "./imports.ts";
import type { ImportChoices, ImportSource } from "./import-types.ts";
import { importFields } from "./import-fields.ts";
import type { Importable } from "./importable.ts";
import { inspectFile } from "./inspect-file.ts";
import { previewOf } from "./preview-of.ts";
import { receiveFile } from "./receive-file.ts";
import { ReferenceFinder } from "./reference-finder.ts";
import { runImport } from "./run-import.ts";
import { stateOf } from "./state-of.ts";
import { tryRows } from "./try-rows.ts";

const DAY = 86_400_000;

interface Options {
  readonly store: Store;
  readonly people: People;
  readonly teams: Teams;
  readonly clock: () => Date;
  /** Folder for uploaded files; made when missing. */
  readonly folder: string;
}

/** Imports over the store and a folder of files. */
export function createImports({ store, people, teams, clock, folder }: Options): Imports {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = tablesOf(store.db);

  const entityOf = async (key: string, actor: Actor): Promise<Importable> => {
    const { entities, set } = await store.definitions.published();
    const entity = entities.get(key);
    if (!entity) throw new AppError("not_found", "There is no such entity.");
    // Asking for no rows says whether this reader may know of the entity at all.
    await store.records.query({ entity: key, fields: ["id"], where: false, limit: 1 }, actor);
    return { entity, fields: importFields(entity, permissionsOf(actor, set)[key]) };
  };

  const own = async (id: string, { actor }: Caller): Promise<ImportTable> => {
    const row = await db.selectFrom("quoin_import").selectAll().where("id", "=", id).executeTakeFirst();
    if (!row || (row.user !== actor.userId && !actor.abilities.has("admin")))
      throw new AppError("not_found", "There is no such import.");
    return row;
  };

  const readingFor = async (row: ImportTable, choices: ImportChoices, actor: Actor) => {
    const entity = await entityOf(row.entity, actor);
    const source = JSON.parse(row.source) as ImportSource;
    return {
      columns: checkChoices(entity, source, choices),
      width: source.header.length,
      finder: new ReferenceFinder({ store, people, teams }, actor),
      locale: actor.locale,
      timeZone: actor.timeZone,
    };
  };

  const report = async (id: string, caller: Caller, warnings: boolean): Promise<AsyncIterable<string>> => {
    const row = await own(id, caller);
    await access(row.file).catch((cause: unknown) => {
      throw new AppError("not_found", "The imported file is gone.", { cause });
    });
    const of = await entityOf(row.entity, caller.actor);
    return errorLines({ db, row, of, locale: caller.actor.locale, warnings });
  };

  /** Whether it was an upload that nobody had begun. */
  const forget = async ({ id, file }: Pick<ImportTable, "id" | "file">): Promise<boolean> => {
    const { numDeletedRows } = await db
      .deleteFrom("quoin_import")
      .where("id", "=", id)
      .where("job", "is", null)
      .executeTakeFirstOrThrow();
    if (numDeletedRows === 0n) return false;
    await rm(file, { force: true });
    return true;
  };

  return {
    async upload({ entity: key, fileName, content, encoding }, caller) {
      const entity = await entityOf(key, caller.actor);
      const id = randomUUID();
      const file = join(folder, `${id}.csv`);
      const found = await receiveFile(content, file, encoding);
      const inspected = await inspectFile(file).catch(async (error: unknown) => {
        await rm(file, { force: true });
        throw error;
      });
      const source: ImportSource = { encoding: found, ...inspected };
      const row: ImportTable = {
        id,
        entity: key,
        user: caller.actor.userId,
        file_name: fileName.slice(0, 200),
        file,
        source: JSON.stringify(source),
        choices: null,
        job: null,
        rows_done: 0,
        created: 0,
        updated: 0,
        failed: 0,
        created_at: clock().toISOString(),
      };
      await db.insertInto("quoin_import").values(row).execute();
      return previewOf(row, entity);
    },

    async preview(id, caller) {
      const row = await own(id, caller);
      return previewOf(row, await entityOf(row.entity, caller.actor));
    },

    async dryRun(id, choices, caller) {
      const row = await own(id, caller);
      return tryRows({
        store,
        row,
        choices,
        actor: caller.actor,
        reading: await readingFor(row, choices, caller.actor),
      });
    },

    async start(id, { key, ...choices }, caller) {
      const row = await own(id, caller);
      const { entity, file } = row;
      const { userId } = caller.actor;
      await readingFor(row, choices, caller.actor);
      const asking =
        key === undefined ? undefined : { key, actor: userId, asked: [entity, choices, await hashOfFile(file)] };
      const begun = await store.transaction((tx) =>
        tx.once(asking, async () => {
          const job = await tx.jobs.enqueue({
            kind: IMPORT_JOB,
            key: `import:${id}`,
            payload: { import: id, entity },
            createdBy: userId,
            maxAttempts: 20,
          });
          const claimed = await tablesOf(tx.db)
            .updateTable("quoin_import")
            .set({ choices: JSON.stringify(choices), job: job.id })
            .where("id", "=", id)
            .where("job", "is", null)
            .executeTakeFirst();
          if (claimed.numUpdatedRows === 0n) throw new AppError("already_done", "This import was begun already.");
          return id;
        }),
      );
      if (begun !== id) await forget(row);
      return stateOf(store, await own(begun, caller));
    },

    async discard(id, caller) {
      const row = await own(id, caller).catch(() => undefined);
      if (row) await forget(row);
    },

    async collect() {
      const before = new Date(clock().getTime() - DAY).toISOString();
      const rows = await db
        .selectFrom("quoin_import")
        .select(["id", "file"])
        .where("job", "is", null)
        .where("created_at", "<", before)
        .execute();
      let gone = 0;
      for (const row of rows) if (await forget(row)) gone += 1;
      return gone;
    },

    state: async (id, caller) => stateOf(store, await own(id, caller)),

    async list(caller) {
      const all = db.selectFrom("quoin_import").selectAll().orderBy("created_at", "desc").limit(100);
      const rows = await (
        caller.actor.abilities.has("admin") ? all : all.where("user", "=", caller.actor.userId)
      ).execute();
      return Promise.all(rows.map((row) => stateOf(store, row)));
    },

    errorFile: (id, caller) => report(id, caller, false),

    warningFile: (id, caller) => report(id, caller, true),

    async run(job, context) {
      const { import: id } = job.payload as { import: string };
      const row = await db.selectFrom("quoin_import").selectAll().where("id", "=", id).executeTakeFirst();
      if (!row?.choices) throw new AppError("not_found", "The import is gone.");
      const person = await people.actor(row.user);
      if (!person) throw new AppError("forbidden", "Who began this import may no longer work here.");
      const choices = JSON.parse(row.choices) as ImportChoices;
      const reading = await readingFor(row, choices, person.actor);
      return runImport({ store, row, choices, actor: person.actor, reading, job, context });
    },
  };
}
