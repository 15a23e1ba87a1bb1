import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Exporting } from "./exporting.ts";

async function* parts({ pages }: Exporting): AsyncGenerator<string> {
  let first = true;
  yield '{"data":[';
  for await (const rows of pages) {
    yield (first ? "\n" : ",\n") + rows.map((row) => JSON.stringify(row)).join(",\n");
    first = false;
  }
  yield "\n]}\n";
}

/** The records as the API gives them. */
export const writeJson = (exporting: Exporting): Promise<void> =>
  pipeline(Readable.from(parts(exporting)), exporting.to);
