import type { Writable } from "node:stream";
import { AppError, type DefinitionSet, readEntity } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import type { Actor, Query } from "@quoin/store";
import type { Services } from "../context/services.ts";
import { permissionsOf } from "../people/permissions-of.ts";
import { visibleDefinitions } from "../people/visible-definitions.ts";
import { exportColumns } from "./export-column.ts";
import { exportRows } from "./export-rows.ts";
import type { Exporting, ExportFormat } from "./exporting.ts";
import { writeCsv } from "./write-csv.ts";
import { writeJson } from "./write-json.ts";
import { writeXlsx } from "./write-xlsx.ts";

const WRITERS: Readonly<Record<ExportFormat, (exporting: Exporting) => Promise<void>>> = {
  csv: writeCsv,
  json: writeJson,
  xlsx: writeXlsx,
};

export interface Export {
  readonly format: ExportFormat;
  readonly query: Query;
  readonly actor: Actor;
  /** Called after each page with how many rows are written. */
  readonly onProgress?: (done: number) => void;
}

const DEFAULT_SYSTEM = ["id", "owner", "created_at", "updated_at"];

/** What is exported where no fields are named: all that the reader may see on some row, of what they are told is there. */
function readableFields(
  { language }: Pick<Services, "language">,
  { set, actor, entity }: { set: DefinitionSet; actor: Actor; entity: string },
): string[] {
  const access = permissionsOf(actor, set)[entity]?.fields ?? {};
  const seen = (key: string): boolean => key === "id" || (access[key] ?? access["*"] ?? "none") !== "none";
  const document = visibleDefinitions(set, { actor, language }).entity[entity];
  // Rows are read by name only; they have an export of their own.
  const own = document ? readEntity(entity, document).fields.filter((field) => rowsOf(field) === undefined) : [];
  return [...own.map(({ key }) => key), ...DEFAULT_SYSTEM].filter(seen);
}

/** Prepares an export, so that all that can be refused is refused before the first byte; the function given back writes it. */
export async function prepareExport(
  services: Pick<Services, "store" | "people" | "teams" | "language">,
  { format, query, actor, onProgress }: Export,
): Promise<(to: Writable) => Promise<number>> {
  const { store, people, teams } = services;
  const published = await store.definitions.published();
  const entity = published.entities.get(query.entity);
  if (!entity) throw new AppError("not_found", "There is no such entity.");
  const { limit: _, cursor: __, count: ___, ...all } = query;
  const asked: Query = { ...all, titles: true };
  const readable = await store.records.query({ ...asked, limit: 1 }, actor);
  const columns = exportColumns(
    published,
    { entity, fields: query.fields ?? readableFields(services, { set: published.set, actor, entity: entity.key }) },
    actor.locale,
  );
  const named = [...(await people.names()), ...(await teams.list())];
  const names = new Map(named.map(({ id, name }) => [id, name]));
  let done = 0;
  async function* pages() {
    if (readable.data.length === 0) return;
    for await (const rows of exportRows(store, asked, actor)) {
      yield rows;
      onProgress?.((done += rows.length));
    }
  }
  const heading =
    entity.document["x-plural"]?.[actor.locale] ?? entity.document["x-labels"]?.[actor.locale] ?? entity.key;
  return async (to) => {
    await WRITERS[format]({
      name: heading,
      columns,
      pages: pages(),
      text: { locale: actor.locale, timeZone: actor.timeZone, names },
      to,
    });
    return done;
  };
}
