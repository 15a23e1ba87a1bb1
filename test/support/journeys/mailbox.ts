import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export interface Mailbox {
  /** As in SMTP_URL. */
  readonly url: string;
  /** Every mail that arrived, as it was sent. */
  readonly mails: readonly string[];
  close(): Promise<void>;
}

/** A mail server on this machine that takes every mail and greets by the name given. */
export async function openMailbox(name: string): Promise<Mailbox> {
  const mails: string[] = [];
  const server = new SMTPServer({
    name,
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      const take = async (): Promise<void> => {
        mails.push(await text(stream));
        done();
      };
      void take();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
