import type { Condition } from "../condition/condition.ts";
import type { ConditionField, ConditionShape } from "../condition/condition-shape.ts";
import { type NodeAt, partsOf } from "../condition/each-node.ts";
import type { Test } from "../condition/field-test.ts";
import { dateWords } from "./date-words.ts";
import type { Part } from "./part.ts";
import { type Phrase, phraseOf, type PhraseValue } from "./phrase-of.ts";
import { labelIn } from "./pick-language.ts";
import { type Speaker, speakerOf, type WordsOptions } from "./speaker.ts";

interface Here {
  readonly shape: ConditionShape;
  readonly speaker: Speaker;
  /** The opposite is meant. Pushed inwards, so that sentences say "is not" rather than "it is not so that". */
  readonly negated: boolean;
}

type Places = { readonly [place: string]: readonly Part[] };

const word = (text: string, path: string): Part => ({ kind: "word", text, path });

/** The named phrase or its opposite, with parts in its places. */
function say(name: string, places: Places, { path, here, one }: { path: string; here: Here; one?: boolean }): Part[] {
  const template = here.speaker.text(`phrase.${name}${here.negated ? "#not" : ""}`, one);
  return template.split(/(\{\w+\})/u).flatMap((piece) => {
    if (piece === "") return [];
    const place = /^\{(\w+)\}$/u.exec(piece)?.[1];
    return place === undefined ? [word(piece, path)] : (places[place] ?? []);
  });
}

function joined(parts: readonly (readonly Part[])[], separator: Part): Part[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

function valueWords(speaker: Speaker, field: ConditionField, value: string | number | boolean): string {
  const given = speaker.valueText(field, value);
  if (given !== undefined) return given;
  if (typeof value === "number")
    return new Intl.NumberFormat(speaker.locale, { maximumFractionDigits: 15 }).format(value);
  if (typeof value === "boolean") return speaker.text(value ? "word.yes" : "word.no");
  const option = field.options?.find(({ id }) => id === value);
  return labelIn(option?.labels, speaker.locale, value);
}

function placeParts(place: PhraseValue, field: ConditionField, { path, here }: { path: string; here: Here }): Part[] {
  const { speaker } = here;
  const value = (text: string): Part => ({ kind: "value", text, path });
  if (place.type === "date") return [value(dateWords(speaker, place.value))];
  if (place.type === "count") return [value(new Intl.NumberFormat(speaker.locale).format(place.value))];
  return joined(
    place.values.map((one) => [value(valueWords(speaker, field, one))]),
    word(speaker.text("word.list"), path),
  );
}

/** A field that no longer exists is spoken of by its key. */
const fieldOf = (shape: ConditionShape, key: string): ConditionField => shape.field(key) ?? { key, kind: "text" };

const fieldPart = (key: string, path: string, { shape, speaker }: Here): Part => ({
  kind: "field",
  text: labelIn(shape.field(key)?.labels, speaker.locale, key),
  path,
});

function phraseParts(phrase: Phrase, path: string, here: Here): Part[] {
  const field = fieldOf(here.shape, phrase.field);
  const entries = Object.entries(phrase.places).map(([name, place]) => [
    name,
    placeParts(place, field, { path, here }),
  ]);
  const one = Object.values(phrase.places).some((place) => place.type === "count" && place.value === 1);
  const places: Places = { ...Object.fromEntries(entries), field: [fieldPart(phrase.field, path, here)] };
  return say(phrase.name, places, { path, here, one });
}

function bracketed(parts: readonly Part[], path: string, { speaker }: Here): Part[] {
  return [word(speaker.text("word.open"), path), ...parts, word(speaker.text("word.close"), path)];
}

/** Whether its words are several clauses, which need brackets inside of others. */
const isCompound = (node: Condition): boolean =>
  node.type === "not" ? isCompound(node.of) : (node.type === "all" || node.type === "any") && node.of.length > 1;

function groupParts(at: NodeAt<Test>, here: Here): Part[] {
  const and = (at.node.type === "all") !== here.negated;
  const members = partsOf(at);
  const parts = members.map((member) => {
    const words = wordsOf(member, here);
    return members.length > 1 && isCompound(member.node) && !saidAtOnce(member.node, here)
      ? bracketed(words, member.path, here)
      : words;
  });
  return joined(parts, word(here.speaker.text(and ? "word.and" : "word.or"), at.path));
}

function saidAtOnce(node: Condition, here: Here): boolean {
  const inner = node.type === "not" ? node.of : node;
  return onePhrase(inner, here) !== undefined;
}

/** The phrase for a group over one field, such as "is this month". */
function onePhrase(node: Condition, { shape }: Here): Phrase | undefined {
  const first = node.type === "all" ? node.of[0] : node;
  const key = first?.type === "test" || first?.type === "set" ? first.field : undefined;
  return key === undefined ? undefined : phraseOf(node, fieldOf(shape, key).kind);
}

function relatedParts(at: NodeAt<Test>, here: Here): Part[] {
  const [inner] = partsOf(at);
  if (at.node.type !== "related" || inner === undefined) return [];
  const { ref } = at.node;
  const shape = here.shape.related(ref);
  const many = ref.includes(".");
  const label = many
    ? labelIn(shape?.labels, here.speaker.locale, ref.split(".")[0] ?? ref)
    : fieldPart(ref, at.path, here).text;
  const field: Part[] = [{ kind: "field", text: label, path: at.path }];
  const place = { path: at.path, here };
  const name = many ? "relatedMany" : "relatedOne";
  if (inner.node.type === "always" && inner.node.value) return say(`${name}Any`, { field }, place);
  const words = wordsOf(inner, { ...here, shape: shape ?? { ...here.shape, field: () => undefined }, negated: false });
  return say(name, { field, inner: bracketed(words, inner.path, here) }, place);
}

function wordsOf(at: NodeAt<Test>, here: Here): Part[] {
  const { node, path } = at;
  const place = { path, here };
  switch (node.type) {
    case "always":
      return say("always", {}, { path, here: { ...here, negated: node.value === here.negated } });
    case "set":
    case "test":
    case "all":
    case "any": {
      const phrase = onePhrase(node, here);
      return phrase === undefined ? groupParts(at, here) : phraseParts(phrase, path, here);
    }
    case "not":
      return partsOf(at).flatMap((part) => wordsOf(part, { ...here, negated: !here.negated }));
    case "related":
      return relatedParts(at, here);
    case "changed": {
      const fields = node.fields.map((key) => [fieldPart(key, path, here)]);
      return say("changed", { field: joined(fields, word(here.speaker.text("word.or"), path)) }, place);
    }
    case "before":
    case "after": {
      const inner = partsOf(at).flatMap((part) => {
        const words = wordsOf(part, here);
        return isCompound(part.node) && !saidAtOnce(part.node, here) ? bracketed(words, part.path, here) : words;
      });
      return say(`${node.type}.update`, { inner }, place);
    }
    case "search":
      return say("search", { value: [{ kind: "value", text: node.words, path }] }, place);
  }
}

/**
 * A condition in words, in pieces: fields, values, and the words between them. Never throws; what the shape
 * does not know is named by its key.
 */
export function conditionWords(condition: Condition, shape: ConditionShape, options: WordsOptions): readonly Part[] {
  return wordsOf({ node: condition, path: "", refs: [] }, { shape, speaker: speakerOf(options), negated: false });
}

/** A condition as one sentence without a full stop: "Stage is Won and Amount is at least 10,000". */
export const sentenceOf = (condition: Condition, shape: ConditionShape, options: WordsOptions): string =>
  conditionWords(condition, shape, options)
    .map((part) => part.text)
    .join("");
