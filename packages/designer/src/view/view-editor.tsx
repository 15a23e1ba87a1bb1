import type { Entity, Problem, RoleDocument, RuleDocument, ViewDocument } from "@quoin/definition";
import { TabBar, useLabel, useText } from "@quoin/ui";
import { SidePane } from "../frame/side-pane.tsx";
import { type ReactNode, useMemo, useState } from "react";
import { ColumnsPart } from "./columns-part.tsx";
import { FilterPart } from "./filter-part.tsx";
import { GeneralPart } from "./general-part.tsx";
import { OrderPart } from "./order-part.tsx";
import { viewFields } from "./view-fields.ts";
import type { ViewPartProps } from "./view-scope.ts";
import styles from "./view.module.css";

export interface ViewEditorProps {
  readonly view: ViewDocument;
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly roles: Readonly<Record<string, RoleDocument>>;
  /** The entity's rules that a button sets off. */
  readonly buttons: Readonly<Record<string, RuleDocument>>;
  readonly problems: readonly Problem[];
  readonly onChange: (view: ViewDocument, merge?: string) => void;
  /** The list as staff get it. */
  readonly preview: ReactNode;
}

const PARTS = { general: GeneralPart, columns: ColumnsPart, filter: FilterPart, order: OrderPart } as const;
type Part = keyof typeof PARTS;

/** Shapes a list: the real list in the middle, its parts beside it. */
export function ViewEditor({ view, entity, entities, roles, buttons, problems, onChange, preview }: ViewEditorProps) {
  const t = useText("designer");
  const say = useText("definition");
  const label = useLabel();
  const [part, setPart] = useState<Part>("columns");
  const fields = useMemo(() => viewFields(entities, entity), [entities, entity]);
  const props = useMemo<ViewPartProps>(() => {
    const names = new Map(
      fields.map(({ path, labels }) => [path, labels.map(([words, key]) => label(words, key)).join(" · ")]),
    );
    return { view, entity, entities, roles, buttons, fields, nameOf: (path) => names.get(path) ?? path, onChange };
  }, [view, entity, entities, roles, buttons, fields, label, onChange]);
  const Part = PARTS[part];
  return (
    <div className={styles.editor}>
      <div className={styles.preview}>{preview}</div>
      <SidePane label={t("view.parts")}>
        <TabBar
          kind="panel"
          id="view-part"
          label={t("view.parts")}
          value={part}
          tabs={(Object.keys(PARTS) as Part[]).map((key) => ({ key, label: t(`view.part.${key}`) }))}
          onChange={(key) => setPart(key as Part)}
        />
        {problems.length > 0 && (
          <ul className={styles.problems}>
            {problems.map(({ path, code, params }) => (
              <li key={`${path} ${code}`}>{say(`problem.${code}`, params)}</li>
            ))}
          </ul>
        )}
        <div
          className={styles.body}
          role="tabpanel"
          id={`view-part-panel-${part}`}
          aria-labelledby={`view-part-tab-${part}`}
        >
          <Part key={part} {...props} />
        </div>
      </SidePane>
    </div>
  );
}
