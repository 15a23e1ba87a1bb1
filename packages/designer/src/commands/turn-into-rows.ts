import type { DefinitionSet, FieldSchema, LocalizedText } from "@quoin/definition";
import { castDraft } from "immer";
import { LANGUAGES } from "../text/languages.ts";
import { changeType } from "./change-type.ts";
import type { Command } from "./command.ts";
import { newLink, type NewLink } from "./new-link.ts";

interface Turned extends Pick<NewLink, "type" | "words"> {
  readonly entity: string;
  readonly field: string;
}

/** "Deal · Partners": the rows are no records that one would look for by a name of their own. */
function rowsName(set: DefinitionSet, { entity, field }: Pick<Turned, "entity" | "field">): LocalizedText {
  const document = set.entity[entity];
  const [of, own] = [document?.["x-labels"], document?.properties[field]?.["x-labels"]];
  const name = (labels: LocalizedText | undefined, tag: string, key: string): string =>
    labels?.[tag] ?? labels?.["en"] ?? Object.values(labels ?? {})[0] ?? key;
  return Object.fromEntries(LANGUAGES.map(({ tag }) => [tag, `${name(of, tag, entity)} · ${name(own, tag, field)}`]));
}

/**
 * A relation becomes a table whose rows are links with fields of their own: their entity comes with it, in one step to undo. Who may
 * see or change the relation may do so with the rows.
 */
export function turnIntoRows(set: DefinitionSet, { entity, field, type, words }: Turned): Command {
  const old: FieldSchema | undefined = set.entity[entity]?.properties[field];
  const other = old?.["x-entity"] ?? entity;
  const labels = rowsName(set, { entity, field });
  const otherLabels = old?.["x-reverse"] ?? set.entity[entity]?.["x-plural"] ?? set.entity[entity]?.["x-labels"];
  const link = newLink(set, { entity, field, type, labels, words, other, otherLabels });
  const turned = changeType(set, { entity, field }, type);
  return {
    ...turned,
    apply(draft) {
      if (draft.entity[entity]?.properties[field] === undefined) return;
      link.apply(draft);
      turned.apply(draft);
      const document = draft.entity[entity];
      const schema = document?.properties[field];
      if (document === undefined || schema === undefined) return;
      Object.assign(schema, castDraft(link.schema));
      if (document.required?.includes(field)) {
        // A table is required by the rows that it must have.
        document.required = document.required.filter((key) => key !== field);
        if (document.required.length === 0) delete document.required;
        schema.minItems = 1;
      }
      link.applyOther(draft);
    },
  };
}
