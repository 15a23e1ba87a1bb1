import { readEntity } from "@quoin/definition";
import { createText, TextProvider } from "@quoin/ui";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { locales } from "../../locales/index.ts";
import { StepData } from "./step-data.tsx";

/** As its own locale file has it. */
const AUTOMATION = {
  "setting.send.message": "Message",
  "data.send.mails": "E-mails",
  "data.send.mails.to": "To",
  "data.send.body": "Data sent",
  "data.set.skipped": "Not done",
  "data.set.skipped.empty": "The relation is empty.",
};

const entities = new Map([
  ["thing", readEntity("thing", { type: "object", properties: { name: { type: "string", "x-type": "text" } } })],
]);

const shown = (action: string, data: unknown): string =>
  renderToString(
    <TextProvider value={createText("en", { designer: locales.en, automation: AUTOMATION })}>
      <StepData
        data={data}
        action={action}
        entities={entities}
        nameOf={(path, value) => (path === "message" && value === "hello" ? "A greeting" : undefined)}
      />
    </TextProvider>,
  )
    .replaceAll(/<[^>]+>/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();

test("what a step was given is told by its action's words, without what only the engine needs", () => {
  const data = { step: "s1", message: "hello", mails: [{ to: "a@b.co", key: "k1" }, { to: "c@d.co" }] };
  expect(shown("send", data)).toBe("Message A greeting E-mails To a@b.co To c@d.co");
  expect(shown("send", { queued: 2 })).toBe("Messages queued 2");
  expect(shown("set", { skipped: "empty" })).toBe("Not done The relation is empty.");
});

test("data that is the rule's own, and that of actions without words, is shown as it is", () => {
  expect(shown("send", { body: { step: 1, name: "N" } })).toBe("Data sent step 1 name N");
  expect(shown("other", { anything: { deep: true } })).toBe("anything deep true");
  expect(shown("other", "text")).toBe("text");
});
