const DECODED: Readonly<Record<string, (body: string) => string>> = {
  base64: (body) => Buffer.from(body, "base64").toString(),
  "quoted-printable": (body) =>
    Buffer.from(
      body
        .replaceAll(/=\r?\n/g, "")
        .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      "latin1",
    ).toString(),
};

/** The words of a mail of one part, as a mail program shows them. */
export function plainTextOf(mail: string): string {
  const end = /\r?\n\r?\n/.exec(mail);
  const head = mail.slice(0, end?.index);
  const body = mail.slice((end?.index ?? 0) + (end?.[0].length ?? 0));
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase() ?? "7bit";
  return DECODED[encoding]?.(body) ?? body;
}
