import type { RequestHandler, Response } from "express";

/** Keeps the event streams that are open, so that stopping can end them: they would never end by themselves. */
export function openStreams(): { readonly track: RequestHandler; end(): void } {
  const open = new Set<Response>();
  return {
    track: (_request, response, next) => {
      open.add(response);
      response.once("close", () => open.delete(response));
      next();
    },
    end: () => {
      for (const response of open)
        if (String(response.getHeader("Content-Type") ?? "").startsWith("text/event-stream")) response.destroy();
    },
  };
}
