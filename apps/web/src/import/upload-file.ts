import type { PublicError } from "@quoin/api/client";
import type { Preview } from "./import-types.ts";

interface Upload {
  readonly entity: string;
  readonly file: File;
  /** Share sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

type Answer =
  | { readonly preview: Preview }
  | { readonly error: Pick<PublicError, "code" | "details"> | { readonly code: "offline"; readonly details: [] } };

/** Sends a file for preview. An XMLHttpRequest because fetch cannot tell how much has been sent. */
export function uploadFile({ entity, file, onProgress }: Upload): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(
      "POST",
      `/api/v1/${encodeURIComponent(entity)}/import?preview=true&filename=${encodeURIComponent(file.name)}`,
    );
    request.setRequestHeader("content-type", "text/csv");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ error: { code: "offline", details: [] } });
    request.onload = () => {
      const body = request.response as (Preview & { error?: PublicError }) | null;
      if (request.status < 300 && body) resolve({ preview: body });
      else resolve({ error: body?.error ?? { code: "internal", details: [] } });
    };
    request.send(file);
  });
}
