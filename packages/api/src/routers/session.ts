import type { Ability } from "@quoin/definition";
import { checked } from "../input/checked.ts";
import { oneLine } from "../input/one-line.ts";
import { permissionsOf, type EntityPermissions } from "../people/permissions-of.ts";
import { visibleDefinitions } from "../people/visible-definitions.ts";
import { cutPermissions } from "../sight/cut-permissions.ts";
import type { Settings } from "../workspace/settings.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

/** Who is signed in, and what the screens may offer. The server decides each act again. */
export interface Me {
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  /** Ids of all people below this one, for conditions. */
  readonly subordinates: readonly string[];
  readonly abilities: readonly Ability[];
  readonly locale: string;
  /** The language that they chose; null: never chosen, then `locale` is the workspace's. */
  readonly savedLocale: string | null;
  readonly timeZone: string;
  readonly preferences: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, EntityPermissions>>;
  readonly workspace: Settings;
  readonly version: string;
  /** Whether mail leaves this server. */
  readonly sendsMail: boolean;
}

const preferences = checked({
  type: "object",
  properties: {
    locale: { type: ["string", "null"], enum: ["en", "zh-CN", null] },
    timeZone: { type: ["string", "null"], maxLength: 60 },
    name: { type: "string", minLength: 1, maxLength: 200, ...oneLine },
    preferences: { type: "object", maxProperties: 200, description: "Merged into what is kept; null removes." },
  },
  additionalProperties: false,
});

/** One's own session and preferences. Signing in and out, passwords and sessions are under `/api/auth`. */
export const sessionRouter = trpc.router({
  /** `null` where nobody is signed in. */
  me: procedure("public").query(async ({ ctx: { services, caller } }): Promise<Me | null> => {
    if (!caller) return null;
    const { actor, email } = caller;
    const [published, saved, workspace, person] = await Promise.all([
      services.store.definitions.published(),
      services.people.preferences(actor.userId),
      services.settings.get(),
      services.people.get(actor.userId),
    ]);
    const visible = visibleDefinitions(published.set, { actor, language: services.language });
    return {
      user: { id: actor.userId, name: actor.name ?? email, email },
      roles: actor.roles,
      teams: actor.teams,
      subordinates: actor.subordinates ?? [],
      abilities: [...actor.abilities],
      locale: actor.locale,
      savedLocale: person.locale ?? null,
      timeZone: actor.timeZone,
      preferences: saved,
      permissions: cutPermissions(permissionsOf(actor, published.set), visible),
      workspace,
      version: services.version,
      sendsMail: services.outbox.sends,
    };
  }),

  savePreferences: procedure("session")
    .input(preferences)
    .mutation(async ({ ctx: { services, actor }, input }) => {
      const { preferences: changes, ...profile } = input;
      if (Object.keys(profile).length > 0) await services.people.update(actor.userId, profile);
      return services.people.savePreferences(actor.userId, changes ?? {});
    }),
});
