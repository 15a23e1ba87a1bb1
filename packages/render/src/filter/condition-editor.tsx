import type { ConditionAllow } from "@quoin/condition";
import type { ConditionDocument, Entity } from "@quoin/definition";
import { conditionShape } from "@quoin/fields";
import { useText } from "@quoin/ui";
import { useEffect, useMemo, useRef, useState } from "react";
import { ConditionGroup } from "./condition-group.tsx";
import styles from "./condition-editor.module.css";
import type { DraftGroup } from "./draft-condition.ts";
import { newRow, replaceNode } from "./edit-draft.ts";
import { FilterContext, type FilterContextValue } from "./filter-context.ts";
import { readDraftCondition } from "./read-draft.ts";
import { writeDraftCondition } from "./write-draft.ts";

export interface ConditionEditorProps {
  /** Key of the entity whose records it is about. */
  readonly entity: string;
  readonly entities: ReadonlyMap<string, Entity>;
  /** `undefined` and `true` are empty. */
  readonly value: ConditionDocument | undefined;
  /**
   * The condition as it is now, or `undefined` while a line is unfinished: keep the last whole one then and let nobody
   * finish, for a condition without the line would say something else.
   */
  readonly onChange: (document: ConditionDocument | undefined) => void;
  readonly allow?: ConditionAllow;
  /** Fields that the reader may use. Default: all. */
  readonly mayUse?: (entity: string, field: string) => boolean;
  /** Tells unfinished lines at once. Default false: a line that was only just begun is not blamed. */
  readonly strict?: boolean;
  /** An empty editor begins with a first line, its field to be chosen. */
  readonly begin?: boolean;
}

const startOf = (draft: DraftGroup, begin: boolean): DraftGroup =>
  begin && draft.items.length === 0 ? { ...draft, items: [newRow()] } : draft;

const EVERY = (): boolean => true;
const ALL: ConditionAllow = {};

/** Builds a condition from lines in nested groups. What it has no line for is shown in words and kept as it is. */
export function ConditionEditor({
  entity,
  entities,
  value,
  onChange,
  allow = ALL,
  mayUse = EVERY,
  strict = false,
  begin = false,
}: ConditionEditorProps) {
  const t = useText("render");
  const shape = useMemo(() => conditionShape(entities, entity), [entities, entity]);
  const [draft, setDraft] = useState<DraftGroup>(() => startOf(readDraftCondition(value, shape), begin));
  const known = useRef({ whole: value, unfinished: false });
  useEffect(() => {
    const { whole, unfinished } = known.current;
    // A value from outside begins anew. The echo of one's own does not, nor the last whole one while a line is unfinished.
    if (value === whole || (value === undefined && unfinished)) return;
    known.current = { whole: value, unfinished: false };
    setDraft(readDraftCondition(value, shape));
  }, [value, shape]);
  const written = useMemo(() => writeDraftCondition(draft, shape, allow), [draft, shape, allow]);
  const change = (next: DraftGroup) => {
    setDraft(next);
    const { document } = writeDraftCondition(next, shape, allow);
    known.current = { whole: document ?? known.current.whole, unfinished: document === undefined };
    onChange(document);
  };
  const latest = useRef({ draft, change });
  useEffect(() => {
    latest.current = { draft, change };
  });
  const context = useMemo<FilterContextValue>(
    () => ({
      entities,
      allow,
      mayUse,
      faults: written.faults,
      strict,
      replace: (id, next) => latest.current.change(replaceNode(latest.current.draft, id, next)),
    }),
    [entities, allow, mayUse, written.faults, strict],
  );
  return (
    <FilterContext.Provider value={context}>
      <div className={styles.editor}>
        <ConditionGroup group={draft} shape={shape} depth={0} withRelated onChange={change} />
        {written.faults.get(draft.id) === "limits" && <p className={styles.fault}>{t("filter.fault.limits")}</p>}
      </div>
    </FilterContext.Provider>
  );
}
