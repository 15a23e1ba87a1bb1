import {
  bindCondition,
  evaluateCondition,
  fieldsRead,
  parseCondition,
  relationsRead,
  sentenceOf,
} from "@quoin/condition";
import type { Entity, RuleDocument } from "@quoin/definition";
import { conditionShape, seenRow } from "@quoin/fields";
import { type GridColumn, type Row, useWordsOptions } from "@quoin/render";
import { useLabel, useText } from "@quoin/ui";
import { useMemo, useState } from "react";
import { useConditionContext } from "../record/use-condition-context.ts";
import { usePress } from "../record/use-press.ts";
import { useWorkspace } from "../session/use-workspace.ts";

interface Asked {
  readonly entity: Entity;
  /** Keys of rules. */
  readonly keys: readonly string[] | undefined;
  /** The reader may use the field in a list. */
  readonly mayRead: (path: string) => boolean;
  readonly bin: boolean;
}

const NONE: ReadonlySet<string> = new Set();
const LEAST = 96;
/** Pixels of a letter, and of a character of Chinese, Japanese or Korean. */
const LETTER = 8;
const WIDE = 14;

const widthOf = (name: string): number =>
  Math.max(
    LEAST,
    [...name].reduce((sum, one) => sum + (one > "\u2e80" ? WIDE : LETTER), 56),
  );

/** Whether a rule's condition can be judged by what the rows hold; what cannot is left to the server. */
function judged(rule: RuleDocument, mayRead: Asked["mayRead"]) {
  const condition = parseCondition(rule.condition ?? true);
  const reads = [...fieldsRead(condition)];
  return relationsRead(condition).length === 0 && reads.every(mayRead) ? { condition, reads } : undefined;
}

/** The buttons of a list as columns, and the fields that their conditions read. */
export function useListButtons({ entity, keys, mayRead, bin }: Asked): {
  readonly columns: readonly GridColumn[];
  readonly reads: readonly string[];
} {
  const t = useText("web");
  const label = useLabel();
  const { set, entities } = useWorkspace();
  const context = useConditionContext();
  const words = useWordsOptions();
  const press = usePress();
  const [busy, setBusy] = useState(NONE);
  return useMemo(() => {
    const stand = entity.fieldByKey.get("id");
    const rules = (keys ?? []).flatMap((key) => {
      const rule = set.rule[key];
      return rule && rule.enabled !== false && rule.entity === entity.key
        ? [{ key, rule, known: judged(rule, mayRead) }]
        : [];
    });
    const shape = conditionShape(entities, entity.key);
    const columns = rules.flatMap(({ key, rule, known }): GridColumn[] => {
      if (!stand) return [];
      const name = label(rule.labels, key);
      const bound = known && bindCondition(known.condition, context);
      const busyKey = (row: Row) => `${key} ${String(row["id"])}`;
      const setWorks = (row: Row, works: boolean) =>
        setBusy((now) => {
          const next = new Set(now);
          if (works) next.add(busyKey(row));
          else next.delete(busyKey(row));
          return next;
        });
      return [
        {
          path: `button:${key}`,
          field: stand,
          labels: [[rule.labels, key]],
          own: false,
          label: name,
          width: widthOf(name),
          pinned: false,
          sortable: false,
          numeric: false,
          press: {
            refusal: (row) => {
              if (bin) return t("list.readonly.bin");
              if (!known || !bound || evaluateCondition(bound, seenRow(entity, row))) return undefined;
              return t("list.button.only", { condition: sentenceOf(known.condition, shape, words) });
            },
            isBusy: (row) => busy.has(busyKey(row)),
            press: (row) => {
              setWorks(row, true);
              const title = row[entity.title];
              void press(key, { id: String(row["id"]), ...(typeof title === "string" && { title }) }).finally(() =>
                setWorks(row, false),
              );
            },
          },
        },
      ];
    });
    return { columns, reads: [...new Set(rules.flatMap(({ known }) => known?.reads ?? []))] };
  }, [entity, entities, keys, mayRead, bin, set, context, words, press, busy, label, t]);
}
