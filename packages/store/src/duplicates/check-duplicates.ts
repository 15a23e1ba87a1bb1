import { AppError } from "@quoin/definition";
import type { EntityModel } from "../query/field-model.ts";
import { startReading } from "../query/start-reading.ts";
import { fail, type Item, type Pending, type Writing } from "../records/writing.ts";
import type { DuplicateMatch } from "./duplicate-match.ts";
import { findMatches, type Sought } from "./find-matches.ts";
import { matchesIndeed, matchKeys } from "./match-keys.ts";
import { type MatchRule, matchRules } from "./match-rules.ts";
import { refusesMatches } from "./refuses-matches.ts";
import { type RuleMatches, shownMatches } from "./shown-matches.ts";

interface Asked extends Sought {
  readonly one: Pending;
}

function ask(writing: Writing, entity: EntityModel, of: { rules: readonly MatchRule[]; pending: readonly Pending[] }) {
  return of.pending.flatMap((one): Asked[] =>
    of.rules.flatMap((rule): Asked[] => {
      if (!one.changed.some((key) => rule.reads.has(key))) return [];
      const keys = matchKeys(entity, rule, { row: one.after, time: writing.scope });
      return keys.length === 0 ? [] : [{ one, rule, keys, row: one.after, id: one.id }];
    }),
  );
}

function refusal(matches: readonly DuplicateMatch[]): AppError {
  const details = matches.map(({ fields, rules }) => ({
    path: `/${fields[0] ?? ""}`,
    code: "duplicate_record",
    params: { rules },
  }));
  return new AppError("duplicate", "A record like this exists already.", { details, data: { duplicates: matches } });
}

/** Records of the same call match too: the first one stays. */
function sameCall(asked: readonly Asked[], refused: ReadonlySet<Item | undefined>, at: Asked): Pending | undefined {
  const keys = new Set(at.keys);
  for (const other of asked) {
    if (other === at) return undefined;
    if (other.rule !== at.rule || other.one === at.one || refused.has(other.one.item)) continue;
    if (other.keys.some((key) => keys.has(key)) && matchesIndeed(at.rule, other.row, at.row)) return other.one;
  }
  return undefined;
}

/**
 * Refuses new and changed records that match another by a rule that blocks; on `duplicates: "refuse"` also by one that warns, as
 * far as the writer may know of the match; on "import" as the rule says of imports. What was changed elsewhere in a record is let through, though it matches.
 */
export async function checkDuplicates(writing: Writing, pending: readonly Pending[]): Promise<readonly Pending[]> {
  const entity = pending[0]?.entity;
  if (entity === undefined || writing.duplicates === "allow") return pending;
  const rules = matchRules(entity).filter(({ rule }) => refusesMatches(rule, writing.duplicates));
  if (rules.length === 0) return pending;
  const asked = ask(writing, entity, { rules, pending });
  if (asked.length === 0) return pending;
  const { model, speech } = writing;
  const matched = await findMatches({ db: writing.scope.db, model, speech }, entity, asked);
  const refused = new Set<Item | undefined>();
  const at = { reading: startReading(model, writing.access, speech), context: writing.read };
  const places = new Map<Pending, number[]>();
  asked.forEach(({ one }, i) => places.set(one, [...(places.get(one) ?? []), i]));
  for (const [one, indexes] of places) {
    const found = indexes.flatMap((i): RuleMatches[] => {
      const [rule, ids] = [asked[i]?.rule, matched[i] ?? []];
      return rule === undefined || ids.length === 0 ? [] : [{ rule, ids }];
    });
    let shown = await shownMatches(found, entity, at);
    if (shown.length === 0) {
      const twin = indexes.flatMap((i) => {
        const own = asked[i];
        return own !== undefined && sameCall(asked, refused, own) !== undefined ? [own.rule] : [];
      });
      shown = twin.map(({ rule }) => ({ rules: [rule.id], act: rule.act, fields: rule.on.map(({ field }) => field) }));
    }
    if (shown.length === 0) continue;
    refused.add(one.item);
    fail(writing, one.item, refusal(shown));
  }
  return pending.filter((one) => !refused.has(one.item));
}
