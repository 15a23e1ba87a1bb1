import type { RouterOutputs } from "@quoin/api/client";
import type { DefinitionChange, DefinitionSet, Kind } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import { labelsOf } from "./labels-of.ts";
import styles from "./publish.module.css";

const ICONS = { added: "plus", removed: "minus", changed: "pencil", moved: "arrows-move" } as const;

interface ChangeListProps {
  readonly changes: readonly DefinitionChange[];
  readonly before: DefinitionSet;
  readonly after: DefinitionSet;
  readonly entries: RouterOutputs["definitions"]["draft"]["changes"];
}

const short = (value: unknown): string => {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text === undefined ? "" : text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

/** What the draft changes, document by document. */
export function ChangeList({ changes, before, after, entries }: ChangeListProps) {
  const t = useText("web");
  const words = useText("definition");
  const label = useLabel();
  const nameOf = (kind: Kind, key: string) => label(labelsOf(after, kind, key) ?? labelsOf(before, kind, key), key);
  return (
    <section className={styles.panel} aria-label={t("publish.changes")}>
      <h2 className={styles.heading}>
        {t("publish.changes")} <span>{changes.length}</span>
      </h2>
      {entries.map(({ kind, key }) => (
        <div key={`${kind}/${key}`} className={styles.document}>
          <h3 className={styles.name}>
            {nameOf(kind, key)} <small>{words(`kind.${kind}`)}</small> <code>{key}</code>
          </h3>
          <ul className={styles.changes}>
            {changes
              .filter((change) => change.kind === kind && change.key === key)
              .map((change) => (
                <li key={change.op + change.path.join("/")}>
                  <Icon name={ICONS[change.op]} size={14} />
                  <span>
                    {words(`change.${change.op}`)} <code>{change.path.join(" › ") || key}</code>
                    {change.op === "changed" && (
                      <small>
                        {short(change.before)} → {short(change.after)}
                      </small>
                    )}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
