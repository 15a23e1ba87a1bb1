import { UnstyledButton } from "@mantine/core";
import { type FormDesign, type FormRows, RecordForm } from "@quoin/render";
import { EmptyState, ErrorState, Icon, LocaleProvider, Skeleton, useAnnounce, useText } from "@quoin/ui";
import { Suspense, useCallback, useMemo } from "react";
import { addSection } from "../commands/add-section.ts";
import { useCarry } from "../drag/carry-context.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { PageLine } from "../page/page-line.tsx";
import { Guard } from "../frame/guard.tsx";
import type { Preview } from "../frame/preview.ts";
import { useBothLanguages } from "../text/use-both-languages.ts";
import { accessOf } from "./access-of.ts";
import styles from "./canvas.module.css";
import { FormTabsBar } from "./form-tabs-bar.tsx";
import { MarkLayer } from "./mark-layer.tsx";

const EVERYTHING = () => "edit" as const;

interface CanvasProps {
  readonly preview: Preview;
  readonly onNewForm: () => void;
  readonly onOpenForm: (form: string) => void;
}

/** The form as staff get it, drawn by the same renderer, with the designer's marks over it; or, previewed, without them and to be used. */
export function Canvas({ preview, onNewForm, onOpenForm }: CanvasProps) {
  const { state, entity, entities, formKey, form, tab, store, services } = useDesigner();
  const { sheet } = useCarry();
  const t = useText("designer");
  const both = useBothLanguages();
  const announce = useAnnounce();
  const designing = preview.role === undefined;
  const role = preview.role === undefined ? undefined : state.set.role[preview.role];
  const access = useCallback((field: string) => accessOf(role, entity.key, field), [role, entity.key]);
  const design = useMemo<FormDesign>(
    () => ({
      tab,
      sectionEnd: (place) => {
        const section = form.tabs.flatMap((one) => one.sections.map((s) => [`${one.id}.${s.id}`, s] as const));
        const empty = section.find(([id]) => id === place.id)?.[1].items.length === 0;
        return empty ? <p className={styles.empty}>{t("canvas.empty")}</p> : null;
      },
    }),
    [tab, form, t],
  );
  const rows = useMemo<FormRows>(
    () => ({
      entities,
      accessTo: (other, field) => accessOf(role, other, field),
      may: () => true,
    }),
    [entities, role],
  );
  // Another type in a field is another input, which must not be given the old one's value.
  const shape = entity.fields
    .map(({ key, type, schema }) => `${key}:${type}:${JSON.stringify(schema.default)}`)
    .join(" ");
  const add = () =>
    store.run(addSection(state.set, { form: formKey, tab, labels: both("designer", "design.newSection") }));
  const hidden = preview.role !== undefined && entity.fields.every(({ key }) => access(key) === "none");
  return (
    <div className={styles.canvas}>
      <FormTabsBar designing={designing} onNewForm={onNewForm} onOpenForm={onOpenForm} />
      {!designing && <p className={styles.previewing}>{t("preview.note")}</p>}
      <div className={styles.scroll} data-scroll tabIndex={-1}>
        {designing && <PageLine part="@header" />}
        <div className={styles.card} data-device={preview.device}>
          <LocaleProvider locale={preview.locale}>
            <div ref={sheet} className={styles.sheet} lang={preview.locale}>
              <Guard of={state.set} fallback={<ErrorState title={t("canvas.broken")} body={t("canvas.brokenHelp")} />}>
                <div data-form inert={designing}>
                  <Suspense fallback={<Skeleton rows={6} />}>
                    {hidden ? (
                      <EmptyState title={t("preview.nothing")} />
                    ) : (
                      <RecordForm
                        key={`${formKey} ${shape} ${preview.role ?? ""} ${services.sample ? "filled" : "empty"}`}
                        entity={entity}
                        form={form}
                        prefill={services.sample}
                        accessOf={designing ? EVERYTHING : access}
                        context={services.context}
                        rows={rows}
                        stacked
                        onSave={() => {
                          announce(t("preview.notSaved"));
                          return Promise.resolve({ ok: false, problems: [], message: t("preview.notSaved") });
                        }}
                        {...(designing ? { design } : {})}
                      />
                    )}
                  </Suspense>
                </div>
                {designing && <MarkLayer />}
              </Guard>
            </div>
          </LocaleProvider>
          {designing && (
            <UnstyledButton className={styles.add} onClick={add}>
              <Icon name="plus" />
              {t("canvas.addSection")}
            </UnstyledButton>
          )}
        </div>
        {designing && (
          <div className={styles.under}>
            <PageLine part="@related" />
            <PageLine part="@timeline" />
          </div>
        )}
      </div>
    </div>
  );
}
