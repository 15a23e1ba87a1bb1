import type { Ports, PortTransaction } from "@quoin/automation";
import type { BaseServices } from "@quoin/api";
import { tablesOf } from "@quoin/api";
import { AppError } from "@quoin/definition";
import { readWorkCalendar } from "@quoin/formula";
import type { Transaction } from "@quoin/store";
import type { OutsideClient } from "./outside/outside-client.ts";
import { automationDoor } from "./parts/automation-door.ts";
import { automationTables } from "./parts/automation-tables.ts";

/** Joins the rules to the store, the outbox and the way out: each knows none of the others. */
export function automationPorts(services: BaseServices, outside: OutsideClient): Ports {
  const { store, notifications, outbox, people, teams, settings, clock, url } = services;

  const inTransaction = (tx: Transaction): PortTransaction => ({
    db: automationTables(tx.db),
    records: automationDoor(tx.records),
    log: tx.log,
    later: tx.later,
    enqueue: (jobs) => tx.jobs.enqueueAll(jobs),
    notify: (notice) => notifications.notify(tablesOf(tx.db), notice),
    queueMail: (mail) => outbox.queue(tx, mail),
  });

  return {
    db: automationTables(store.db),
    records: automationDoor(store.records),
    transaction: (work, options) => store.transaction((tx) => work(inTransaction(tx)), { ...options, saves: true }),
    published: () => store.definitions.published(),
    version: (version) => store.definitions.version(version),
    log: store.log,
    person: async (id) => {
      try {
        const { email, name, locale, timeZone, disabled } = await people.get(id);
        if (disabled) return undefined;
        return { email, name, locale: locale ?? (await settings.get()).locale, ...(timeZone && { timeZone }) };
      } catch (error) {
        if (error instanceof AppError && error.code === "not_found") return undefined;
        throw error;
      }
    },
    async namesOf(ids) {
      const named = [...(await people.names()), ...(await teams.list())];
      return new Map(named.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name]));
    },
    request: (request, idempotencyKey) => outside.send(request, idempotencyKey),
    clock,
    calendar: async (id) => {
      const calendars = await store.calendars.list();
      const found = id === undefined ? calendars[0] : calendars.find((one) => one.id === id);
      return found && readWorkCalendar(found).calendar;
    },
    settings: async () => {
      const { timeZone, locale } = await settings.get();
      return { timeZone, locale, url };
    },
  };
}
