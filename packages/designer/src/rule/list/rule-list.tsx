import type { Entity, RuleDocument } from "@quoin/definition";
import { EmptyState, Icon, SearchInput, StateWord, useFormat, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import type { RuleCatalog } from "../rule-catalog.ts";
import type { RunSummary } from "../runs/run-types.ts";
import { StatusTag } from "../runs/status-tag.tsx";
import styles from "./rule-list.module.css";

export interface RuleListProps {
  readonly rules: Readonly<Record<string, RuleDocument>>;
  readonly catalog: RuleCatalog;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Rules that are paused. */
  readonly paused: ReadonlySet<string>;
  /** Rules that the draft changes or adds. */
  readonly changed: ReadonlySet<string>;
  /** The latest runs of all rules, newest first. */
  readonly runs: readonly RunSummary[];
  readonly hrefOf: (key: string) => string;
  readonly onOpen: (key: string) => void;
}

/** All rules: what starts each, on what, whether it is on, and how it went lately. */
export function RuleList({ rules, catalog, entities, paused, changed, runs, hrefOf, onOpen }: RuleListProps) {
  const t = useText("designer");
  const automation = useText("automation");
  const label = useLabel();
  const { relative } = useFormat();
  const [search, setSearch] = useState("");
  const entityName = (key: string | undefined) =>
    key === undefined ? "" : label(entities.get(key)?.document["x-labels"], key);
  const wanted = search.trim().toLowerCase();
  const shown = Object.entries(rules)
    .map(([key, rule]) => ({ key, rule, name: label(rule.labels, key) }))
    .filter(({ key, rule, name }) =>
      `${name} ${key} ${entityName(rule.entity)} ${automation(`trigger.${rule.trigger.type}`)}`
        .toLowerCase()
        .includes(wanted),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <div className={styles.list}>
      <div className={styles.search}>
        <SearchInput value={search} onChange={setSearch} label={t("rule.list.search")} />
      </div>
      {shown.length === 0 && <EmptyState icon="bolt" title={t("rule.list.none")} body={t("rule.list.noneHelp")} />}
      <ul className={styles.rows}>
        {shown.map(({ key, rule, name }) => {
          const own = runs.filter((run) => run.rule === key).slice(0, 5);
          const icon = catalog.triggers.find((one) => one.name === rule.trigger.type)?.icon ?? "bolt";
          return (
            <li key={key} className={styles.row}>
              <span className={styles.icon}>
                <Icon name={icon} />
              </span>
              <div className={styles.words}>
                <a
                  className={styles.name}
                  href={hrefOf(key)}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                    event.preventDefault();
                    onOpen(key);
                  }}
                >
                  {name}
                </a>
                <span className={styles.sub}>
                  {entityName(rule.entity)}
                  {rule.entity !== undefined && " · "}
                  {automation(`trigger.${rule.trigger.type}`)} · {t("rule.list.steps", { count: rule.steps.length })}
                </span>
              </div>
              <div className={styles.state}>
                {changed.has(key) && <StateWord state="draft">{t("rule.list.draft")}</StateWord>}
                {rule.enabled === false ? (
                  <StateWord state="saved">{t("rule.off")}</StateWord>
                ) : paused.has(key) ? (
                  <StateWord state="problem">{t("rule.paused")}</StateWord>
                ) : (
                  <StateWord state="passed">{t("rule.on")}</StateWord>
                )}
              </div>
              <div className={styles.runs}>
                {own[0] ? (
                  <>
                    <StatusTag status={own[0].status} />
                    <span className={styles.sub}>{relative(own[0].createdAt)}</span>
                  </>
                ) : (
                  <span className={styles.sub}>{t("rule.list.never")}</span>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
