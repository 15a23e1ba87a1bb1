import type { StepDocument } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { CONTROLS } from "../control/controls.ts";
import type { RuleSetting } from "../rule-catalog.ts";
import styles from "./panel.module.css";
import { useProblems } from "./use-problems.ts";

interface SettingsEditorProps {
  readonly owner: string;
  readonly settings: readonly RuleSetting[];
  readonly values: Readonly<Record<string, unknown>> | undefined;
  readonly onChange: (values: Readonly<Record<string, unknown>>) => void;
  /** JSON pointer of the settings in the rule. */
  readonly pointer: string;
  readonly step?: StepDocument | undefined;
}

/** The settings of a trigger or of a step, each drawn by the control that its type names. */
export function SettingsEditor({ owner, settings, values = {}, onChange, pointer, step }: SettingsEditorProps) {
  const automation = useText("automation");
  const problems = useProblems();
  return (
    <div className={styles.settings}>
      {settings.map((setting) => {
        const Control = CONTROLS[setting.control];
        if (!Control) return null;
        const set = (value: unknown) => {
          const next: Record<string, unknown> = { ...values, [setting.name]: value };
          if (value === undefined) delete next[setting.name];
          onChange(next);
        };
        return (
          <Control
            key={setting.name}
            setting={setting}
            owner={owner}
            label={automation(`setting.${owner}.${setting.name}`)}
            value={values[setting.name]}
            onChange={set}
            step={step}
            error={problems.at(`${pointer}/${setting.name}`)[0]}
          />
        );
      })}
    </div>
  );
}
