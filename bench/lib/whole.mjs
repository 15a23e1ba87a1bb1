// What is measured by the piece: cold start, memory, a file imported, events with all that they set going.
import { load } from "./load.mjs";
import { peakMb, rssMb, sleep } from "./proc.mjs";

/** Milliseconds to the first 200, several times for each side in turn; leaves them running. */
export async function coldStarts(servers, times) {
  const found = {};
  for (let time = 0; time < times; time += 1)
    for (const server of servers) {
      (found[server.name] ??= []).push(await server.start());
      if (time < times - 1) await server.stop();
    }
  return found;
}

/** Until a server that has just started is idle: the rules have read on, and half a minute later V8 gives back what that took. */
const SETTLED = 45_000;

/** MB of each side: idle, or the most so far. */
export async function memory(servers, which = "now") {
  if (which === "now") await sleep(SETTLED);
  return Object.fromEntries(
    servers.map(({ name, running }) => [name, which === "now" ? rssMb(running.pid) : peakMb(running.pid)]),
  );
}

/** A CSV file of `count` rows into the full table, until its last row is stored. */
export async function imports({ servers, rounds, count, say }) {
  const found = {};
  for (let round = 0; round < rounds; round += 1)
    for (const server of servers) {
      const before = server.cpu();
      const rowsPerSecond = await server.importRows(30_000_000 + round * count, count);
      const cpu = (server.cpu() - before) / count;
      (found[server.name] ??= []).push({ rowsPerSecond, cpu });
    }
  say("imported");
  return found;
}

/** 1,000 records in one request, several times. */
export async function bulks({ servers, rounds, say }) {
  const COUNT = 1000;
  const TIMES = 3;
  const found = {};
  for (let round = 0; round < rounds; round += 1)
    for (const server of servers) {
      const before = server.cpu();
      const began = performance.now();
      for (let time = 0; time < TIMES; time += 1) await server.bulk(60_000_000 + (round * TIMES + time) * COUNT, COUNT);
      const rowsPerSecond = (TIMES * COUNT) / ((performance.now() - began) / 1000);
      await sleep(150);
      (found[server.name] ??= []).push({ rowsPerSecond, cpu: (server.cpu() - before) / (TIMES * COUNT) });
    }
  say("bulk");
  return found;
}

/** Records created over eight connections until every one has its effect: in the product by a rule, in the floor by hand. */
export async function events({ servers, rounds, count, say }) {
  const found = {};
  for (let round = 0; round < rounds; round += 1)
    for (const server of servers) {
      const make = server.calls.rest.event;
      const none = await server.effects();
      const before = server.cpu();
      const began = performance.now();
      const sent = await load(server.origin, (i) => make(40_000_000 + round * count + i, round), {
        connections: 8,
        ms: 120_000,
        most: count,
      });
      const created = performance.now() - began;
      let done = (await server.effects()) - none;
      while (done < count && performance.now() - began < 180_000) {
        await sleep(50);
        done = (await server.effects()) - none;
      }
      const seconds = (performance.now() - began) / 1000;
      const eventsPerSecond = done / seconds;
      const cpu = (server.cpu() - before) / Math.max(1, done);
      (found[server.name] ??= []).push({ eventsPerSecond, cpu, done, count, createdMs: created, p50: sent.p50 });
      if (done !== count) say(`${server.name}: ${done} of ${count} events had their effect`);
    }
  say("events");
  return found;
}
