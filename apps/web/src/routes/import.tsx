import { manyLabels } from "@quoin/definition";
import { useLabel, useText } from "@quoin/ui";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { CheckStep } from "../import/check-step.tsx";
import type { Checked, Preview } from "../import/import-types.ts";
import styles from "../import/import.module.css";
import { MapStep } from "../import/map-step.tsx";
import { RunStep } from "../import/run-step.tsx";
import { UploadStep } from "../import/upload-step.tsx";
import { useWorkspace } from "../session/use-workspace.ts";
import { PageBar } from "../shell/page-bar.tsx";

type State =
  | { readonly step: "upload" }
  | { readonly step: "map"; readonly preview: Preview }
  | { readonly step: "check"; readonly checked: Checked }
  | { readonly step: "run"; readonly checked: Checked };

const STEPS = ["upload", "map", "check", "run"] as const;

/** A file of records: upload, columns to fields, what would happen, doing it. Nothing is changed before the last step. */
export function Import() {
  const t = useText("web");
  const label = useLabel();
  const { entity: key } = useParams({ from: "/shell/e/$entity/import" });
  const { entities } = useWorkspace();
  const [state, setState] = useState<State>({ step: "upload" });
  const entity = entities.get(key);
  const name = label(manyLabels(entity?.document), key);
  const reached = STEPS.indexOf(state.step);
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
      {state.step === "upload" && <UploadStep entity={key} onDone={(preview) => setState({ step: "map", preview })} />}
      {state.step === "map" && entity && (
        <MapStep
          entity={entity}
          preview={state.preview}
          onBack={() => setState({ step: "upload" })}
          onDone={(checked) => setState({ step: "check", checked })}
        />
      )}
      {state.step === "check" && entity && (
        <CheckStep
          entity={entity}
          checked={state.checked}
          onBack={() => setState({ step: "map", preview: state.checked.preview })}
          onStart={() => setState({ step: "run", checked: state.checked })}
        />
      )}
      {state.step === "run" && <RunStep entity={key} checked={state.checked} />}
    </div>
  );
}
