import type { PortDoor, Actor as PortActor, Cause as PortCause } from "@quoin/automation";
import { AppError, type ConditionDocument } from "@quoin/definition";
import type { Actor, Cause, Door, Row } from "@quoin/store";

const SOURCES = ["form", "inline", "api", "import", "rule", "template", "system"] as const;

/** The rules' actor as the store takes one. A person's keeps the abilities that it came with. */
const storeActor = (actor: PortActor): Actor => ({ abilities: new Set(), ...actor });

const storeCause = ({ source, chain }: PortCause): Cause => ({
  source: SOURCES.find((one) => one === source) ?? "rule",
  chain,
});

const PAGE = 500;

async function ifThere(reading: Promise<Row>): Promise<Row | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return undefined;
    throw error;
  }
}

/** The store's doors as the rules' steps take them. */
export function automationDoor(door: Door): PortDoor {
  return {
    async write(changes, { actor, cause, allowReadonly }) {
      const results = await door.write(changes, {
        actor: storeActor(actor),
        cause: storeCause(cause),
        ...(allowReadonly === undefined ? {} : { allowReadonly }),
      });
      return results.map((result) => {
        if (!result.ok) throw result.error;
        return { id: result.id, ...(result.position === undefined ? {} : { position: result.position }) };
      });
    },

    async writeEach(changes, { actor, allowReadonly }) {
      const results = await door.write(
        changes.map(({ change }) => change),
        {
          actor: storeActor(actor),
          causes: changes.map(({ cause }) => storeCause(cause)),
          partial: true,
          ...(allowReadonly === undefined ? {} : { allowReadonly }),
        },
      );
      return results.map((result) => (result.ok ? { id: result.id } : { error: result.error }));
    },

    find: (entity, id, actor) => ifThere(door.get({ entity, id }, storeActor(actor))),

    findFields: ({ entity, id, fields }, actor) => ifThere(door.get({ entity, id }, storeActor(actor), { fields })),

    findAll: (entity, ids, actor) => door.getAll({ entity, ids }, storeActor(actor)),

    async matching({ entity, where, after, limit }, actor) {
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await door.query(
          {
            entity,
            where: (where ?? true) as ConditionDocument,
            fields: ["id"],
            sort: [{ field: "id" }],
            limit: PAGE,
            ...(cursor === undefined ? {} : { cursor }),
          },
          storeActor(actor),
        );
        for (const { id } of page.data) if (after === undefined || String(id) > after) found.push(String(id));
        cursor = page.next;
      } while (cursor !== undefined && found.length < limit);
      return found.slice(0, limit);
    },
  };
}
