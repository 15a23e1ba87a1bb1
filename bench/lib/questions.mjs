// What is asked of every side: the same parameters by request number, so that the answers can be compared.
import { contactTraits, customer, STATUSES, wordOf } from "./data.mjs";
import { random } from "./random.mjs";

const HAN = /^\p{sc=Han}+$/u;
const INITIALS = { 王: "w", 李: "l", 张: "z", 刘: "l", 陈: "c", 杨: "y", 黄: "h", 赵: "z", 吴: "w", 周: "z" };

/** Chinese names of so many characters that are in the data. */
function namesOf(length, rows) {
  const found = new Set();
  for (let i = 2; found.size < 64 && i <= rows; i += 2) {
    const { name } = customer(i * 7 <= rows ? i * 7 - ((i * 7) % 2) : i);
    if (HAN.test(name) && [...name].length === length) found.add(name);
  }
  return [...found];
}

/** Four characters out of the notes: each stands in a sixth of all records. */
const FOUR = ["产品报价", "下周回访", "展会上认", "新款仪器", "框架合同", "准备续签"];

/** Makes the parameters over the records with these ids, which are what is stored; those after the first `base` are copies. */
export function questions(ids, base = ids.length) {
  const rows = ids.length;
  const at = (i, most) => Math.floor(random(i * 7919 + 3)() * most);
  const named = ids.map((id, i) => ({ id, name: customer((i % base) + 1).name }));
  const byName = named.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  const names = { 2: namesOf(2, base), 3: namesOf(3, base) };
  const initials = Object.values(INITIALS).flatMap((first) => ["wj", "mq", "lf"].map((rest) => `${first}${rest}`));
  return {
    id: (i) => ids[at(i, rows)],
    status: (i) => STATUSES[i % STATUSES.length],
    range: (i) => ({ low: at(i, 900_000), high: at(i, 900_000) + 30_000 }),
    /** Another number for every request, so that no answer can be a kept one. */
    least: (i) => (i % 1_000_000) / 100,
    name: (i, length) => names[length][i % names[length].length],
    four: (i) => FOUR[i % FOUR.length],
    traits: (i) => contactTraits(at(i, 100)),
    initials: (i) => initials[i % initials.length],
    /** A word that stands in one note only, so that a scan runs to its end. */
    word: (i) => wordOf(1 + at(i, base)),
    /** The last row before the page far down. */
    far: byName[Math.floor(rows / 2) - 1],
    fresh: (i) => customer(5_000_000 + i),
    change: (i) => ({
      annual_revenue: (i % 1000) + 0.5,
      last_contact_at: new Date(1_780_000_000_000 + i * 1000).toISOString(),
    }),
    person: (i, round) => ({ name: `${customer(i).name} ${i}`, department: `round ${round}` }),
  };
}
