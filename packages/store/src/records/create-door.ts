import { AppError } from "@quoin/definition";
import { explainValue } from "../computed/explain-value.ts";
import { orMerged } from "../duplicates/merge/or-merged.ts";
import { abandonMerge } from "../duplicates/merge/abandon-merge.ts";
import { mergePart } from "../duplicates/merge/merge-part.ts";
import { mergeRecords } from "../duplicates/merge/merge-records.ts";
import { planMerge } from "../duplicates/merge/plan-merge.ts";
import { undoMergePart } from "../duplicates/merge/undo-merge-part.ts";
import { undoMerge } from "../duplicates/merge/undo-merge.ts";
import { readGroups } from "../duplicates/scan/read-groups.ts";
import { sayNotSame } from "../duplicates/scan/say-not-same.ts";
import { findDuplicates } from "../duplicates/find-duplicates.ts";
import type { Door, Row, WriteResult } from "../door.ts";
import { aggregateRecords } from "../query/aggregate-records.ts";
import { recordTexts } from "../query/record-texts.ts";
import { queryPage, queryPageJson } from "../query/query-page.ts";
import type { ReadContext } from "../query/read-context.ts";
import type { DoorContext, Scope } from "../scope.ts";
import { searchAll } from "../search/search-all.ts";
import { planUndo } from "./plan-undo.ts";
import { readHistory } from "./read-history.ts";
import { recordAsOf } from "./record-as-of.ts";
import { revealValue } from "./reveal-value.ts";
import { undoChanges } from "./undo-changes.ts";
import { writeChanges } from "./write-changes.ts";

/** The one door for writes and the one for reads: outside a transaction each write opens its own; with a `scope`, inside that one. */
export function createDoor(context: DoorContext, scope?: Scope): Door {
  const { dialect, names } = context;
  const reading = async (): Promise<ReadContext> =>
    scope === undefined
      ? { db: context.db, dialect, names, published: await context.published(), now: context.clock() }
      : { db: scope.db, dialect, names, published: scope.published, now: scope.now };
  const inTransaction = <T>(fn: (own: Scope) => Promise<T>): Promise<T> =>
    scope === undefined ? context.write(fn) : fn(scope);
  const door: Door = {
    write(changes, write) {
      if (scope !== undefined) return writeChanges(changes, write, { scope, dialect });
      const run = (own: Scope): Promise<readonly WriteResult[]> =>
        writeChanges(changes, write, { scope: own, dialect });
      // What a change that stands alone takes back, the words gathered of it would not know.
      return changes.length === 1 && write.partial !== true ? context.together(run) : context.write(run);
    },
    async query(query, actor) {
      return queryPage(query, actor, await reading());
    },
    async queryJson(query, actor) {
      return queryPageJson(query, actor, await reading());
    },
    async get(ref, actor, options) {
      return JSON.parse(await orMerged({ ...ref, options }, actor, await reading()));
    },
    async getAll(ref, actor) {
      const texts = await recordTexts(ref, actor, await reading());
      const rows = texts.map((text): Row => JSON.parse(text));
      return new Map(rows.map((row) => [String(row["id"]), row]));
    },
    async getJson(ref, actor, options) {
      return orMerged({ ...ref, options }, actor, await reading());
    },
    async asOf(ref, actor) {
      return recordAsOf(ref, actor, await reading());
    },
    async aggregate(query, actor) {
      return aggregateRecords(query, actor, await reading());
    },
    async search(text, actor, { entities, limit }) {
      return searchAll(text, actor, { entities, limit, context: await reading() });
    },
    async history(ref, actor, { before, limit, rows }) {
      return readHistory(ref, actor, { before, limit, rows, context: await reading() });
    },
    reveal: (ref, actor) => inTransaction((own) => revealValue(ref, actor, { scope: own, dialect })),
    async duplicates(asked, actor) {
      return findDuplicates(asked, actor, await reading());
    },
    async duplicateGroups(asked, actor) {
      return readGroups(asked, actor, await reading());
    },
    notSame: (asked, actor) => inTransaction((own) => sayNotSame(asked, actor, { scope: own, dialect })),
    async planMerge(asked, actor) {
      return planMerge(asked, actor, await reading());
    },
    merge: (request, actor, { merge } = {}) =>
      inTransaction((own) => mergeRecords(request, actor, { scope: own, dialect, merge })),
    mergePart: (request, merge, actor) =>
      inTransaction((own) => mergePart(request, merge, { actor, scope: own, dialect })),
    async abandonMerge(merge) {
      const part = () => inTransaction((own) => abandonMerge(merge, { scope: own, dialect }));
      while (!(await part()));
    },
    undoMergePart: (merge, actor) => inTransaction((own) => undoMergePart(merge, actor, { scope: own, dialect })),
    undoMerge: (merge, actor) => inTransaction((own) => undoMerge(merge, actor, { scope: own, dialect })),
    async planUndo(ref, actor) {
      return planUndo(ref, actor, await reading());
    },
    async explain(ref, actor) {
      return explainValue(ref, actor, await reading());
    },
    async revert(ref, actor) {
      const changes = await undoChanges(ref, actor, await reading());
      const results = await door.write(changes, { actor });
      const own = results[changes.findIndex((one) => one.entity === ref.entity && "id" in one && one.id === ref.id)];
      if (own !== undefined && changes.length === 1) return own;
      // Rows of it were changed back too, which its sums follow. Who may no longer see it is told its id only.
      const record = await door.get(ref, actor).catch((error: unknown) => {
        if (error instanceof AppError && error.code === "not_found") return { id: ref.id };
        throw error;
      });
      return { ok: true, op: "update", id: ref.id, ...own, record };
    },
  };
  return door;
}
