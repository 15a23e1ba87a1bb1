// The filled databases: made for the run, or kept in a folder and copied for each run.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyId, multiply } from "./multiply.mjs";
import { fillFloor, fillProduct, productAt } from "./prepare.mjs";

const PRODUCT = "product";
const FLOOR = "floor";
/** What a run works on where the filled ones are kept. */
const COPY = "product_run";

/** The folder with what was filled before for the same settings, if anything was; what a killed run left half is gone. */
export function homeOf(keep, { engine, rows, base, log }) {
  const home = join(keep, [engine, rows, ...(base === rows ? [] : [base]), ...(log === 0 ? [] : [log])].join("-"));
  const note = join(home, "filled.json");
  if (!existsSync(note)) rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  return { home, note, cluster: join(home, "postgres") };
}

async function fill({ data, folder, settings, port, program, postgres, home }, say) {
  const { rows, base, engine, log } = settings;
  const database = await postgres?.create(PRODUCT);
  say(`filling ${base} records`);
  const filled = await fillProduct({ data, folder, port, rows: base, program, database });
  say(`filled at ${filled.loadedPerSecond.toFixed(0)} records/s`);
  const floorAt = (await postgres?.create(FLOOR)) ?? join(home, `${FLOOR}.db`);
  await fillFloor(floorAt, engine, filled);
  const copies = Math.ceil(rows / base) - 1;
  if (copies > 0 || log > 0) {
    await multiply(database ?? join(data, "quoin.db"), { engine, copies, entries: log, say });
    await multiply(floorAt, { engine, copies, floor: true, say });
  }
  say("the floor has the same");
  return filled;
}

/** The ids of all records, those of copies after those that were copied. */
function idsOf(filled, { rows, base }) {
  const copies = Math.ceil(rows / base) - 1;
  const all = (ids) => [ids, ...Array.from({ length: copies }, (_, i) => ids.map((id) => copyId(id, i + 1)))].flat();
  return { ids: all(filled.ids), contactIds: all(filled.contactIds) };
}

/**
 * What is compared, ready to be started: the product with `ids` and token, and the floor's databases of these names. `kept`
 * is what `homeOf` gave; without it everything lies in `folder` and goes with it.
 */
export async function prepareAll({ folder, kept, names, say, ...how }) {
  const { postgres, port, program } = how;
  const home = kept?.home ?? folder;
  const source = join(home, PRODUCT);
  const known = kept !== undefined && existsSync(kept.note);
  const filled = known
    ? JSON.parse(readFileSync(kept.note, "utf8"))
    : await fill({ data: source, folder, home, ...how }, say);
  if (kept !== undefined && !known) writeFileSync(kept.note, JSON.stringify(filled));
  const data = join(folder, PRODUCT);
  if (kept !== undefined) cpSync(source, data, { recursive: true });
  const database = postgres && (kept ? await postgres.create(COPY, PRODUCT) : postgres.address(PRODUCT));
  const floors = [];
  for (const name of names) {
    if (postgres) floors.push(await postgres.create(name, FLOOR));
    else {
      floors.push(join(folder, `${name}.db`));
      copyFileSync(join(home, `${FLOOR}.db`), floors.at(-1));
    }
  }
  if (kept !== undefined) say("copied what was filled");
  const started = productAt({ data, port, program, database, log: join(folder, "product.log") });
  return {
    ...filled,
    ...idsOf(filled, how.settings),
    ...started,
    floors,
    dropped: kept === undefined ? [] : [COPY, ...names],
  };
}
