import { AppError, readEntities } from "@quoin/definition";
import { conditionShape } from "@quoin/fields";
import { checked } from "../input/checked.ts";
import { oneLine } from "../input/one-line.ts";
import { permissionsOf } from "../people/permissions-of.ts";
import { visibleDefinitions } from "../people/visible-definitions.ts";
import { cutListState } from "../sight/cut-list-state.ts";
import { procedure } from "../trpc/procedure.ts";
import { trpc } from "../trpc/trpc.ts";

const id = { type: "string", maxLength: 64 } as const;
const entity = { type: "string", maxLength: 64 } as const;
const MAX_STATE = 32 * 1024;

const inputs = {
  list: checked({ type: "object", properties: { entity }, required: ["entity"], additionalProperties: false }),
  save: checked({
    type: "object",
    properties: {
      id,
      entity,
      name: { type: "string", minLength: 1, maxLength: 100, ...oneLine },
      shared: { type: "boolean" },
      state: { type: "object" },
    },
    required: ["entity", "name", "state"],
    additionalProperties: false,
  }),
  remove: checked({ type: "object", properties: { id }, required: ["id"], additionalProperties: false }),
};

const saved = trpc.router({
  list: procedure("user")
    .input(inputs.list)
    .query(async ({ ctx: { services, actor }, input }) => {
      const { set } = await services.store.definitions.published();
      if (permissionsOf(actor, set)[input.entity] === undefined) return [];
      const views = await services.savedViews.list(input.entity, actor.userId);
      const visible = visibleDefinitions(set, { actor, language: services.language });
      const shape = conditionShape(readEntities(visible), input.entity);
      return views.flatMap((view) => {
        const state = view.owner === actor.userId ? view.state : cutListState(view.state, shape);
        return state ? [{ ...view, state }] : [];
      });
    }),

  /** With `id`, changes one's own; without, makes a new one. */
  save: procedure("user")
    .input(inputs.save)
    .mutation(async ({ ctx: { services, actor }, input }) => {
      const { set } = await services.store.definitions.published();
      if (permissionsOf(actor, set)[input.entity] === undefined)
        throw new AppError("not_found", "There is no such entity.");
      if (JSON.stringify(input.state).length > MAX_STATE)
        throw new AppError("too_large", "A view's state takes at most 32 KiB.");
      return services.savedViews.save(
        { shared: false, ...input },
        { user: actor.userId, admin: actor.abilities.has("admin") },
      );
    }),

  remove: procedure("user")
    .input(inputs.remove)
    .mutation(({ ctx: { services, actor }, input }) =>
      services.savedViews.remove(input.id, { user: actor.userId, admin: actor.abilities.has("admin") }),
    ),
});

/** Views that people made for themselves; those of the definitions come with `definitions.published`. */
export const viewsRouter = trpc.router({ saved });
