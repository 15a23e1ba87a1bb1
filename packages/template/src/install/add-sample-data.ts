import type { AppError, DefinitionSet, Problem } from "@quoin/definition";
import type { Change, Store, WriteResult } from "@quoin/store";
import type { PlannedPackage } from "../plan/install-plan.ts";
import type { SampleRecord, TemplatePackage } from "../read/template-package.ts";
import { templateDb } from "../tables/installed-packages.ts";
import type { Workspace } from "./install.ts";
import { cellValue } from "./cell-value.ts";
import { fillReferences, type LateReference } from "./fill-references.ts";
import { formerReferences } from "./former-references.ts";
import type { InstallProgress } from "./install-progress.ts";
import { orderRecords, type PlacedRecord } from "./order-records.ts";
import { referencesOf } from "./references-of.ts";
import { sampleValue, type SampleMarks } from "./sample-value.ts";
import { sendFiles } from "./send-files.ts";

export interface SampleReport {
  readonly package: string;
  readonly created: number;
  /** Records that were refused. */
  readonly lost: number;
  /** Why they were refused; paths "/<entity>/<name in the file>/<field>". */
  readonly refused: readonly Problem[];
}

export interface SampleSource {
  readonly name: string;
  readonly data: Readonly<Record<string, readonly SampleRecord[]>>;
  readonly files: TemplatePackage["files"];
  readonly renamed: PlannedPackage["renamed"];
  /** Installing this version may have ended in the middle. */
  readonly goesOn: boolean;
}

/** Records per transaction. */
const BATCH = 500;

/**
 * Writes a package's sample records through the record door and marks them; goes on behind those of a try that was cut off. Does
 * nothing (`undefined`) where they are already there.
 */
export async function addSampleData(
  source: SampleSource,
  { store, actor }: Workspace,
  onProgress: (progress: InstallProgress) => void,
): Promise<SampleReport | undefined> {
  const [there] = await templateDb(store)
    .selectFrom("quoin_sample")
    .select(({ fn }) => [fn.max("place").as("last"), fn.countAll().as("count")])
    .where("package", "=", source.name)
    .execute();
  const records = orderRecords(source.data);
  const known = Number(there?.count ?? 0);
  // A batch is there as a whole or not at all.
  const first = Math.ceil(Number(there?.last ?? 0) / BATCH) * BATCH;
  if ((known === 0 && records.length === 0) || (known > 0 && !source.goesOn)) return undefined;
  const ids = await idsOfOthers(store);
  const whole = first >= records.length;
  const files = whole ? new Map<string, string>() : await sendFiles(source, { store, actor });
  const marks: SampleMarks = {
    now: new Date(),
    timeZone: actor.timeZone,
    userId: actor.userId,
    recordId: (reference) => ids.get(reference.includes("/") ? reference : `${source.name}/${reference}`),
    fileId: (name) => files.get(name),
  };
  const entityOf = (entity: string): string =>
    source.renamed.find(({ kind, from }) => kind === "entity" && from === entity)?.to ?? entity;
  const refused: Problem[] = [];
  const { set } = await store.definitions.published();
  const late = [...(await formerReferences({ records, first }, { store, actor, marks, set, entityOf }))];
  if (whole) {
    await fillReferences(late, { store, actor, marks });
    return undefined;
  }
  let created = known;
  for (let start = first; start < records.length; start += BATCH) {
    const batch = records.slice(start, start + BATCH);
    created += await writeBatch(batch, { source, store, actor, marks, entityOf, ids, refused, late, place: start });
    onProgress({
      phase: "sample",
      package: source.name,
      done: Math.min(start + BATCH, records.length),
      total: records.length,
    });
  }
  await fillReferences(late, { store, actor, marks });
  return { package: source.name, created, lost: records.length - created, refused };
}

interface Batch extends Workspace {
  readonly source: SampleSource;
  readonly marks: SampleMarks;
  readonly ids: Map<string, string>;
  readonly refused: Problem[];
  readonly late: LateReference[];
  readonly place: number;
  entityOf(entity: string): string;
}

