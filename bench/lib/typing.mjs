// What a keystroke costs in a form of 250 fields and 60 conditions: script on the main thread, its own CPU time.
import { median, short, table } from "./report.mjs";
import { sleep } from "./proc.mjs";
import { withWeb } from "./web.mjs";
import { WIDE_FORM } from "./wide-form.mjs";

/** Script per keystroke, ms: one frame. */
const GATE = 16;
const WARM = 20;
const MEASURED = 60;
/** Long enough for everything that a keystroke sets going, drawn in slices or not. */
const SETTLED = 120;

const percentile = (values, part) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * part) - 1];

async function keystrokes(page, cdp, { field, keys }) {
  const input = page.getByLabel(field, { exact: true });
  await input.click();
  const script = async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    const of = (name) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
    return { script: of("ScriptDuration"), all: of("TaskDuration") };
  };
  const found = [];
  for (let i = 0; i < WARM + MEASURED; i += 1) {
    const before = await script();
    await page.keyboard.press(keys(i));
    await sleep(SETTLED);
    const after = await script();
    if (i >= WARM) found.push({ script: after.script - before.script, all: after.all - before.all });
  }
  return found;
}

/** Gives the table of typing and what is above its gate. */
export async function typing(program) {
  const found = await withWeb({ port: 4651, program, documents: WIDE_FORM }, async ({ browser, origin, signIn }) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signIn(context);
    const page = await context.newPage();
    await page.goto(`${origin}/e/wide/new`);
    await page.getByLabel("Field 249", { exact: true }).waitFor();
    const cdp = await context.newCDPSession(page);
    // The thread's own time, so that other programs' load does not count.
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    const ordinary = await keystrokes(page, cdp, { field: "Field 0", keys: (i) => "abcdefgh "[i % 9] });
    const shown = page.getByLabel("Field 60", { exact: true });
    const flips = await keystrokes(page, cdp, {
      field: "Field 1",
      keys: (i) => (i % 2 === 0 ? "x" : "Backspace"),
    });
    if (await shown.isVisible()) throw new Error("The last keystroke was to take 25 fields away.");
    await page.keyboard.press("x");
    await shown.waitFor();
    return { ordinary, flips };
  });
  const missed = [];
  const rows = Object.entries(found).map(([name, strokes]) => {
    const script = strokes.map((one) => one.script);
    const p95 = percentile(script, 0.95);
    if (p95 > GATE) missed.push(`typing, ${name}: ${short(p95)} ms of ${GATE}`);
    return [
      name === "flips" ? "that show or hide 25 fields" : "ordinary",
      short(median(script)),
      short(p95),
      short(median(strokes.map((one) => one.all))),
      `≤ ${GATE}`,
      p95 <= GATE ? "holds" : "MISSED",
    ];
  });
  const head = [
    "keystrokes, ms each",
    "script, median",
    "script, p95",
    "with style, layout, paint, median",
    "gate (p95)",
    "verdict",
  ];
  return { text: table(head, rows), missed };
}
