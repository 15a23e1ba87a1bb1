import { checked } from "../input/checked.ts";
import { oneLine } from "../input/one-line.ts";
import { mayManage } from "../people/may-manage.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const id = { type: "string", maxLength: 64 } as const;

const inputs = {
  save: checked({
    type: "object",
    properties: {
      id,
      name: { type: "string", maxLength: 200, ...oneLine },
      members: { type: "array", items: id, maxItems: 5000, uniqueItems: true },
    },
    required: ["name", "members"],
    additionalProperties: false,
  }),
  remove: checked({ type: "object", properties: { id }, required: ["id"], additionalProperties: false }),
};

const users = procedure("users");

/** Teams of people. What a team's members see may depend on it, so who manages people manages these. */
export const teamsRouter = trpc.router({
  /** Everyone chooses among teams, and sees who is in them. */
  list: procedure("user").query(({ ctx }) => ctx.services.teams.list()),

  save: users.input(inputs.save).mutation(async ({ ctx: { services, actor }, input }) => {
    const before = (await services.teams.list()).find((team) => team.id === input.id)?.members ?? [];
    const moved = [...before, ...input.members].filter((one) => before.includes(one) !== input.members.includes(one));
    for (const member of moved) await mayManage(services, actor, { id: member });
    return services.teams.save(input);
  }),

  remove: users.input(inputs.remove).mutation(async ({ ctx: { services, actor }, input }) => {
    const team = (await services.teams.list()).find((one) => one.id === input.id);
    for (const member of team?.members ?? []) await mayManage(services, actor, { id: member });
    await services.teams.remove(input.id);
  }),
});
