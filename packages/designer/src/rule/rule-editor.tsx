import type { Entity, MessageDocument, Problem, RuleDocument } from "@quoin/definition";
import { SplitPane, useAnnounce, useText } from "@quoin/ui";
import { SidePane } from "../frame/side-pane.tsx";
import { type ReactNode, useCallback, useMemo, useState } from "react";
import { type CanvasTrial, RuleCanvas } from "./canvas/rule-canvas.tsx";
import { StepPanel } from "./panel/step-panel.tsx";
import { TriggerPanel } from "./panel/trigger-panel.tsx";
import styles from "./rule-editor.module.css";
import type { RuleCatalog } from "./rule-catalog.ts";
import { type RuleScope, RuleScopeContext } from "./rule-scope.ts";
import { findStep } from "./steps/find-step.ts";
import { useStepEdits } from "./steps/use-step-edits.ts";
import type { RuleCalendar } from "./words/work-words.ts";

export interface RuleEditorProps {
  readonly rule: RuleDocument;
  /** Edits with the same `merge` word that follow each other are one for undo. */
  readonly onChange: (rule: RuleDocument, merge?: string) => void;
  readonly catalog: RuleCatalog;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly messages: Readonly<Record<string, MessageDocument>>;
  readonly onMessage: (key: string, document: MessageDocument) => void;
  /** The workspace's working calendars, the usual one first. Keep it the same between drawings. */
  readonly calendars?: readonly RuleCalendar[];
  /** IANA name of the workspace's time zone. */
  readonly timeZone: string;
  /** Problems of the rule; paths are pointers within it. */
  readonly problems: readonly Problem[];
  /** The record that the rule is tried on. */
  readonly sample?: Readonly<Record<string, unknown>> | undefined;
  readonly trial?: CanvasTrial | undefined;
  /** Below the canvas: the trial. It is told what is selected. */
  readonly below?:
    | ((selection: { readonly selected: string | undefined; readonly onSelect: (id: string) => void }) => ReactNode)
    | undefined;
}

const NONE: readonly RuleCalendar[] = [];

/** Builds a rule: the canvas from trigger to end, and the panel of what is selected. */
export function RuleEditor({
  rule,
  onChange,
  catalog,
  entities,
  messages,
  onMessage,
  calendars = NONE,
  timeZone,
  problems,
  sample,
  trial,
  below,
}: RuleEditorProps) {
  const t = useText("designer");
  const announce = useAnnounce();
  const [selected, setSelected] = useState<string | undefined>("");
  const scope = useMemo<RuleScope>(
    () => ({ rule, catalog, entities, messages, onMessage, calendars, timeZone, problems, sample }),
    [rule, catalog, entities, messages, onMessage, calendars, timeZone, problems, sample],
  );
  const select = useCallback((id: string | undefined) => setSelected(id ?? ""), []);
  const done = useCallback(
    (what: "insert" | "remove" | "move" | "replace") => announce(t(`rule.done.${what}`)),
    [announce, t],
  );
  const edits = useStepEdits(rule, { onChange, onSelect: select, onDone: done });
  // An undone step is no longer there to be shown.
  const shown = selected !== undefined && selected !== "" && !findStep(rule.steps, selected) ? "" : selected;
  const canvas = <RuleCanvas selected={shown} onSelect={setSelected} edits={edits} trial={trial} />;
  return (
    <RuleScopeContext.Provider value={scope}>
      <div className={styles.editor}>
        <div className={styles.main}>
          {below ? (
            <SplitPane
              direction="column"
              size={280}
              min={120}
              max={600}
              rememberAs="rule-trial"
              first={canvas}
              second={below({ selected: shown, onSelect: setSelected })}
            />
          ) : (
            canvas
          )}
        </div>
        <SidePane label={t("rule.panel")}>
          {shown === "" || shown === undefined ? (
            <TriggerPanel onChange={onChange} />
          ) : (
            <StepPanel key={shown} id={shown} edits={edits} />
          )}
        </SidePane>
      </div>
    </RuleScopeContext.Provider>
  );
}
