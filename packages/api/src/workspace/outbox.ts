import { randomUUID } from "node:crypto";
import { AppError } from "@quoin/definition";
import type { Store, Transaction } from "@quoin/store";
import { checkEmail } from "../people/check-email.ts";
import { tablesOf } from "../tables/tables-of.ts";
import type { OutboxTable } from "../tables/tables.ts";

/** A mail to send. The same `key` twice is one mail. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly key: string;
}

export interface OutboxMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly status: "waiting" | "sent" | "failed";
  readonly attempts: number;
  readonly error?: string;
  /** When it is tried again; left out where it was sent, is kept, or failed for good. */
  readonly nextTry?: string;
  readonly createdAt: string;
  readonly sentAt?: string;
}

/** Hands a mail to the outside. Throws where that fails: `validation` for good, anything else for now. */
export type SendMail = (mail: Mail) => Promise<void>;

export const MAIL_JOB = "mail";

export interface Outbox {
  /** Keeps the mail and a job to send it inside the caller's transaction. Throws `validation` for a bad address. */
  queue(tx: Transaction, mail: Mail): Promise<void>;
  list(page: { before?: string; limit: number; status?: OutboxMail["status"] }): Promise<OutboxMail[]>;
  /** The work of one mail job. Resolves to false where no mail server is set, so that it stays kept. */
  deliver(id: string): Promise<boolean>;
  /** Makes jobs of all mail that was kept without a server. */
  resume(): Promise<number>;
  /** Whether mail leaves at all. */
  readonly sends: boolean;
}

/** Tries come an hour apart at most, so mail outlives an outage of some days. */
const ATTEMPTS = 200;
/** So many jobs are looked through for when mails are tried again. */
const MOST_TRIED = 500;
const LINE_BREAKS = /[\r\n\0\u2028\u2029]+/g;
const toMail = (row: OutboxTable): OutboxMail => ({
  id: row.id,
  to: row.recipient,
  subject: row.subject,
  text: row.body,
  status: row.status,
  attempts: row.attempts,
  ...(row.error === null ? {} : { error: row.error }),
  createdAt: row.created_at,
  ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
});

export function createOutbox(store: Store, clock: () => Date, send: SendMail | undefined): Outbox {
  const db = tablesOf(store.db);
  const jobOf = (id: string) => ({ kind: MAIL_JOB, key: `mail:${id}`, payload: { id }, maxAttempts: ATTEMPTS });
  return {
    sends: send !== undefined,

    async queue(tx, mail) {
      const row: OutboxTable = {
        id: randomUUID(),
        key: mail.key,
        recipient: checkEmail(mail.to),
        // A line break in a subject would begin another header.
        subject: mail.subject.replace(LINE_BREAKS, " ").slice(0, 500),
        body: mail.text,
        status: "waiting",
        attempts: 0,
        error: null,
        created_at: clock().toISOString(),
        sent_at: null,
      };
      const kept = await tablesOf(tx.db)
        .insertInto("quoin_outbox")
        .values(row)
        .onConflict((conflict) => conflict.column("key").doNothing())
        .returning("id")
        .executeTakeFirst();
      if (kept && send) await tx.jobs.enqueue(jobOf(kept.id));
    },

    async list({ before, limit, status }) {
      let query = db
        .selectFrom("quoin_outbox")
        .selectAll()
        .orderBy("created_at", "desc")
        .orderBy("id", "desc")
        .limit(limit);
      if (before !== undefined) query = query.where("created_at", "<", before);
      if (status !== undefined) query = query.where("status", "=", status);
      const mails = (await query.execute()).map(toMail);
      if (!mails.some((mail) => mail.status === "failed")) return mails;
      const jobs = await store.jobs.list({ kinds: [MAIL_JOB], status: ["waiting", "running"], limit: MOST_TRIED });
      const due = new Map(jobs.map(({ payload, dueAt }) => [(payload as { id: string }).id, dueAt]));
      return mails.map((mail) => {
        const nextTry = mail.status === "failed" ? due.get(mail.id) : undefined;
        return nextTry === undefined ? mail : { ...mail, nextTry };
      });
    },

    async deliver(id) {
      const row = await db.selectFrom("quoin_outbox").selectAll().where("id", "=", id).executeTakeFirst();
      if (!row) throw new AppError("not_found", "There is no such mail.");
      if (row.status === "sent") return true;
      if (!send) return false;
      try {
        await send({ to: row.recipient, subject: row.subject, text: row.body, key: row.key });
      } catch (error) {
        const reason = error instanceof Error ? error.message.slice(0, 300) : "unknown";
        await db
          .updateTable("quoin_outbox")
          .set({ attempts: row.attempts + 1, error: reason, status: "failed" })
          .where("id", "=", id)
          .execute();
        if (error instanceof AppError && error.code === "validation") throw error;
        throw new AppError("unavailable", "The mail server did not take the mail.", { cause: error });
      }
      await db
        .updateTable("quoin_outbox")
        .set({ attempts: row.attempts + 1, error: null, status: "sent", sent_at: clock().toISOString() })
        .where("id", "=", id)
        .execute();
      return true;
    },

    async resume() {
      if (!send) return 0;
      const waiting = await db
        .selectFrom("quoin_outbox")
        .select("id")
        .where("status", "=", "waiting")
        .limit(10_000)
        .execute();
      for (const { id } of waiting) await store.jobs.enqueue(jobOf(id));
      return waiting.length;
    },
  };
}
