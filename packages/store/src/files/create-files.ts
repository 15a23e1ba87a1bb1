import { AppError } from "@quoin/definition";
import { sql } from "kysely";
import { accessOf } from "../access/access-of.ts";
import { newId } from "../system/new-id.ts";
import type { DoorContext } from "../scope.ts";
import { collectFiles } from "./collect-files.ts";
import type { Contents } from "./contents.ts";
import { dropPlace } from "./place/drop-place.ts";
import { fileOf, type FileRow } from "./file-row.ts";
import type { Files } from "./files.ts";
import { keepContent } from "./keep-content.ts";
import { mayRead } from "./may-read.ts";
import { mediaType } from "./media-type.ts";
import { noteFile } from "./note-file.ts";
import { once } from "../records/once.ts";
import { pictureSize } from "./picture-size.ts";
import { refuseHoarding } from "./refuse-hoarding.ts";
import { SmallPictures } from "./small/small-pictures.ts";
import type { StoredFile } from "./stored-file.ts";
import { tidyName } from "./tidy-name.ts";

const missing = (): AppError => new AppError("not_found", "There is no such file.");

/** The files of a workspace over its database and where contents are kept. */
export function createFiles(context: DoorContext, contents: Contents): Files {
  const { db, dialect, clock } = context;
  const small = new SmallPictures(contents);
  return {
    async receive(content, { name, limit, actor, withoutPlace = false, key }) {
      // It may break before anybody reads it; whoever reads it then is told.
      content.on("error", () => undefined);
      await refuseHoarding(db, { actor, limit });
      const staged = await contents.stage(withoutPlace ? dropPlace(content) : content, limit);
      try {
        const tidy = tidyName(name);
        const type = mediaType(staged.head, tidy);
        const now = clock();
        const file = {
          id: newId(now.getTime()),
          name: tidy,
          type,
          size: staged.size,
          hash: staged.hash,
          ...pictureSize(type, staged.head),
          createdBy: actor.userId,
          at: now.toISOString(),
        };
        const asking = key === undefined ? undefined : { key, actor: actor.userId, asked: [tidy, staged.hash] };
        return await keepContent(context, staged, (scope) =>
          once<StoredFile>(scope, asking, async () => {
            await noteFile(scope.db, file);
            return file;
          }),
        );
      } finally {
        await staged.drop();
      }
    },
    async get(id, actor) {
      const { rows } = await sql<FileRow>`select * from quoin_file where id = ${id}`.execute(db);
      const file = rows[0] && fileOf(rows[0]);
      const reading = { db, dialect, published: await context.published(), now: clock() };
      if (file === undefined || !(await mayRead(file, actor, reading))) throw missing();
      return file;
    },
    open: ({ hash }, range) => contents.open(hash, range),
    small: (file) => small.of(file),
    async list(actor, { limit, after = "g" }) {
      const all = accessOf(await context.published(), actor, clock()).all;
      const own = sql`entity is null and created_by = ${actor.userId}`;
      const { rows } = await sql<FileRow>`select * from quoin_file where id < ${after} and (${all ? sql`1 = 1` : own})
        order by id desc limit ${limit + 1}`.execute(db);
      const data = rows.slice(0, limit).map(fileOf);
      const last = data.at(-1);
      return rows.length > limit && last !== undefined ? { data, next: last.id } : { data };
    },
    collect: () => collectFiles(context, contents),
    async copyTo(folder) {
      const { rows } = await sql<{ hash: string }>`select distinct hash from quoin_file`.execute(db);
      return contents.copyTo(
        folder,
        rows.map(({ hash }) => hash),
      );
    },
  };
}