/**
 * Records of one batch that refer to each other go into later writes, for ids are the store's to give. All writes of a batch and its
 * marks are one transaction.
 */
async function writeBatch(records: readonly PlacedRecord[], batch: Batch): Promise<number> {
  const { store, actor, source, marks, ids, entityOf } = batch;
  let written = 0;
  const found: { refused: Problem[]; late: LateReference[]; names: Map<string, string> } = {
    refused: [],
    late: [],
    names: new Map(),
  };
  const { set } = await store.definitions.published();
  await store.transaction(async (tx) => {
    const here: SampleMarks = {
      ...marks,
      recordId: (reference) => found.names.get(reference) ?? marks.recordId(reference),
    };
    let waiting = records;
    while (waiting.length > 0) {
      const names = new Set(waiting.flatMap(({ name }) => name ?? []));
      const first = waiting.findIndex(({ values }, index) => index > 0 && needs(values, names));
      const now = first === -1 ? waiting : waiting.slice(0, first);
      const changes = now.map((record) => toChange(record, entityOf(record.entity), { marks: here, set }));
      const results = await tx.records.write(changes, {
        actor: { ...actor, system: true },
        cause: { source: "template", chain: [] },
        partial: true,
        allowReadonly: true,
      });
      const rows = now.flatMap((record, index) => {
        const result = results[index] as WriteResult;
        if (!result.ok) {
          found.refused.push(...problemsOf(record, result.error));
          return [];
        }
        const entity = entityOf(record.entity);
        if (record.name !== undefined) found.names.set(record.name, result.id);
        for (const [field, cell] of Object.entries(record.values)) {
          const value = cellValue(cell, set.entity[entity]?.properties?.[field]);
          if (field !== "$id" && lacks(value, here)) found.late.push({ entity, id: result.id, field, value });
        }
        written += 1;
        return [
          { package: source.name, entity, record: result.id, name: record.name ?? null, place: batch.place + written },
        ];
      });
      if (rows.length > 0) await templateDb(tx).insertInto("quoin_sample").values(rows).execute();
      waiting = waiting.slice(now.length);
    }
  });
  for (const [name, id] of found.names) ids.set(`${source.name}/${name}`, id);
  batch.refused.push(...found.refused);
  batch.late.push(...found.late);
  return written;
}

const needs = (values: SampleRecord, names: ReadonlySet<string>): boolean =>
  Object.entries(values).some(([key, value]) => key !== "$id" && referencesOf(value).some((name) => names.has(name)));

/** Whether a value, or one of a list of values, stands for what is not there yet. */
const lacks = (value: unknown, marks: SampleMarks): boolean =>
  [value].flat().some((item: unknown) => sampleValue(item, marks) === undefined);

function toChange(
  { values }: PlacedRecord,
  entity: string,
  { marks, set }: { readonly marks: SampleMarks; readonly set: DefinitionSet },
): Change {
  const fields = set.entity[entity]?.properties ?? {};
  const filled = Object.entries(values).flatMap(([field, value]) => {
    const resolved = field === "$id" ? undefined : sampleValue(cellValue(value, fields[field]), marks);
    return resolved === undefined ? [] : [[field, resolved] as const];
  });
  return { op: "create", entity, values: Object.fromEntries(filled) };
}

function problemsOf({ entity, name }: PlacedRecord, error: AppError): readonly Problem[] {
  const path = `/${entity}${name === undefined ? "" : `/${name}`}`;
  if (error.details.length === 0) return [{ path, code: error.code }];
  return error.details.map((problem) => ({ ...problem, path: path + problem.path }));
}

/** Ids of the sample records that are there, by "<package>/<name>". */
async function idsOfOthers(store: Pick<Store, "db">): Promise<Map<string, string>> {
  const rows = await templateDb(store).selectFrom("quoin_sample").select(["package", "name", "record"]).execute();
  return new Map(
    rows.flatMap((row) => (row.name === null ? [] : [[`${row.package}/${row.name}`, row.record] as const])),
  );
}
