import type { Row } from "@quoin/store";
import type { Response } from "express";

/** Answers with a record; its revision is the entity tag, so that `If-Match` can name it. */
export function sendRecord(response: Response, record: Row): void {
  const { rev } = record;
  if (typeof rev === "number") response.setHeader("ETag", `"${rev}"`);
  response.json(record);
}
