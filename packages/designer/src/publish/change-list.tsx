import type { DefinitionSet, Use } from "@quoin/definition";
import { Icon, useFormat, useLabel, useText } from "@quoin/ui";
import { type ChangeGroup, type ChangeLine } from "./change-groups.ts";
import { labelsOfLine } from "./labels-of-line.ts";
import type { PlanView } from "./plan-view.ts";
import styles from "./change-list.module.css";
import { effectOf } from "./steps-of.ts";
import { usePartWords } from "./use-part-words.ts";

interface ChangeListProps {
  readonly published: DefinitionSet;
  readonly draft: DefinitionSet;
  readonly groups: readonly ChangeGroup[];
  /** Without one only what changes is told, not what it does. */
  readonly plan?: PlanView | undefined;
  readonly hrefOf: (use: Pick<Use, "kind" | "key">) => string | undefined;
}

const ICONS = { added: "plus", removed: "trash", changed: "pencil" } as const;

/** What changes, in words, by definition; with what each change does to the records. */
export function ChangeList({ published, draft, groups, plan, hrefOf }: ChangeListProps) {
  const t = useText("designer");
  const d = useText("definition");
  const label = useLabel();
  const words = usePartWords();
  const { number, list } = useFormat();
  const { rule: after } = draft;
  const nameOf = (line: Pick<ChangeLine, "kind" | "key" | "field">) =>
    label(labelsOfLine(published, draft, line), line.field ?? line.key);
  return (
    <div className={styles.changes}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("publish.change")}</th>
            {plan && (
              <>
                <th scope="col">{t("publish.effect")}</th>
                <th scope="col" className={styles.number}>
                  {t("publish.records")}
                </th>
                <th scope="col">{t("publish.check")}</th>
              </>
            )}
          </tr>
        </thead>
        {groups.map((group) => {
          const href = hrefOf(group);
          return (
            <tbody key={`${group.kind}/${group.key}`}>
              <tr>
                <th scope="rowgroup" colSpan={plan ? 4 : 1} className={styles.group}>
                  {href === undefined ? nameOf(group) : <a href={href}>{nameOf(group)}</a>}
                  <span className={styles.kind}>{d(`kind.${group.kind}`)}</span>
                  <code>{group.key}</code>
                </th>
              </tr>
              {group.lines.map((line) => {
                const effect = plan && effectOf(line, plan);
                return (
                  <tr key={line.id}>
                    <td>
                      <span className={styles.what}>
                        <Icon name={ICONS[line.op]} />
                        <span>
                          <b>
                            {line.field === undefined
                              ? t(`publish.document.${line.op}`)
                              : t(`publish.field.${line.op}`, { name: nameOf(line) })}
                          </b>
                          {line.parts.length > 0 && <small>{list(line.parts.map((part) => words(part)))}</small>}
                          {line.kind === "rule" && after[line.key]?.enabled === false && (
                            <small>
                              <span className={styles.warn}>{t("publish.ruleOff")}</span>
                            </small>
                          )}
                          {effect && effect.usedBy.length > 0 && (
                            <small>
                              {t("publish.usedBy", {
                                names: list(effect.usedBy.map((use) => `${d(`kind.${use.kind}`)} ${nameOf(use)}`)),
                              })}
                            </small>
                          )}
                        </span>
                      </span>
                    </td>
                    {effect && (
                      <>
                        <td>
                          <span className={styles.tag} data-tone={effect.class}>
                            {t(`publish.class.${effect.class}`)}
                          </span>
                        </td>
                        <td className={styles.number}>{number(effect.rows)}</td>
                        <td>
                          <span
                            className={styles.tag}
                            data-tone={effect.problems > 0 ? "problem" : effect.warnings > 0 ? "rewrite" : "passed"}
                          >
                            {effect.problems > 0
                              ? t("problems.count", { count: effect.problems })
                              : effect.warnings > 0
                                ? t("publish.warnings", { count: effect.warnings })
                                : t("problems.passed")}
                          </span>
                        </td>
                      </>
                    )}
                  </tr>
                );
              })}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
