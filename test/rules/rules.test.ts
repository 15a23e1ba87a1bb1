import type { ConditionDocument, FieldValueDocument, RuleDocument } from "@quoin/definition";
import { describe, expect, test } from "vitest";
import { openRules } from "../support/rules/open-rules.ts";

const WON: ConditionDocument = {
  allOf: [
    { required: ["stage"], properties: { stage: { const: "won" } } },
    { required: ["amount"], properties: { amount: { minimum: 10_000 } } },
  ],
};
const onWon = (steps: RuleDocument["steps"], more: Partial<RuleDocument> = {}): RuleDocument => ({
  entity: "deal",
  trigger: { type: "changed", settings: { mode: "becomes" } },
  condition: WON,
  steps,
  ...more,
});
const makeNote = (name = "{{ record.name }}", id = "note"): RuleDocument["steps"][number] => ({
  id,
  type: "create-record",
  settings: {
    entity: "note",
    values: { name: { text: name }, deal: { path: "record.id" }, due_on: { from: "today", add: { days: 7 } } },
  },
});

describe("a rule on a change", () => {
  test("acts once when its condition becomes true, not on later saves, and again when it becomes true again", async () => {
    await using rules = await openRules();
    await rules.publish({ won: onWon([makeNote()]) });
    const deal = await rules.create("deal", { name: "Lathe", amount: 20_000 });
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(0);
    await rules.update("deal", deal, { stage: "won" });
    await rules.settle();
    await rules.update("deal", deal, { amount: 30_000 });
    await rules.settle();
    expect(await rules.all("note")).toMatchObject([{ name: "Lathe", deal, due_on: "2026-03-09" }]);
    await rules.update("deal", deal, { stage: "open" });
    await rules.update("deal", deal, { stage: "won" });
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(2);
  });

  test("sends its message to every address of a field that holds several, to each once", async () => {
    await using rules = await openRules();
    const to = [{ path: "record.mails" }, { value: "x@example.org" }];
    await rules.publish({ won: onWon([{ id: "mail", type: "send-message", settings: { message: "won", to } }]) });
    const mails = [{ value: "w@example.org", label: "work" }, { value: "x@example.org" }];
    const deal = await rules.create("deal", { name: "Lathe", amount: 10_000, mails });
    await rules.update("deal", deal, { stage: "won" });
    await rules.settle();
    const sent = await rules.workspace.services.outbox.list({ limit: 10 });
    expect(sent.map(({ to: address }) => address).toSorted()).toEqual(["w@example.org", "x@example.org"]);
  });

  test("judges a value of several parts by the scalar that stands for it", async () => {
    await using rules = await openRules();
    const worth = { required: ["value"], properties: { value: { minimum: 700 } } };
    await rules.publish({ worth: onWon([makeNote()], { condition: worth }) });
    const deal = await rules.create("deal", { name: "Lathe", value: { amount: 90, currency: "USD" } });
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(0);
    await rules.update("deal", deal, { value: { amount: 100, currency: "USD" } });
    await rules.settle();
    expect(await rules.all("note")).toMatchObject([{ deal }]);
  });

  test("judges the record as it was right after the change, although it was saved again since", async () => {
    await using rules = await openRules();
    await rules.publish({ won: onWon([makeNote()]) });
    const deal = await rules.create("deal", { name: "Lathe", amount: 20_000 });
    await rules.update("deal", deal, { stage: "won" });
    await rules.update("deal", deal, { stage: "open" });
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(1);
  });

  test("sets fields of the record that a relation points at, notifies and queues mail in each reader's language", async () => {
    await using rules = await openRules();
    await rules.publish({
      won: onWon([
        { id: "level", type: "set-fields", settings: { relation: "shop", values: { level: { value: "gold" } } } },
        makeNote(),
        {
          id: "tell",
          type: "notify",
          settings: { to: [{ path: "record.owner" }], title: { en: "Won {{ record.name }}" } },
        },
        {
          id: "mail",
          type: "send-message",
          settings: { message: "won", to: [{ path: "record.owner" }, { value: "x@example.org" }] },
        },
      ]),
    });
    const shop = await rules.create("shop", { name: "Corner" });
    const deal = await rules.create("deal", { name: "Lathe", amount: 10_000, shop });
    await rules.update("deal", deal, { stage: "won" });
    await rules.settle();
    expect(await rules.all("shop")).toMatchObject([{ level: "gold" }]);
    const { notifications, outbox } = rules.workspace.services;
    expect(await notifications.list(rules.owner, { limit: 10 })).toMatchObject([
      { title: "Won Lathe", entity: "deal", record: deal },
    ]);
    const mails = await outbox.list({ limit: 10 });
    expect(mails.map(({ to, subject }) => [to, subject]).toSorted()).toEqual([
      ["a@example.com", "Won: Lathe"],
      ["x@example.org", "Won: Lathe"],
    ]);
    const [run] = await rules.workspace.automation.runs({ limit: 1 });
    const detail = await rules.workspace.automation.run(run?.id ?? "");
    expect(detail.steps.map(({ step, status, output }) => [step, status, output !== null])).toEqual([
      ["level", "done", true],
      ["note", "done", true],
      ["tell", "done", true],
      ["mail", "done", true],
    ]);
  });
});

