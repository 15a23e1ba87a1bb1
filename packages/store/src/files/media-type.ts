import { SIGNATURES } from "./signatures.ts";

const WORD = "application/vnd.openxmlformats-officedocument";
/** What a container holds is told by the ending of its name, where its content agrees with being such a container. */
const INSIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "application/zip": {
    docx: `${WORD}.wordprocessingml.document`,
    xlsx: `${WORD}.spreadsheetml.sheet`,
    pptx: `${WORD}.presentationml.presentation`,
    odt: "application/vnd.oasis.opendocument.text",
    ods: "application/vnd.oasis.opendocument.spreadsheet",
    odp: "application/vnd.oasis.opendocument.presentation",
    ofd: "application/ofd",
  },
  "application/x-ole-storage": {
    doc: "application/msword",
    xls: "application/vnd.ms-excel",
    ppt: "application/vnd.ms-powerpoint",
    wps: "application/vnd.ms-works",
    msg: "application/vnd.ms-outlook",
  },
  "text/plain": { csv: "text/csv", md: "text/markdown", json: "application/json", eml: "message/rfc822" },
};
const BINARY = "application/octet-stream";

function textType(head: Uint8Array): string {
  if (head.includes(0)) return BINARY;
  // The cut may go through a character: what is left of one at the end does not count.
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
  } catch {
    return BINARY;
  }
  const start = text.trimStart().slice(0, 1000).toLowerCase();
  if (!start.startsWith("<")) return "text/plain";
  if (/<svg[\s>]/.test(start)) return "image/svg+xml";
  return start.startsWith("<?xml") && !start.includes("<html") ? "application/xml" : "text/html";
}

/** The media type of content by its first bytes; its name is believed only about what a container of that kind can hold. */
export function mediaType(head: Uint8Array, name: string): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 64)).toString("latin1");
  const found = SIGNATURES.find(([, at, sign]) => bytes.startsWith(sign, at))?.[0] ?? textType(head);
  const ending = /\.([a-z0-9]{1,5})$/.exec(name.toLowerCase())?.[1] ?? "";
  return INSIDE[found]?.[ending] ?? found;
}
