import type { Problem } from "@quoin/definition";
import type { Row } from "@quoin/store";
import type { Response } from "express";

/**
 * Answers with a record; its revision is the entity tag, so that `If-Match` can name it. What rules warn of stands beside its fields
 * as "$warnings", which no field can be called.
 */
export function sendRecord(response: Response, record: Row, warnings?: readonly Problem[]): void {
  const { rev } = record;
  if (typeof rev === "number") response.setHeader("ETag", `"${rev}"`);
  response.json(warnings === undefined ? record : { ...record, $warnings: warnings });
}

/** How the text of a record that was read with its revision begins. */
const BEGIN = /^\{"id":"[^"]*","rev":(\d+)[,}]/;

/** The same with a record that is JSON text already, as the database made it. */
export function sendRecordText(response: Response, text: string): void {
  const rev = BEGIN.exec(text)?.[1];
  if (rev !== undefined) response.setHeader("ETag", `"${rev}"`);
  response.type("application/json").send(text);
}