describe("bounds", () => {
  test("a rule that sets itself off is stopped, and says why", async () => {
    await using rules = await openRules();
    const bump = {
      id: "bump",
      type: "set-fields",
      settings: { values: { amount: { value: 20_000 }, name: { text: "{{ record.name }}!" } } },
    };
    await rules.publish({
      loop: { entity: "deal", trigger: { type: "changed", settings: { mode: "every" } }, steps: [bump] },
    });
    await rules.create("deal", { name: "a" });
    await rules.settle();
    expect(await rules.all("deal")).toMatchObject([{ name: "a!" }]);
    const runs = await rules.workspace.automation.runs({ limit: 10 });
    expect(runs.map(({ status, reason }) => [status, reason]).toSorted()).toEqual([
      ["done", null],
      ["stopped", "loop"],
    ]);
  });

  test("rules that set each other off over new records stop at the depth of the chain", async () => {
    await using rules = await openRules();
    const chain: RuleDocument = {
      entity: "note",
      trigger: { type: "created" },
      steps: [{ ...makeNote("again"), settings: { entity: "note", values: { name: { text: "again" } } } }],
    };
    await rules.publish({ chain });
    await rules.create("note", { name: "first" });
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(6);
    expect(await rules.workspace.automation.runs({ limit: 10, status: "stopped" })).toMatchObject([
      { reason: "loop_depth" },
    ]);
  });

  test("a step that fails for good fails the run, keeps what earlier steps did, and can be taken up again from there", async () => {
    await using rules = await openRules();
    const steps = [
      makeNote(),
      { id: "bad", type: "set-fields", settings: { values: { due_on: { text: "not a date" } } } },
      makeNote("after", "after"),
    ];
    await rules.publish({ won: onWon(steps) });
    const deal = await rules.create("deal", { name: "Lathe", amount: 20_000, stage: "won" });
    await rules.settle();
    const [run] = await rules.workspace.automation.runs({ limit: 1 });
    expect(run).toMatchObject({ status: "failed", reason: "step" });
    expect((await rules.workspace.automation.run(run?.id ?? "")).steps).toMatchObject([
      { status: "done" },
      { status: "failed", error: { code: "validation" } },
    ]);
    await rules.workspace.automation.retryRun(run?.id ?? "");
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(1);
    expect(deal).toBeTruthy();
  });

  test("a failed step that the rule goes on without is not taken anew when a later step waits", async () => {
    await using rules = await openRules();
    const settings = { values: { due_on: { text: "not a date" } } };
    await rules.publish({
      won: onWon([
        { id: "bad", type: "set-fields", settings, continueOnError: true },
        { id: "pause", type: "wait", settings: { for: { days: 3 } } },
        makeNote(),
      ]),
    });
    await rules.create("deal", { name: "Lathe", amount: 20_000, stage: "won" });
    await rules.settle();
    rules.clock.now = new Date("2026-03-05T08:00:01Z");
    await rules.settle();
    const [run] = await rules.workspace.automation.runs({ limit: 1 });
    expect((await rules.workspace.automation.run(run?.id ?? "")).steps).toMatchObject([
      { step: "bad", status: "failed", attempt: 1 },
      { step: "pause", status: "done" },
      { status: "done" },
    ]);
    expect(await rules.all("note")).toHaveLength(1);
  });

  test("a paused rule's runs stop visibly and go on when taken up", async () => {
    await using rules = await openRules();
    await rules.publish({ won: onWon([makeNote()]) });
    await rules.workspace.automation.setPaused("won", true);
    await rules.create("deal", { name: "Lathe", amount: 20_000, stage: "won" });
    await rules.settle();
    const [run] = await rules.workspace.automation.runs({ limit: 1 });
    expect(run).toMatchObject({ status: "stopped", reason: "paused" });
    await rules.workspace.automation.setPaused("won", false);
    await rules.workspace.automation.retryRun(run?.id ?? "");
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(1);
  });
});

