import { AppError, KINDS, type Kind } from "@quoin/definition";
import type { Router } from "express";
import { checked } from "../../input/checked.ts";
import { bodyOf } from "../body-of.ts";
import { choicesSchema } from "../../publishing/choices-schema.ts";
import { withChoices } from "../../publishing/with-choices.ts";
import { readChoices } from "../../publishing/read-choices.ts";
import { flagOf } from "../flag-of.ts";
import type { handling } from "../handle.ts";
import { onceFor } from "../once-for.ts";
import { parametersOf } from "../parameters-of.ts";
import type { RestRequest } from "../rest-request.ts";
import type { Request } from "express";
import type { FieldChoices } from "@quoin/store";

const parsePublishDraft = checked({
  type: "object",
  properties: {
    expectedVersion: { type: "integer", minimum: 0 },
    rev: { type: "integer", minimum: 0 },
    note: { type: "string", maxLength: 500 },
    choices: choicesSchema,
  },
  additionalProperties: false,
});

const parsePublish = checked({
  type: "object",
  properties: { expectedVersion: { type: "integer", minimum: 0 }, note: { type: "string", maxLength: 500 } },
  additionalProperties: false,
});

function kindOf(request: Request): Kind {
  const kind = KINDS.find((one) => one === request.params["kind"]);
  if (!kind) throw new AppError("not_found", "There is no such kind of definition.");
  return kind;
}

const fieldOf = ({ params }: Request): string => `${String(params["entity"])}.${String(params["field"])}`;

const read = { policy: "design", changes: false } as const;
const change = { policy: "design", changes: true } as const;

/** Saves a document of the draft, once for its Idempotency-Key; `null` removes it. */
function saveDocument({ services, caller, request }: RestRequest, document: unknown) {
  const change = { kind: kindOf(request), key: String(request.params["key"]), document };
  return services.store.definitions.saveDraft(change, caller.actor, onceFor({ caller, request }, document));
}

/** The same for what was decided about a field's stored values. */
function saveChoices({ services, caller, request }: RestRequest, choices: FieldChoices | null) {
  const by = { userId: caller.actor.userId, once: onceFor({ caller, request }, choices) };
  return services.store.definitions.saveChoices(fieldOf(request), choices, by);
}

/** Definitions as documents: read them, write the draft, plan, publish, go back. */
export function definitionRoutes(router: Router, handle: ReturnType<typeof handling>): void {
  router.get(
    "/definitions/:kind/:key",
    handle(read, async ({ services, request, response }) => {
      const kind = kindOf(request);
      const { definitions } = services.store;
      const fromDraft = flagOf("draft", parametersOf(request, ["draft"]).get("draft")) === true;
      const { set } = fromDraft ? await definitions.draft() : await definitions.published();
      const document: unknown = Object.hasOwn(set[kind], String(request.params["key"]))
        ? set[kind][String(request.params["key"])]
        : undefined;
      if (document === undefined) throw new AppError("not_found", "There is no such definition.");
      response.json(document);
    }),
  );

  router.put(
    "/definitions/:kind/:key",
    handle(change, async (call) => {
      const document = bodyOf(call.request);
      call.response.json(await saveDocument(call, document));
    }),
  );

  router.delete(
    "/definitions/:kind/:key",
    handle(change, async (call) => {
      call.response.json(await saveDocument(call, null));
    }),
  );

  router.post(
    "/definitions/plan",
    handle(read, async ({ services, caller, request, response }) => {
      bodyOf(request, []);
      const { definitions } = services.store;
      const { set, rev, choices } = await definitions.draft();
      const { retiredDays: keepDays } = await services.settings.get();
      response.json({ ...(await definitions.plan(set, { choices, actor: caller.actor, keepDays })), rev, choices });
    }),
  );

  router.put(
    "/definitions/choices/:entity/:field",
    handle(change, async (call) => {
      const choices = readChoices(bodyOf(call.request));
      call.response.json(await saveChoices(call, choices));
    }),
  );

  router.delete(
    "/definitions/choices/:entity/:field",
    handle(change, async (call) => {
      call.response.json(await saveChoices(call, null));
    }),
  );

  router.post(
    "/definitions/publish",
    handle(change, async ({ services, caller, request, response }) => {
      const { choices, ...given } = parsePublishDraft(request.body ?? {});
      const { definitions } = services.store;
      const once = onceFor({ caller, request }, request.body ?? {});
      const expectedVersion = given.expectedVersion ?? (await definitions.draft()).base;
      const { version, at } = await definitions.publish(
        { draft: true, ...given, ...withChoices(choices), expectedVersion, ...(once && { once }) },
        caller.actor,
      );
      response.json({ version, at });
    }),
  );

  router.get(
    "/definitions/versions",
    handle(read, async ({ services, response }) => {
      response.json({ data: await services.store.definitions.versions() });
    }),
  );

  router.post(
    "/definitions/versions/:version/publish",
    handle(change, async ({ services, caller, request, response }) => {
      const { expectedVersion, note } = parsePublish(request.body ?? {});
      const once = onceFor({ caller, request }, request.body ?? {});
      const { definitions } = services.store;
      const number = String(request.params["version"]);
      if (!/^\d{1,9}$/.test(number)) throw new AppError("not_found", "There is no such version.");
      const { set } = await definitions.version(Number(number));
      const current = (await definitions.published()).version;
      const { version, at } = await definitions.publish(
        {
          set,
          expectedVersion: expectedVersion ?? current,
          ...(note === undefined ? {} : { note }),
          ...(once && { once }),
        },
        caller.actor,
      );
      response.json({ version, at });
    }),
  );
}
