import type { DefinitionSet, FieldSchema, LocalizedText, RoleEntity } from "@quoin/definition";
import { castDraft } from "immer";
import { fieldLevel } from "../role/access-level.ts";
import { addEntity } from "./add-entity.ts";
import type { DraftSet } from "./command.ts";
import { findSection } from "./find-section.ts";
import { initialSchema } from "./initial-schema.ts";
import { itemIds } from "./item-ids.ts";
import { lastSpot } from "./last-spot.ts";
import { mintId, mintName } from "./mint-key.ts";

export interface NewLink {
  /** The entity that has the rows. */
  readonly entity: string;
  /** A field that is there already and whose rights those of the rows follow. Left out: they follow the entity's. */
  readonly field?: string | undefined;
  /** Name of the field type of tables. */
  readonly type: string;
  /** What the rows are called, as an entity. */
  readonly labels: LocalizedText;
  /** What a row's first field, the number that keeps its place, and its own form's section are called. */
  readonly words: { readonly title: LocalizedText; readonly place: LocalizedText; readonly section: LocalizedText };
  /** Each row joins a record with one of this entity; shown on both sides. */
  readonly other?: string | undefined;
  /** What the table on the other side is called. Default: as the rows. */
  readonly otherLabels?: LocalizedText | undefined;
}

export interface MadeLink {
  /** What the field of the table says of its rows. */
  readonly schema: Pick<FieldSchema, "x-from" | "x-columns" | "x-position">;
  /** Makes the entity of the rows and the rights to them. */
  readonly apply: (draft: DraftSet) => void;
  /** Puts the table of the other side there, if there is one. */
  readonly applyOther: (draft: DraftSet) => void;
}

const PLACE = "position";

/** Who may see or change a record, and the field of it that the rows follow, may do so with its rows. */
function rightsOf(grant: RoleEntity, back: string, field: string | undefined): RoleEntity {
  const level = field === undefined ? "edit" : fieldLevel(grant, field);
  const through = (rows: RoleEntity["read"]): RoleEntity["read"] =>
    rows === undefined || typeof rows === "boolean" ? (rows ?? false) : { related: { [back]: rows } };
  const seen = level === "read" || level === "edit";
  const changes = level === "edit" ? through(grant.update) : false;
  return { create: changes !== false, read: seen ? through(grant.read) : false, update: changes, delete: changes };
}

/** Puts a field at the end of the first form of its entity. */
function placeLast(draft: DraftSet, entity: string, field: string): void {
  const at = lastSpot(draft.form as DefinitionSet["form"], entity);
  const form = at && draft.form[at.form];
  const taken = itemIds(form);
  const section = at && findSection(form, at.spot);
  section?.items.push({ id: mintId(field, "item", (one) => taken.has(one)), field });
}

/** An entity for the rows of a table; with `other` its records are links between two entities. */
export function newLink(set: DefinitionSet, link: NewLink): MadeLink {
  const { entity, field, type, labels, words, other, otherLabels = labels } = link;
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
  return {
    schema: {
      "x-from": `${child}.${back}`,
      "x-columns": [...(far === undefined ? [] : [far]), "name"],
      "x-position": PLACE,
    },
    apply(draft) {
      made.apply(draft);
      const document = draft.entity[child];
      if (!document) return;
      document.properties[back] = castDraft(relation(entity));
      if (far !== undefined && other !== undefined) document.properties[far] = castDraft(relation(other));
      document.properties[PLACE] = castDraft({ ...initialSchema(set, child, "integer"), "x-labels": words.place });
      document.required = far === undefined ? ["name", back] : [back, far];
      for (const role of Object.values(draft.role)) {
        const grant = role.entities?.[entity];
        if (role.entities && grant) role.entities[child] = castDraft(rightsOf(grant as RoleEntity, back, field));
      }
    },
    applyOther(draft) {
      if (far === undefined || other === undefined || other === entity) return;
      const properties = draft.entity[other]?.properties;
      if (!properties) return;
      const key = mintName(otherLabels, "field", (one) => Object.hasOwn(properties, one));
      properties[key] = castDraft({
        ...initialSchema(set, other, type),
        "x-from": `${child}.${far}`,
        "x-columns": [back, "name"],
        "x-labels": otherLabels,
      });
      placeLast(draft, other, key);
    },
  };
}
