import { PICTURES } from "../../pictures.ts";

export type PreviewKind = "picture" | "pdf" | "text" | "audio" | "video";

const TEXTS = new Set(["text/plain", "text/csv", "text/markdown", "application/json", "message/rfc822"]);

/** How a file of a media type can be looked at here; undefined for those that can only be saved. */
export function previewKind(type: string | undefined): PreviewKind | undefined {
  if (type === undefined) return undefined;
  if (PICTURES.has(type)) return "picture";
  if (type === "application/pdf") return "pdf";
  if (TEXTS.has(type)) return "text";
  if (type.startsWith("audio/")) return "audio";
  return type.startsWith("video/") ? "video" : undefined;
}
