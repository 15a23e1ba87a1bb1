import type { Files, StoredFile } from "@quoin/store";
import type { Request, Response } from "express";
import { fileHeaders } from "./file-headers.ts";
import { sendFile } from "./send-file.ts";

/** Answers with a picture made small; with the file itself where none can be made or it is small already. */
export async function sendSmall(
  { request, response }: { readonly request: Request; readonly response: Response },
  files: Pick<Files, "open" | "small">,
  file: StoredFile,
): Promise<void> {
  const tag = `"${file.hash}.small"`;
  // Without making it: what the tag stands for was sent before.
  response.setHeader("ETag", tag);
  const small = request.fresh ? new Uint8Array() : await files.small(file);
  if (small === undefined) {
    await sendFile({ request, response }, files, file);
    return;
  }
  fileHeaders(response, { name: file.name, type: "image/webp", tag, isShown: true });
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  response.setHeader("Content-Length", small.length);
  response.end(request.method === "HEAD" ? undefined : small);
}