describe("time", () => {
  test("a wait goes on at its time, once, and takes the branch that holds then", async () => {
    await using rules = await openRules();
    const branch: RuleDocument["steps"][number] = {
      id: "fork",
      type: "branch",
      branches: [
        {
          id: "still",
          when: { required: ["stage"], properties: { stage: { const: "won" } } },
          steps: [makeNote("still won")],
        },
        { id: "else", steps: [makeNote("lost again", "other")] },
      ],
    };
    await rules.publish({ won: onWon([{ id: "pause", type: "wait", settings: { for: { days: 3 } } }, branch]) });
    const deal = await rules.create("deal", { name: "Lathe", amount: 20_000, stage: "won" });
    await rules.settle();
    expect(await rules.workspace.automation.runs({ limit: 1 })).toMatchObject([{ status: "waiting" }]);
    await rules.update("deal", deal, { stage: "open" });
    rules.clock.now = new Date("2026-03-05T08:00:01Z");
    await rules.settle();
    await rules.settle();
    expect(await rules.all("note")).toMatchObject([{ name: "lost again" }]);
  });

  test("a schedule that nobody can read is refused with its place", async () => {
    await using rules = await openRules();
    const at = (settings: Record<string, string>): RuleDocument => ({
      trigger: { type: "schedule", settings: { cron: "0 9 * * *", ...settings } },
      steps: [],
    });
    const refused: readonly (readonly [Record<string, string>, string, string])[] = [
      [{ cron: "every day" }, "cron", "bad_cron"],
      [{ cron: "60 9 * * *" }, "cron", "bad_cron"],
      [{ cron: "* * * * * *" }, "cron", "bad_cron"],
      [{ cron: "2026-12-01T09:00:00" }, "cron", "bad_cron"],
      [{ cron: "0 9 31 2 *" }, "cron", "never_comes"],
      [{ timeZone: "Mars/Olympus" }, "timeZone", "bad_time_zone"],
    ];
    for (const [settings, key, code] of refused)
      await expect(rules.publish({ wrong: at(settings) })).rejects.toMatchObject({
        code: "invalid_definition",
        details: [{ path: `/rule/wrong/trigger/settings/${key}`, code }],
      });
    await rules.publish({
      leap: at({ cron: "0 9 29 2 *" }),
      last: at({ cron: "0 9 L * *", timeZone: "Asia/Shanghai" }),
    });
  });

  test("a rule that writes what nothing may write, values that do not fit, or texts that cannot be filled is refused with its place", async () => {
    await using rules = await openRules();
    const sets = (values: Readonly<Record<string, FieldValueDocument>>): RuleDocument => ({
      entity: "deal",
      trigger: { type: "created" },
      steps: [{ id: "set", type: "set-fields", settings: { values } }],
    });
    const at = "/rule/wrong/steps/0/settings/values";
    const refused: readonly (readonly [Readonly<Record<string, FieldValueDocument>>, string, string])[] = [
      [{ rev: { value: 7 } }, "rev", "never_written"],
      [{ id: { path: "record.id" } }, "id", "never_written"],
      [{ amount: { value: "a lot" } }, "amount/value", "wrong_type"],
      [{ stage: { value: "nowhere" } }, "stage/value", "not_an_option"],
      [{ due_on: { value: "2026-02-31" } }, "due_on/value", "bad_date"],
      [{ name: { text: "{{ record.name" } }, "name/text", "bad_text"],
      [{ name: { text: "{% if record.name %}x" } }, "name/text", "bad_text"],
      [{ name: { text: "{{ record.name | nonsense }}" } }, "name/text", "bad_text"],
    ];
    for (const [values, key, code] of refused) {
      const problem = await rules.publish({ wrong: sets(values) }).catch((error: unknown) => error);
      expect(problem).toMatchObject({
        code: "invalid_definition",
        details: [{ path: `${at}/${key}`, code }],
      });
    }
    const of = (relation: string, values: Readonly<Record<string, FieldValueDocument>>): RuleDocument => ({
      entity: "deal",
      trigger: { type: "created" },
      steps: [{ id: "set", type: "set-fields", settings: { relation, values } }],
    });
    const over: readonly (readonly [string, Readonly<Record<string, FieldValueDocument>>, string, string])[] = [
      ["shop", { visits: { value: "many" } }, "/values/visits/value", "wrong_type"],
      ["shop", { rev: { value: 7 } }, "/values/rev", "never_written"],
      ["shop", { stage: { value: "won" } }, "", "unknown_field"],
      ["items", { name: { value: "x" } }, "/relation", "not_a_relation"],
      ["name", { name: { value: "x" } }, "/relation", "not_a_relation"],
    ];
    for (const [relation, values, place, code] of over)
      await expect(rules.publish({ wrong: of(relation, values) })).rejects.toMatchObject({
        code: "invalid_definition",
        details: [{ path: `/rule/wrong/steps/0/settings${place}`, code }],
      });
    await rules.publish({
      there: of("shop", { visits: { value: 3 }, name: { path: "record.name" } }),
      right: sets({ amount: { value: "12" }, due_on: { value: null }, name: { value: "{{ stands as it is" } }),
      also: sets({ name: { text: "{{ record.name | upcase }}" } }),
    });
  });

  test("a schedule acts on the records that meet its condition then; missed while down it fires once, late", async () => {
    await using rules = await openRules("2026-03-02T08:00:00Z");
    const overdue: RuleDocument = {
      entity: "deal",
      trigger: { type: "schedule", settings: { cron: "0 9 * * *", timeZone: "UTC" } },
      condition: { required: ["due_on"], properties: { due_on: { dateBefore: { today: true } } } },
      steps: [makeNote("overdue")],
    };
    await rules.publish({ overdue });
    await rules.create("deal", { name: "late", due_on: "2026-03-01" });
    await rules.create("deal", { name: "in time", due_on: "2026-04-01" });
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(0);
    rules.clock.now = new Date("2026-03-05T12:00:00Z");
    await rules.workspace.automation.syncSchedules();
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(1);
    rules.clock.now = new Date("2026-03-06T09:00:01Z");
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(2);
  });
});

