// Tables of what was measured: medians over the rounds, ratios taken round by round.
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}

export const short = (value) =>
  !Number.isFinite(value) ? "-" : value >= 1000 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** The least that must hold, as a part of the floor's requests per second (by tRPC, the same driver). */
export const GATES = {
  list: 0.6,
  page: 0.6,
  filter: 0.6,
  name2: 6,
  name3: 6,
  search: 8,
  get: 0.6,
  count: 0.7,
  countNew: 0.7,
  group: 0.8,
  groupNew: 0.8,
  create: 0.5,
  update: 0.5,
};

/** The ratio of two sides' figures, round by round: median and range. */
export function ratio(above, below, figure) {
  if (!above || !below) return undefined;
  const rounds = above.map((one, i) => figure(one) / figure(below[i]));
  return { median: median(rounds), least: Math.min(...rounds), most: Math.max(...rounds) };
}

const rps = (one) => one.rps;
/** Requests per CPU second: the steadier figure on a machine that others use too. */
const perCpu = (one) => 1 / one.cpu;

export const words = (found) =>
  found === undefined ? "-" : `${short(found.median)} (${short(found.least)}..${short(found.most)})`;

/** All tables of the HTTP part. `cells`: "workload connections" → side → rounds. */
export function httpTables(cells, sides) {
  const names = Object.keys(cells);
  const figures = (title, of) =>
    `### ${title}\n\n${table(
      ["workload", ...sides],
      names.map((name) => [name, ...sides.map((side) => (cells[name][side] ? of(cells[name][side]) : "-"))]),
    )}\n`;
  return [
    figures("requests/s (median)", (rounds) => short(median(rounds.map(rps)))),
    figures("latency ms: p50 / p95 / p99 (median)", (rounds) =>
      ["p50", "p95", "p99"].map((part) => short(median(rounds.map((one) => one[part])))).join(" / "),
    ),
    figures("server CPU ms per request (median)", (rounds) => short(median(rounds.map((one) => one.cpu)))),
  ].join("\n");
}

/** Ratios of the product to the floor with their gates. Gives the text and what was missed. */
export function gateTable(cells) {
  const missed = [];
  const rows = Object.entries(cells).flatMap(([name, found]) => {
    const [workload] = name.split(" ");
    if (!found["quoin trpc"] || !found["floor trpc"]) return [];
    const gate = GATES[workload];
    const time = ratio(found["quoin trpc"], found["floor trpc"], rps);
    const cpu = ratio(found["quoin trpc"], found["floor trpc"], perCpu);
    const rest = ratio(found["quoin rest"], found["floor rest"], perCpu);
    const restToTrpc = ratio(found["quoin rest"], found["floor trpc"], perCpu);
    const best = Math.max(time.median, cpu.median);
    const verdict =
      gate === undefined
        ? ""
        : best >= gate
          ? "holds"
          : Math.max(time.most, cpu.most) >= gate
            ? "within noise"
            : "MISSED";
    if (verdict === "MISSED") missed.push(`${name}: ${short(best)} of ${gate}`);
    const better = ratio(found["quoin trpc"], found["better trpc"], perCpu);
    return [[name, gate ?? "-", words(time), words(cpu), verdict, words(rest), words(restToTrpc), words(better)]];
  });
  const head = [
    "workload",
    "gate",
    "tRPC/tRPC requests/s",
    "tRPC/tRPC per CPU",
    "verdict",
    "REST/REST per CPU",
    "REST/floor tRPC per CPU",
    "tRPC/better-sqlite3 floor per CPU",
  ];
  return {
    text: `### the product as a part of the floor (median, least..most of the rounds)\n\n${table(head, rows)}\n`,
    missed,
  };
}
