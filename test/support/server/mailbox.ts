import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export interface Mailbox extends AsyncDisposable {
  /** Every mail that was handed over, taken or not. */
  readonly handed: string[];
  /** Those that were taken. */
  readonly mails: string[];
  readonly url: string;
}

/** A mail server on this machine. `refuse` gives the code with which a mail is turned away; undefined: it is taken. */
export async function openMailbox(refuse: () => number | undefined = () => undefined): Promise<Mailbox> {
  const mails: string[] = [];
  const handed: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      const take = async (): Promise<void> => {
        const mail = await text(stream);
        handed.push(mail);
        const responseCode = refuse();
        if (responseCode !== undefined) return done(Object.assign(new Error("Refused"), { responseCode }));
        mails.push(mail);
        done();
      };
      void take();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    mails,
    url: `smtp://127.0.0.1:${port}`,
    handed,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
