import { ActionIcon, Button } from "@mantine/core";
import { fromPointer, sameJson, stringifyDocument } from "@quoin/definition";
import { Icon, Segmented, Skeleton, Strip, useLabel, useText } from "@quoin/ui";
import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { replaceDocument } from "../commands/replace-document.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useProblemWords } from "../frame/use-problem-words.ts";
import { checkSource } from "./check-source.ts";
import { pathSelection, selectionPath } from "./selection-path.ts";
import styles from "./source-pane.module.css";
import { useDescribe } from "./use-describe.ts";
import { usePhrases } from "./use-phrases.ts";

const CodeEditor = lazy(() => import("./code-editor.tsx"));

/** The JSON of the entity or of the form beside the canvas: an edit on either side shows on the other; a text that is wrong is kept, and marked. */
export function SourcePane({ onClose }: { readonly onClose: () => void }) {
  const { store, state, entity, formKey, form, showTab } = useDesigner();
  const t = useText("designer");
  const words = useProblemWords();
  const label = useLabel();
  const phrases = usePhrases();
  const [kind, setKind] = useState<"entity" | "form">("entity");
  const key = kind === "entity" ? entity.key : formKey;
  const document: object = kind === "entity" ? entity.document : form;
  const [text, setText] = useState(() => stringifyDocument(kind, document));
  /** The document that the text was last the same as; another one in the draft means that it was edited elsewhere. */
  const shown = useRef<object>(document);
  const [stale, setStale] = useState(false);
  const check = useMemo(() => checkSource(state.set, { kind, key }, text), [state.set, kind, key, text]);
  const describe = useDescribe(kind, document);
  useEffect(() => {
    if (shown.current === document) return;
    const same = check.document !== undefined && sameJson(check.document, document);
    // What was typed and cannot be read yet is not thrown away for what was done on the canvas.
    if (!same && !check.sound) {
      setStale(true);
      return;
    }
    shown.current = document;
    setStale(false);
    if (!same) setText(stringifyDocument(kind, document));
  }, [document, kind, check]);
  const take = () => {
    shown.current = document;
    setStale(false);
    setText(stringifyDocument(kind, document));
  };
  const type = (next: string) => {
    setText(next);
    const read = checkSource(store.get().set, { kind, key }, next);
    if (!read.sound || !read.document || stale) return;
    if (sameJson(read.document, document) && Object.keys(read.document).join() === Object.keys(document).join()) return;
    store.run(replaceDocument({ kind, key, document: read.document, name: "editSource" }));
    shown.current = store.get().set[kind][key] ?? read.document;
  };
  const open = (next: "entity" | "form") => {
    setKind(next);
    const other: object = next === "entity" ? entity.document : form;
    shown.current = other;
    setStale(false);
    setText(stringifyDocument(next, other));
  };
  const problems = useMemo(
    () => check.problems.map((problem) => ({ path: fromPointer(problem.path), message: words(problem) })),
    [check, words],
  );
  const isJson = useMemo(() => readable(text), [text]);
  const path = selectionPath(state.selection, { kind, form });
  const select = (at: readonly string[]) => {
    const found = pathSelection(at, { kind, form }, store.get().set);
    if (!found) return;
    store.select(found);
    if ("id" in found && found.kind !== "field") showTab(found.id.split(".")[0] ?? found.id);
  };
  const count = problems.length + (isJson ? 0 : 1);
  return (
    <section className={styles.pane} aria-label={t("source.title")}>
      <header className={styles.head}>
        <Icon name="code" />
        <b>{t("source.title")}</b>
        <span className={styles.note}>{t("source.language")}</span>
        <Segmented
          label={t("source.which")}
          value={kind}
          onChange={open}
          options={[
            { value: "entity", label: `${entity.key}.json` },
            { value: "form", label: `${formKey}.json` },
          ]}
        />
        <span className={styles.end}>
          {count > 0 && (
            <span className={styles.wrong} role="status">
              <Icon name="alert-circle" size={14} />
              {t("problems.count", { count })}
            </span>
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            disabled={check.document === undefined}
            onClick={() => check.document && setText(stringifyDocument(kind, check.document))}
          >
            {t("source.format")}
          </Button>
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t("source.close")} onClick={onClose}>
            <Icon name="x" />
          </ActionIcon>
        </span>
      </header>
      {(stale || !check.sound) && (
        <Strip
          tone={stale ? "warning" : "danger"}
          actions={
            <Button size="compact-sm" variant="default" onClick={take}>
              {t("source.take")}
            </Button>
          }
        >
          {!stale && (isJson ? problems[0]?.message : t("source.syntax"))}{" "}
          {t(stale ? "source.stale" : "source.notApplied")}
        </Strip>
      )}
      <div className={styles.code}>
        <Suspense fallback={<Skeleton rows={5} />}>
          <CodeEditor
            key={`${kind} ${key}`}
            value={text}
            label={t("source.of", { name: `${key}.json` })}
            set={state.set}
            kind={kind}
            path={path}
            problems={problems}
            isJson={isJson}
            syntaxWords={t("source.syntax")}
            phrases={phrases}
            nameOf={(labels) => label(labels, "")}
            describe={describe}
            onChange={type}
            onCursor={select}
          />
        </Suspense>
      </div>
    </section>
  );
}

function readable(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
