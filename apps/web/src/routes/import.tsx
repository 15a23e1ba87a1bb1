import { type Entity, manyLabels } from "@quoin/definition";
import { inSentence, useLabel, useLocale, useText } from "@quoin/ui";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { CheckStep } from "../import/check-step.tsx";
import type { Checked, Preview } from "../import/import-types.ts";
import styles from "../import/import.module.css";
import { MapStep } from "../import/map-step.tsx";
import { RunStep } from "../import/run-step.tsx";
import { UploadStep } from "../import/upload-step.tsx";
import { useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { MissingPage } from "../shell/missing-page.tsx";
import { PageBar } from "../shell/page-bar.tsx";

type State =
  | { readonly step: "upload" }
  | { readonly step: "map"; readonly preview: Preview }
  | { readonly step: "check"; readonly checked: Checked };

const STEPS = ["upload", "map", "check", "run"] as const;

/** A file of records: upload, columns to fields, what would happen, doing it. Nothing is changed before the last step. */
export function Import() {
  const { entity: key } = useParams({ from: "/shell/e/$entity/import" });
  const { entities } = useWorkspace();
  const me = useMe();
  const entity = entities.get(key);
  return entity && me.permissions[key] ? <Steps entity={entity} /> : <MissingPage />;
}

function Steps({ entity }: { readonly entity: Entity }) {
  const t = useText("web");
  const label = useLabel();
  const { locale } = useLocale();
  const { key } = entity;
  const { run } = useSearch({ from: "/shell/e/$entity/import" });
  const navigate = useNavigate();
  const [state, setState] = useState<State>({ step: "upload" });
  const name = inSentence(label(manyLabels(entity.document), key), locale);
  const asked = run === undefined ? state : undefined;
  const reached = STEPS.indexOf(asked?.step ?? "run");
  return (
    <div className={styles.page}>
      <PageBar name={t("import.title", { name })} />
      <ol className={styles.steps} aria-label={t("import.steps")}>
        {STEPS.map((step, index) => (
          <li key={step} data-done={index < reached || undefined} aria-current={index === reached ? "step" : undefined}>
            {t(`import.step.${step}`)}
          </li>
        ))}
      </ol>
      {run !== undefined && <RunStep key={run} entity={entity} id={run} />}
      {asked?.step === "upload" && <UploadStep entity={key} onDone={(preview) => setState({ step: "map", preview })} />}
      {asked?.step === "map" && (
        <MapStep
          entity={entity}
          preview={asked.preview}
          onBack={() => setState({ step: "upload" })}
          onDone={(checked) => setState({ step: "check", checked })}
        />
      )}
      {asked?.step === "check" && (
        <CheckStep
          entity={entity}
          checked={asked.checked}
          onBack={() => setState({ step: "map", preview: asked.checked.preview })}
          onStart={() => {
            const { id } = asked.checked.preview;
            setState({ step: "upload" });
            void navigate({ to: "/e/$entity/import", params: { entity: key }, search: { run: id }, replace: true });
          }}
        />
      )}
    </div>
  );
}