describe("by hand", () => {
  test("a button works on records that meet its condition, once per press", async () => {
    await using rules = await openRules();
    await rules.publish({
      go: { entity: "deal", trigger: { type: "button" }, condition: WON, steps: [makeNote("pressed")] },
    });
    const [open, won] = [
      await rules.create("deal", { name: "a" }),
      await rules.create("deal", { name: "b", stage: "won", amount: 10_000 }),
    ];
    const actor = (await rules.workspace.services.people.actor(rules.owner))?.actor;
    if (!actor) throw new Error("No actor.");
    const { automation } = rules.workspace;
    await expect(automation.pressButton({ rule: "go", record: open, press: "1" }, actor)).rejects.toMatchObject({
      code: "validation",
    });
    await automation.pressButton({ rule: "go", record: won, press: "1" }, actor);
    await automation.pressButton({ rule: "go", record: won, press: "1" }, actor);
    await rules.settle();
    expect(await rules.all("note")).toHaveLength(1);
  });

  test("trying a rule shows what each step would do and changes nothing", async () => {
    await using rules = await openRules();
    await rules.publish({});
    const deal = await rules.create("deal", { name: "Lathe", amount: 20_000 });
    const actor = (await rules.workspace.services.people.actor(rules.owner))?.actor;
    if (!actor) throw new Error("No actor.");
    const rule = onWon([
      makeNote(),
      { id: "call", type: "call-webhook", settings: { url: "https://example.org/hook" } },
    ]);
    const position = await rules.workspace.services.store.log.lastPosition();
    const trial = await rules.workspace.automation.tryRule({ key: "draft", rule, record: deal }, actor);
    expect(trial.holds).toBe(false);
    expect(trial.steps.map(({ outcome }) => outcome)).toEqual(["did", "would"]);
    expect(trial.changes).toMatchObject([{ entity: "note", op: "create", after: { name: "Lathe" } }]);
    expect(await rules.all("note")).toHaveLength(0);
    expect(await rules.workspace.services.store.log.lastPosition()).toBe(position);
  });
});
