import {
  manyLabels,
  type Entity,
  type FormDocument,
  type FormRelated,
  type LocalizedText,
  type RuleDocument,
} from "@quoin/definition";
import { resolvePath } from "@quoin/render";
import { partOf, splitPart } from "./part-place.ts";

interface Words {
  readonly form: FormDocument;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly rules: Readonly<Record<string, RuleDocument>>;
  readonly label: (labels: LocalizedText | undefined, fallback: string) => string;
  readonly t: (key: string) => string;
}

/** What stands at a place of the record's page, in the words of labels. */
export function partName(place: string, words: Words): string {
  const { form, label, t } = words;
  const at = splitPart(place);
  if (!at) return t(`page.${place.slice(1)}`);
  if (at.list === "@header/buttons") return label(words.rules[at.value]?.labels, at.value);
  const { related } = partOf(place);
  const list = form.related?.find(({ id }) => id === related);
  if (at.list === "@related") return list ? relatedName(list, words) : at.value;
  return pathName(at.value, list?.entity ?? form.entity, words);
}

/** A path of fields: "Account · Phone". */
export function pathName(path: string, entity: string, { entities, label }: Pick<Words, "entities" | "label">): string {
  const found = resolvePath(entities, entity, path);
  return found ? found.labels.map(([labels, key]) => label(labels, key)).join(" · ") : path;
}

/** A related list: its own words, else those of its entity, of many. */
function relatedName(list: FormRelated, { entities, label }: Pick<Words, "entities" | "label">): string {
  const document = entities.get(list.entity)?.document;
  return label(list.labels ?? manyLabels(document), list.entity);
}
