import { FUNCTIONS, type FormulaFunction } from "@quoin/formula";
import { locales } from "@quoin/formula/locales";
import { Icon, SearchInput, useLabel, useLocale, useText } from "@quoin/ui";
import { useId, useMemo, useState } from "react";
import styles from "./formula-editor.module.css";
import { signatureText } from "./signature-text.ts";

const ALL = Object.values(FUNCTIONS);

interface FunctionListProps {
  readonly onPick: (of: FormulaFunction) => void;
}

/** Every function with what it gives and an example, by group, searched by name and words. Pressing one writes it. */
export function FunctionList({ onPick }: FunctionListProps) {
  const t = useText("designer");
  const { locale } = useLocale();
  const label = useLabel();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState("");
  const words = locale.startsWith("zh") ? locales["zh-CN"] : locales.en;
  const groups = useMemo(() => {
    const typed = wanted.trim().toLowerCase();
    const fits = ({ name, docs }: FormulaFunction) =>
      [name, ...Object.values(docs)].some((one) => one.toLowerCase().includes(typed));
    const found = ALL.filter(fits);
    return [...new Set(found.map(({ group }) => group))].map((group) => ({
      group,
      functions: found.filter((of) => of.group === group),
    }));
  }, [wanted]);
  return (
    <section className={styles.help}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={list}
        onClick={() => setOpen(!open)}
      >
        <Icon name={open ? "chevron-down" : "chevron-right"} size={14} />
        {t("formula.functions")}
      </button>
      <div id={list} hidden={!open}>
        {open && (
          <>
            <SearchInput size="xs" value={wanted} onChange={setWanted} label={t("formula.findFunction")} />
            <div className={styles.list} tabIndex={0} role="group" aria-label={t("formula.functions")}>
              {groups.map(({ group, functions }) => (
                <div key={group} role="group" aria-labelledby={`${list}-${group}`}>
                  <p className={styles.group} id={`${list}-${group}`}>
                    {words[`group.${group}`]}
                  </p>
                  {functions.map((of) => (
                    <button key={of.name} type="button" className={styles.function} onClick={() => onPick(of)}>
                      <code>{signatureText(of, locale)}</code>
                      <span>{label(of.docs, of.name)}</span>
                      <code className={styles.example}>
                        {of.examples[0]?.[0]} → {of.examples[0]?.[1]}
                      </code>
                    </button>
                  ))}
                </div>
              ))}
              {groups.length === 0 && <p className={styles.none}>{t("formula.noFunction")}</p>}
            </div>
          </>
        )}
      </div>
    </section>
  );
}
