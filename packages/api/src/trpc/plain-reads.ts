import type { Request, RequestHandler } from "express";
import type { Caller } from "../context/caller.ts";
import { requirePolicy } from "../context/require-policy.ts";
import type { Services } from "../context/services.ts";
import { recordInputs } from "../input/record-inputs.ts";
import type { Identify } from "../rest/identify.ts";

type Read = (services: Services, caller: Caller, input: unknown) => Promise<string>;

/** A page as REST tells it says "next":null at its end; the procedure leaves the key out. */
const NO_NEXT = /,"next":null((?:,"count":\d+)?(?:,"countAtLeast":true)?\})$/;

/** Looked for at the very end only: a value of a record may read the same. */
const withoutNoNext = (page: string): string => page.replace(NO_NEXT, "$1");

const READS: ReadonlyMap<string, Read> = new Map<string, Read>([
  [
    "records.query",
    async ({ store }, { actor }, input) =>
      withoutNoNext(await store.records.queryJson(recordInputs.query(input), actor)),
  ],
  [
    "records.get",
    async ({ store }, { actor }, input) => {
      const { entity, id, ...options } = recordInputs.get(input);
      return store.records.getJson({ entity, id }, actor, options);
    },
  ],
  [
    "records.aggregate",
    async ({ store }, { actor }, input) =>
      JSON.stringify(await store.records.aggregate(recordInputs.aggregate(input), actor)),
  ],
]);

interface Asked {
  readonly read: Read;
  readonly input: unknown;
  readonly batch: boolean;
}

/** The one read that a request asks for, by itself or as a batch of one. */
function askedBy(request: Request): Asked | undefined {
  if (request.method !== "GET") return undefined;
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  const read = READS.get(pathname.slice(1));
  const text = searchParams.get("input");
  if (read === undefined || text === null) return undefined;
  const batch = searchParams.get("batch") === "1";
  const given: unknown = JSON.parse(text);
  return { read, input: batch ? (given as { readonly 0?: unknown })[0] : given, batch };
}

/**
 * Answers single reads of records with the JSON text that the database made, in the form in which the procedure of the
 * same name would: same input check, same policy, same door, without parsing and writing each row again. Whatever is
 * not plain (an error too) is left to the procedure, which comes next. To be mounted where tRPC is.
 */
export const plainReads =
  ({ services, identify }: { readonly services: Services; readonly identify: Identify }): RequestHandler =>
  async (request, response, next) => {
    let body: string;
    try {
      const { origin, authorization } = request.headers;
      const asked = origin === undefined || authorization !== undefined ? askedBy(request) : undefined;
      if (asked === undefined) return next();
      const caller = requirePolicy(await identify(request), "user", false);
      const answer = `{"result":{"data":${await asked.read(services, caller, asked.input)}}}`;
      body = asked.batch ? `[${answer}]` : answer;
    } catch {
      return next();
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Type", "application/json");
    response.end(body);
  };
