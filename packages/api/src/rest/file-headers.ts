import type { Response } from "express";

/** What a browser could take for a page is told as bytes. */
const PAGES = /html|xml|svg|javascript/;

interface Sent {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** Entity tag with its quotes. */
  readonly tag: string;
  /** A browser may show it by itself: a picture that cannot carry script. */
  readonly isShown: boolean;
}

/**
 * The headers of somebody's content. It is never a page: saved under its name unless it is a plain picture, its type not guessed
 * at, without script or a place of its own. Browsers ask again each time, by its tag.
 */
export function fileHeaders(response: Response, { name, type, tag, isShown }: Sent): void {
  response.attachment(name);
  if (isShown) {
    const saved = String(response.getHeader("Content-Disposition"));
    response.setHeader("Content-Disposition", saved.replace(/^attachment/, "inline"));
  }
  response.setHeader("Content-Type", PAGES.test(type) ? "application/octet-stream" : type);
  response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
  response.setHeader("Cache-Control", "private, no-cache, no-transform");
  response.setHeader("ETag", tag);
}
