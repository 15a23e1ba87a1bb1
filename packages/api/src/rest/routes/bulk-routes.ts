import { AppError, isPlainObject } from "@quoin/definition";
import type { Change } from "@quoin/store";
import type { Router } from "express";
import { checked } from "../../input/checked.ts";
import { writeAsCaller } from "../../records/write-as-caller.ts";
import { toPublicError } from "../../errors/to-public-error.ts";
import { bodyOf } from "../body-of.ts";
import { entityOf } from "../entity-of.ts";
import { flagOf } from "../flag-of.ts";
import type { handling } from "../handle.ts";
import { idempotencyKey } from "../idempotency-key.ts";
import { parametersOf } from "../parameters-of.ts";

const MAX_ITEMS = 10_000;
const id = { type: "string", maxLength: 64 } as const;
const rev = { type: "integer", minimum: 1 } as const;
const name = { type: "string", maxLength: 64 } as const;

const parseItem = checked({
  type: "object",
  properties: {
    create: { type: "object" },
    update: { type: "object", properties: { id, rev }, required: ["id"] },
    upsert: {
      type: "object",
      properties: { match: { type: "array", items: name, minItems: 1, maxItems: 5 }, values: { type: "object" } },
      required: ["match", "values"],
      additionalProperties: false,
    },
    delete: { type: "object", properties: { id, rev }, required: ["id"], additionalProperties: false },
  },
  additionalProperties: false,
});

const SHAPES =
  'An item is one of {"create": {…}}, {"update": {"id": "…", …}}, {"upsert": {"match": ["…"], "values": {…}}} and {"delete": {"id": "…"}}.';

function changeOf(entity: string, item: unknown): Change {
  const [kind, ...more] = isPlainObject(item) ? Object.keys(item) : [];
  if (more.length > 0 || !["create", "update", "upsert", "delete"].includes(kind ?? ""))
    throw new AppError("malformed", SHAPES, { details: [{ path: "", code: "malformed" }] });
  const { create, update, upsert, delete: removal } = parseItem(item);
  if (create) return { op: "create", entity, values: { ...create } };
  if (update) {
    const { id: which, rev: read, ...values } = update;
    return { op: "update", entity, id: which, values, ...(read === undefined ? {} : { rev: read }) };
  }
  if (upsert) return { op: "upsert", entity, match: upsert.match, values: { ...upsert.values } };
  if (removal) return { op: "delete", entity, ...removal };
  throw new AppError("malformed", SHAPES);
}

/** Names the item that a failure is of, whichever it was thrown for. */
function readItems(entity: string, items: readonly unknown[]): Change[] {
  return items.map((item, index) => {
    try {
      return changeOf(entity, item);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      throw new AppError(error.code, `Item ${index}: ${error.message}`, {
        details: error.details.map((detail) => ({ ...detail, path: `/items/${index}${detail.path}` })),
      });
    }
  });
}

/** Many changes of one entity in one transaction; with `partial=true` each stands alone. */
export function bulkRoutes(router: Router, handle: ReturnType<typeof handling>): void {
  router.post(
    "/:entity/bulk",
    handle({ policy: "bulk", changes: true }, async ({ services, caller, request, response }) => {
      const entity = await entityOf(services, request);
      const partial = flagOf("partial", parametersOf(request, ["partial"]).get("partial")) === true;
      const items = Array.isArray(request.body) ? (request.body as unknown[]) : bodyOf(request, ["items"])["items"];
      if (!Array.isArray(items))
        throw new AppError("malformed", 'The body is {"items": [...]}.', {
          details: [{ path: "/items", code: "required" }],
        });
      if (items.length > MAX_ITEMS)
        throw new AppError("too_large", `At most ${MAX_ITEMS} items at once.`, {
          details: [{ path: "/items", code: "too_many", params: { limit: MAX_ITEMS, actual: items.length } }],
        });
      const changes = readItems(entity, items);
      const results =
        changes.length === 0
          ? []
          : await writeAsCaller(services.store, caller, {
              changes,
              partial,
              source: "api",
              ...idempotencyKey(request),
            });
      response.json({
        results: results.map((result) =>
          result.ok
            ? {
                op: result.op,
                id: result.id,
                rev: result.record["rev"],
                ...(result.warnings ? { warnings: result.warnings } : {}),
              }
            : { error: toPublicError(result.error, services.report) },
        ),
        failed: results.filter((result) => !result.ok).length,
      });
    }),
  );
}
