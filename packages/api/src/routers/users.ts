import { checked } from "../input/checked.ts";
import { oneLine } from "../input/one-line.ts";
import { mayManage } from "../people/may-manage.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const id = { type: "string", maxLength: 64 } as const;
const roles = { type: "array", items: { type: "string", maxLength: 64 }, maxItems: 50, uniqueItems: true } as const;
const teams = {
  type: "array",
  items: { type: "string", minLength: 1, maxLength: 64 },
  maxItems: 50,
  uniqueItems: true,
} as const;
const name = { type: "string", minLength: 1, maxLength: 200, ...oneLine } as const;
const email = { type: "string", maxLength: 254 } as const;
const password = { type: "string", maxLength: 1000 } as const;
const locale = { type: "string", enum: ["en", "zh-CN"] } as const;
const timeZone = { type: "string", maxLength: 60 } as const;

const inputs = {
  create: checked({
    type: "object",
    properties: { email, name, password, roles, teams, manager: id, locale, timeZone },
    required: ["email", "name", "password"],
    additionalProperties: false,
  }),
  update: checked({
    type: "object",
    properties: {
      id,
      name,
      email,
      teams,
      manager: { type: ["string", "null"], maxLength: 64 },
      locale: { enum: ["en", "zh-CN", null] },
      timeZone: { type: ["string", "null"], maxLength: 60 },
    },
    required: ["id"],
    additionalProperties: false,
  }),
  setRoles: checked({
    type: "object",
    properties: { id, roles },
    required: ["id", "roles"],
    additionalProperties: false,
  }),
  disable: checked({
    type: "object",
    properties: { id, disabled: { type: "boolean" } },
    required: ["id", "disabled"],
    additionalProperties: false,
  }),
  reset: checked({
    type: "object",
    properties: { id, password },
    required: ["id", "password"],
    additionalProperties: false,
  }),
};

const users = procedure("users");

/** The people who work here. Who is no administrator makes and changes none. */
export const usersRouter = trpc.router({
  list: users.query(({ ctx }) => ctx.services.people.list()),

  /** For showing and choosing owners. */
  names: procedure("user").query(({ ctx }) => ctx.services.people.names()),

  create: users.input(inputs.create).mutation(async ({ ctx: { services, actor }, input }) => {
    await mayManage(services, actor, { roles: input.roles ?? [] });
    return { id: await services.people.create(input) };
  }),

  update: users.input(inputs.update).mutation(async ({ ctx: { services, actor }, input: { id: whom, ...changes } }) => {
    await mayManage(services, actor, { id: whom });
    await services.people.update(whom, changes);
    return services.people.get(whom);
  }),

  setRoles: users.input(inputs.setRoles).mutation(async ({ ctx: { services, actor }, input }) => {
    await mayManage(services, actor, { id: input.id, roles: input.roles });
    await services.people.setRoles(input.id, input.roles);
    return services.people.get(input.id);
  }),

  /** Also enables again. Ends all sessions of a disabled user. */
  disable: users.input(inputs.disable).mutation(async ({ ctx: { services, actor }, input }) => {
    await mayManage(services, actor, { id: input.id });
    await services.people.setDisabled(input.id, input.disabled);
    return services.people.get(input.id);
  }),

  /** Ends all sessions of the user. */
  resetPassword: users.input(inputs.reset).mutation(async ({ ctx: { services, actor }, input }) => {
    await mayManage(services, actor, { id: input.id });
    await services.people.setPassword(input.id, input.password);
  }),
});
