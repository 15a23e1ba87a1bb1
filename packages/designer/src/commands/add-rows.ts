import type { DefinitionSet, FieldSchema, LocalizedText, RoleEntity } from "@quoin/definition";
import { castDraft } from "immer";
import type { Spot } from "../state/spot.ts";
import { addEntity } from "./add-entity.ts";
import { addField } from "./add-field.ts";
import type { Command, DraftSet } from "./command.ts";
import { findSection } from "./find-section.ts";
import { initialSchema } from "./initial-schema.ts";
import { itemIds } from "./item-ids.ts";
import { lastSpot } from "./last-spot.ts";
import { mintId, mintName } from "./mint-key.ts";

export interface NewRows {
  /** The entity whose form gets the table. */
  readonly entity: string;
  /** Name of the field type. */
  readonly type: string;
  /** Put on this form there. Without it the table only exists. */
  readonly form?: string | undefined;
  readonly spot?: Spot | undefined;
  /** What the rows are called, as an entity and as the table. */
  readonly labels: LocalizedText;
  /** What a row's first field, the number that keeps its place, and its own form's section are called. */
  readonly words: { readonly title: LocalizedText; readonly place: LocalizedText; readonly section: LocalizedText };
  /** Each row joins a record of this entity with one of that; shown on both sides. */
  readonly other?: string | undefined;
}

const PLACE = "position";

/** Who may see or change a record may do so with its rows. */
function rightsOf(grant: RoleEntity, back: string): RoleEntity {
  const through = (rows: RoleEntity["read"]): RoleEntity["read"] =>
    rows === undefined || typeof rows === "boolean" ? (rows ?? false) : { related: { [back]: rows } };
  const changes = through(grant.update);
  return { create: changes !== false, read: through(grant.read), update: changes, delete: changes };
}

function grantRights(draft: DraftSet, { entity, child, back }: Record<"entity" | "child" | "back", string>): void {
  for (const role of Object.values(draft.role)) {
    const grant = role.entities?.[entity];
    if (role.entities && grant) role.entities[child] = castDraft(rightsOf(grant as RoleEntity, back));
  }
}

/** Puts a field at the end of the first form of its entity. */
function placeLast(draft: DraftSet, entity: string, field: string): void {
  const at = lastSpot(draft.form as DefinitionSet["form"], entity);
  const form = at && draft.form[at.form];
  const taken = itemIds(form);
  const section = at && findSection(form, at.spot);
  section?.items.push({ id: mintId(field, "item", (one) => taken.has(one)), field });
}

/** A table of rows together with the entity that they are records of; `other` makes it a link between two entities. One step to undo. */
export function addRows(set: DefinitionSet, rows: NewRows): Command {
  const { entity, type, form, spot, labels, words, other } = rows;
  const made = addEntity(set, { labels, title: words.title, section: words.section });
  const child = made.what;
  const keyOf = (of: string, taken: readonly string[]): string =>
    mintName({ en: of }, "field", (key) => taken.includes(key) || key === "name" || key === PLACE);
  const back = keyOf(entity, []);
  const far = other === undefined ? undefined : keyOf(other, [back]);
  const relation = (to: string): FieldSchema => ({
    ...initialSchema(set, child, "relation"),
    "x-entity": to,
    "x-on-delete": "cascade",
    ...(set.entity[to]?.["x-labels"] && { "x-labels": set.entity[to]["x-labels"] }),
  });
  const columns = [...(far === undefined ? [] : [far]), "name"];
  const field = addField(set, {
    entity,
    type,
    labels,
    form,
    spot,
    schema: { "x-from": `${child}.${back}`, "x-columns": columns, "x-position": PLACE },
  });
  return {
    ...field,
    name: "addRows",
    apply(draft) {
      made.apply(draft);
      const document = draft.entity[child];
      if (!document) return;
      document.properties[back] = castDraft(relation(entity));
      if (far !== undefined && other !== undefined) document.properties[far] = castDraft(relation(other));
      document.properties[PLACE] = castDraft({ ...initialSchema(set, child, "integer"), "x-labels": words.place });
      document.required = far === undefined ? ["name", back] : [back, far];
      grantRights(draft, { entity, child, back });
      field.apply(draft);
      if (far === undefined || other === undefined || other === entity) return;
      const properties = draft.entity[other]?.properties;
      if (!properties) return;
      const key = mintName(labels, "field", (one) => Object.hasOwn(properties, one));
      properties[key] = castDraft({
        ...initialSchema(set, other, type),
        "x-from": `${child}.${far}`,
        "x-columns": [back, "name"],
        "x-labels": labels,
      });
      placeLast(draft, other, key);
    },
  };
}
