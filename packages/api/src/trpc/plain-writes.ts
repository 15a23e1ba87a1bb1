import type { IncomingMessage } from "node:http";
import type { Request, RequestHandler } from "express";
import { requirePolicy } from "../context/require-policy.ts";
import type { Services } from "../context/services.ts";
import { recordInputs } from "../input/record-inputs.ts";
import { writeRecords } from "../records/write-records.ts";
import type { Identify } from "../rest/identify.ts";
import { sameOrigin } from "../rest/same-origin.ts";
import { knownFailures } from "./known-failures.ts";

/** Longer bodies are tRPC's to read. */
const MOST = 1024 * 1024;
const SINGLE = "/records.write";
const BATCH = "/records.write?batch=1";

/** Whether it is one write, by itself or as a batch of one, with a body of known length, from where it may come. */
function isPlain({ method, url, headers }: Request): boolean {
  const length = Number(headers["content-length"] ?? NaN);
  return (
    method === "POST" &&
    (url === SINGLE || url === BATCH) &&
    length <= MOST &&
    headers["content-encoding"] === undefined &&
    headers["content-type"]?.startsWith("application/json") === true
  );
}

const textOf = (request: IncomingMessage): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.once("error", reject);
    request.once("close", () => reject(new Error("The connection ended in the middle of the request.")));
  });

/**
 * Takes single writes of records in as the procedure of the same name would: same input check, same policy, same door,
 * without tRPC's layers. What it does not take (an input that is wrong, a caller who may not) is left to the procedure,
 * which comes next, body and all; a write that failed is told by it too, and not made again. To be mounted where tRPC is.
 */
export const plainWrites =
  ({ services, identify }: { readonly services: Services; readonly identify: Identify }): RequestHandler =>
  async (request, response, next) => {
    if (!isPlain(request) || (request.headers.origin !== undefined && !sameOrigin(request, services.url)))
      return next();
    let results: Awaited<ReturnType<typeof writeRecords>>;
    const batch = request.url === BATCH;
    let writing = false;
    try {
      const text = await textOf(request);
      request.body = text;
      const given: unknown = JSON.parse(text);
      const input = recordInputs.write(batch ? (given as { readonly 0?: unknown })[0] : given);
      const caller = requirePolicy(await identify(request), "user", true);
      writing = true;
      results = await writeRecords(services, caller, input);
    } catch (error) {
      if (writing) knownFailures.set(request, error);
      return next();
    }
    const answer = `{"result":{"data":${JSON.stringify(results)}}}`;
    response.setHeader("Content-Type", "application/json");
    response.end(batch ? `[${answer}]` : answer);
  };
