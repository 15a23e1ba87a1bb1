import { fromPointer, type Problem, toPointer } from "@quoin/definition";
import { rowsToSend } from "./rows-to-send.ts";

/** A problem of rows that were sent, told where these stand in the form; what the form does not show is about the whole table. */
export function inTheForm(problem: Problem, before: unknown, after: unknown): Problem {
  const [field = "", part = "", place = "", ...rest] = fromPointer(problem.path);
  const { places } = rowsToSend(before, after);
  const at = part === "save" ? places[Number(place)] : undefined;
  return {
    ...problem,
    path: toPointer(at === undefined || rest.length === 0 ? [field] : [field, String(at), ...rest]),
  };
}
