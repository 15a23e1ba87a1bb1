import { readEntities, type Problem, checkMeaning } from "@quoin/definition";
import { SplitPane, TabBar, useAnnounce, useHotkey, useIsPhone, useLocale, useText } from "@quoin/ui";
import { automaticForm } from "@quoin/render";
import { type ReactNode, useDeferredValue, useEffect, useId, useMemo, useState } from "react";
import { Canvas } from "../canvas/canvas.tsx";
import { addForm } from "../commands/add-form.ts";
import { CarrySurface } from "../drag/carry-surface.tsx";
import { Inspector } from "../inspector/inspector.tsx";
import { INSPECTOR_ID } from "../inspector/inspector-id.ts";
import { Outline } from "../outline/outline.tsx";
import { Palette } from "../palette/palette.tsx";
import { SourcePane } from "../source/source-pane.tsx";
import type { DraftStore } from "../state/draft-store.ts";
import { useDraftState } from "../state/use-draft-state.ts";
import { ConflictStrip } from "./conflict-strip.tsx";
import { DesignerContext, type DesignerValue } from "./designer-context.ts";
import type { DesignServices } from "./design-services.ts";
import { DesignBar } from "./design-bar.tsx";
import styles from "./entity-designer.module.css";
import { KeyHints } from "./key-hints.tsx";
import { language } from "./language.ts";
import type { Preview } from "./preview.ts";
import { useDidWords } from "./use-did-words.ts";

export interface EntityDesignerProps {
  readonly store: DraftStore;
  /** Key of the entity. */
  readonly entity: string;
  /** Key of the form; default its first record form, or one made of all fields. */
  readonly form?: string | undefined;
  /** What the server found wrong in the saved draft. */
  readonly problems: readonly Problem[];
  readonly services: DesignServices;
  /** What is shown where the draft has no such entity, or no longer. */
  readonly gone: ReactNode;
  readonly onOpenForm: (form: string) => void;
  readonly onOpenEntity: (entity: string) => void;
  /** Goes back to the list of entities. */
  readonly onExit: () => void;
  readonly onPublish: () => void;
}

/** One entity and its forms: palette or outline, the real form in the middle, the settings of what is selected, the source below. */
export function EntityDesigner(props: EntityDesignerProps) {
  const { store, entity: entityKey, problems: told, services } = props;
  const t = useText("designer");
  const { locale } = useLocale();
  const phone = useIsPhone();
  const announce = useAnnounce();
  const id = useId();
  const state = useDraftState(store);
  const did = useDidWords(state.set, entityKey);
  const entities = readEntities(state.set);
  const entity = entities.get(entityKey);
  const [preview, setPreview] = useState<Preview>({ role: undefined, locale, device: "desktop" });
  const [side, setSide] = useState<"palette" | "outline">("palette");
  const [source, setSource] = useState(false);
  const [shownTab, showTab] = useState<string>();
  const deferred = useDeferredValue(state.set);
  const problems = useMemo(() => joined(told, checkMeaning(deferred, language)), [told, deferred]);
  const forms = Object.keys(state.set.form).filter((key) => state.set.form[key]?.entity === entityKey);
  const formKey =
    props.form !== undefined && forms.includes(props.form) ? props.form : firstForm(forms, state.set.form);
  const missing = entity && formKey === undefined ? entity : undefined;
  useEffect(() => {
    // An entity without a form is shown by all its fields: that becomes its form as soon as somebody edits it.
    if (missing) store.stand(addForm(store.get().set, automaticForm(missing), undefined));
  }, [missing, store]);
  const back = (way: "undo" | "redo") => {
    const step = store.get()[way];
    if (!step) return;
    store[way]();
    announce(t(way === "undo" ? "history.undone" : "history.redone", { what: did(step) }));
  };
  useHotkey("mod+Z", () => back("undo"));
  useHotkey("mod+shift+Z", () => back("redo"));
  useHotkey("mod+Y", () => back("redo"));
  useHotkey("mod+S", () => void store.flush(), { inFields: true });
  const form = formKey === undefined ? undefined : state.set.form[formKey];
  const tab = form?.tabs.some((one) => one.id === shownTab) ? shownTab : form?.tabs[0]?.id;
  const value = useMemo<DesignerValue | undefined>(
    () =>
      entity && form && formKey !== undefined && tab !== undefined
        ? { store, state, services, entity, entities, formKey, form, tab, showTab, problems }
        : undefined,
    [store, state, services, entity, entities, formKey, form, tab, problems],
  );
  if (!entity) return props.gone;
  if (!value) return null;
  const newForm = () => {
    const command = addForm(state.set, { ...value.form, purpose: "create" }, undefined);
    store.run(command);
    props.onOpenForm(command.what);
  };
  const canvas = <Canvas preview={preview} onNewForm={newForm} onOpenForm={props.onOpenForm} />;
  return (
    <DesignerContext.Provider value={value}>
      <CarrySurface>
        <div className={styles.frame}>
          <DesignBar
            preview={preview}
            onPreview={setPreview}
            source={source}
            onSource={() => setSource(!source)}
            onUndo={() => back("undo")}
            onRedo={() => back("redo")}
            onOpenEntity={props.onOpenEntity}
            onExit={props.onExit}
            onPublish={props.onPublish}
          />
          <ConflictStrip store={store} />
          <div className={styles.work} data-phone={phone || undefined}>
            {preview.role === undefined && (
              <aside className={styles.left} aria-label={t("frame.parts")}>
                <TabBar
                  id={id}
                  kind="panel"
                  label={t("frame.parts")}
                  value={side}
                  onChange={(key) => setSide(key === "outline" ? "outline" : "palette")}
                  tabs={[
                    { key: "palette", label: t("palette.title") },
                    { key: "outline", label: t("outline.title") },
                  ]}
                />
                <div
                  className={styles.scroll}
                  role="tabpanel"
                  id={`${id}-panel-${side}`}
                  aria-labelledby={`${id}-tab-${side}`}
                >
                  {side === "palette" ? <Palette /> : <Outline />}
                </div>
                <KeyHints outline={side === "outline"} />
              </aside>
            )}
            <div className={styles.middle}>
              {source ? (
                <SplitPane
                  direction="column"
                  size={Math.round(globalThis.innerHeight * 0.35)}
                  rememberAs="designer.source"
                  first={canvas}
                  second={<SourcePane onClose={() => setSource(false)} />}
                />
              ) : (
                canvas
              )}
            </div>
            {preview.role === undefined && (
              <aside id={INSPECTOR_ID} className={styles.right} aria-label={t("frame.inspector")}>
                <Inspector />
              </aside>
            )}
          </div>
        </div>
      </CarrySurface>
    </DesignerContext.Provider>
  );
}

function joined(told: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  const known = new Set(found.map(({ path, code }) => `${path} ${code}`));
  return [...found, ...told.filter(({ path, code }) => !known.has(`${path} ${code}`))];
}

function firstForm(keys: readonly string[], forms: DesignerValue["state"]["set"]["form"]): string | undefined {
  const order = (key: string) =>
    ((forms[key]?.purpose ?? "record") === "record" ? 0 : 1000) + (forms[key]?.order ?? 100);
  return keys.toSorted((a, b) => order(a) - order(b))[0];
}
