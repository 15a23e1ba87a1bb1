import { pipeline } from "node:stream/promises";
import { PICTURES } from "@quoin/fields";
import type { Files, StoredFile } from "@quoin/store";
import type { Request, Response } from "express";
import { fileHeaders } from "./file-headers.ts";

const isGoneAway = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === "ERR_STREAM_PREMATURE_CLOSE";

/** The one range that is asked for; "all" for none, for several and for what is no range; "none" where it lies outside. */
function rangeOf(request: Request, size: number, tag: string): { start: number; end: number } | "all" | "none" {
  const condition = request.headers["if-range"];
  if (condition !== undefined && condition !== tag) return "all";
  const ranges = request.range(size);
  if (ranges === -1) return "none";
  if (ranges === undefined || ranges === -2 || ranges.type !== "bytes" || ranges.length !== 1) return "all";
  return ranges[0] ?? "all";
}

/**
 * Answers with a file's content, or the part of it that is asked for. It is never a page: saved under its name unless it is a
 * plain picture, its type not guessed at, without script or a place of its own. Browsers ask again each time, by its hash.
 */
export async function sendFile(
  { request, response }: { readonly request: Request; readonly response: Response },
  files: Pick<Files, "open">,
  file: StoredFile,
): Promise<void> {
  const { name, type, size, hash } = file;
  const tag = `"${hash}"`;
  fileHeaders(response, { name, type, tag, isShown: PICTURES.has(type) && request.query["download"] === undefined });
  response.setHeader("Accept-Ranges", "bytes");
  if (request.fresh) {
    response.status(304).end();
    return;
  }
  const range = rangeOf(request, size, tag);
  if (range === "none") {
    response.setHeader("Content-Range", `bytes */${size}`);
    response.removeHeader("Content-Disposition");
    response.status(416).end();
    return;
  }
  response.setHeader("Content-Length", range === "all" ? size : range.end - range.start + 1);
  if (range !== "all") {
    response.status(206);
    response.setHeader("Content-Range", `bytes ${range.start}-${range.end}/${size}`);
  }
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  try {
    await pipeline(await files.open(file, range === "all" ? undefined : range), response);
  } catch (error) {
    if (!isGoneAway(error)) throw error;
  }
}
