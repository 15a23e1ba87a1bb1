import type { SendMail } from "@quoin/api";
import { AppError } from "@quoin/definition";
import type { Transporter } from "nodemailer";

/** What a server says of this very mail with a code of 5xx holds for good; wrong credentials or a lost connection do not. */
function refusal(error: unknown): AppError | undefined {
  const { code, responseCode, message } = error as { code?: unknown; responseCode?: unknown; message?: unknown };
  const isOfMail = code === "EENVELOPE" || code === "EMESSAGE";
  if (!isOfMail || typeof responseCode !== "number" || responseCode < 500) return undefined;
  return new AppError("validation", String(message), { cause: error });
}

/** Sends through the server of SMTP_URL. Plain text only; the mail library reads neither files nor addresses. */
export function mailSender(smtpUrl: string, publicUrl: string): SendMail {
  const host = new URL(publicUrl).hostname;
  const from = decodeURIComponent(new URL(smtpUrl).searchParams.get("from") ?? "") || `quoin@${host}`;
  // Loaded with the first mail: most servers start without sending one.
  const open = async (): Promise<Transporter> => (await import("./open-transport.ts")).openTransport(smtpUrl);
  let opened: Promise<Transporter> | undefined;
  return async ({ to, subject, text, key }) => {
    // A mail that is sent twice after a crash has the same id, so that mailboxes show it once.
    const id = key.replace(/[^A-Za-z0-9.-]+/g, ".").slice(0, 120);
    try {
      const transport = await (opened ??= open());
      await transport.sendMail({
        from: { name: "", address: from },
        to: { name: "", address: to },
        subject,
        text,
        messageId: `<${id}@${host}>`,
      });
    } catch (error) {
      throw refusal(error) ?? error;
    }
  };
}
