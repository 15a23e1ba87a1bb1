import { Switch } from "@mantine/core";
import type { Field, Use } from "@quoin/definition";
import { type FieldSetting, fieldType, hasFieldType, takesDefaultFormula, takesUnique } from "@quoin/fields";
import { Icon, Skeleton, useText } from "@quoin/ui";
import { useId } from "react";
import { changeField } from "../commands/change-field.ts";
import { renameField } from "../commands/rename-field.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { problemsOfField } from "../frame/problems-of-field.ts";
import { useProblemWords } from "../frame/use-problem-words.ts";
import { LocalizedInput } from "../text/localized-input.tsx";
import { typeLabels } from "../text/type-labels.ts";
import { keyFromLabel } from "./key-from-label.ts";
import { DefaultEditor } from "./default-editor.tsx";
import styles from "./inspector.module.css";
import { KeyInput } from "./key-input.tsx";
import { dependsAfter, renamedValue } from "./edit-options.ts";
import { OptionsEditor } from "./options-editor.tsx";
import { RequiredEditor } from "./required-editor.tsx";
import { Sect } from "./sect.tsx";
import { SettingControl } from "./setting-control.tsx";
import { UseList } from "./use-list.tsx";

interface FieldTabProps {
  readonly field: Field;
  readonly published: boolean;
  readonly uses: readonly Use[] | undefined;
}

/** A fixed default value has no place beside a formula; some settings matter only to what another one says. */
const isOpen = ({ keyword, when }: FieldSetting, { schema }: Field): boolean => {
  const settings: Readonly<Record<string, unknown>> = { ...schema };
  if (when !== undefined && settings[keyword] === undefined && !when.is.some((one) => one === settings[when.keyword]))
    return false;
  return keyword !== "default" || schema["x-default"] === undefined;
};

/** What a field is, wherever it is shown: its words, key, the settings of its type, required, unique, searchable, who uses it. */
export function FieldTab({ field, published, uses }: FieldTabProps) {
  const { store, state, entity, problems } = useDesigner();
  const t = useText("designer");
  const ft = useText("fields");
  const words = useProblemWords();
  const id = useId();
  const at = { entity: entity.key, field: field.key };
  const taken = (key: string) => entity.fieldByKey.has(key);
  const change = (schema: Readonly<Record<string, unknown>>) => store.run(changeField(at, { schema }));
  const rename = (to: string) => store.run(renameField({ ...at, to, select: state.selection }));
  const follow = () => {
    if (published) return;
    const next = keyFromLabel({
      key: field.key,
      labels: field.schema["x-labels"],
      typeLabels: typeLabels(field.type),
      taken,
    });
    if (next !== undefined) rename(next);
  };
  if (field.system) {
    return (
      <>
        <Sect>
          <p className={styles.muted}>{t("field.systemHelp")}</p>
        </Sect>
        {uses && uses.length > 0 && (
          <Sect title={t("inspector.uses")} count={uses.length}>
            <UseList uses={uses} />
          </Sect>
        )}
      </>
    );
  }
  const type = hasFieldType(field.type) ? fieldType(field.type) : undefined;
  const listed = type?.settings.find(({ control }) => control === "options" || control === "stages");
  const plain = type?.settings.filter((setting) => setting !== listed && isOpen(setting, field)) ?? [];
  const wrong = problemsOfField(problems, entity.key, field.key);
  return (
    <>
      {wrong.length > 0 && (
        <Sect>
          {wrong.map((problem) => (
            <p key={`${problem.path} ${problem.code}`} className={styles.error}>
              <Icon name="alert-circle" size={14} />
              {words(problem)}
            </p>
          ))}
        </Sect>
      )}
      <Sect>
        <div onBlur={follow}>
          <LocalizedInput
            label={t("field.label")}
            value={field.schema["x-labels"]}
            onChange={(labels) => change({ "x-labels": labels })}
          />
        </div>
        <KeyInput value={field.key} locked={published} taken={taken} onChange={rename} />
      </Sect>
      {listed && (
        <OptionsEditor
          field={field}
          stages={listed.control === "stages"}
          title={ft(`setting.${listed.keyword}`)}
          onChange={(options, renamed) =>
            change({
              [listed.keyword]: options,
              ...(renamed && { default: renamedValue(field.schema.default, renamed) }),
              ...(field.schema["x-depends"] && {
                "x-depends": dependsAfter(field.schema["x-depends"], options, renamed),
              }),
            })
          }
        />
      )}
      {plain.length > 0 && (
        <Sect>
          {plain.map((setting) => (
            <SettingControl
              key={setting.keyword}
              setting={setting}
              field={field}
              onChange={(value) => change({ [setting.keyword]: value })}
            />
          ))}
        </Sect>
      )}
      {takesDefaultFormula(field) && <DefaultEditor key={field.key} field={field} />}
      {!type?.computed && !type?.rows && <RequiredEditor field={field} />}
      <Sect>
        {type && (takesUnique(field) || field.schema["x-unique"] === true) && (
          <div className={styles.between}>
            <label htmlFor={`${id}-unique`}>{t("field.unique")}</label>
            <Switch
              id={`${id}-unique`}
              checked={field.schema["x-unique"] === true}
              onChange={(event) => change({ "x-unique": event.currentTarget.checked || undefined })}
            />
          </div>
        )}
        {type?.search && (
          <div className={styles.between}>
            <label htmlFor={`${id}-search`}>{t("field.search")}</label>
            <Switch
              id={`${id}-search`}
              checked={field.schema["x-search"] !== false}
              onChange={(event) => change({ "x-search": event.currentTarget.checked ? undefined : false })}
            />
          </div>
        )}
        <LocalizedInput
          label={t("field.help")}
          value={field.schema["x-help"]}
          onChange={(help) => change({ "x-help": help })}
        />
      </Sect>
      <Sect title={t("inspector.uses")} count={uses?.length}>
        {uses === undefined ? (
          <Skeleton rows={2} />
        ) : uses.length === 0 ? (
          <p className={styles.muted}>{t("inspector.unused")}</p>
        ) : (
          <UseList uses={uses} />
        )}
      </Sect>
    </>
  );
}
