import type { PublicError } from "@quoin/api/client";
import type { FieldServices, FileSent } from "@quoin/fields/react";

/** Codes of failures that have a sentence of their own beside a file. */
const TOLD: Readonly<Record<string, string>> = {
  storage_full: "no_room_for_file",
  rate_limited: "uploads_waiting",
  too_large: "file_too_large",
};

function problemOf(error: Pick<PublicError, "code" | "details"> | undefined): FileSent {
  const code = TOLD[error?.code ?? ""] ?? "file_not_sent";
  return { problem: { code, ...(error?.details[0]?.params && { params: error.details[0].params }) } };
}

/** Sends a file. An XMLHttpRequest because fetch cannot tell how much has been sent. */
export const sendFile: NonNullable<FieldServices["files"]>["send"] = (file, { onProgress, signal }) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/files?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve(problemOf(undefined));
    request.onabort = request.onerror;
    request.onload = () => {
      const body: unknown = request.response;
      if (request.status < 300 && body !== null)
        resolve({ file: body as Extract<FileSent, { file: unknown }>["file"] });
      else resolve(problemOf((body as { error?: PublicError } | null)?.error));
    };
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
