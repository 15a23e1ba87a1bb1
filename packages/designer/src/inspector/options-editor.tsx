import { ActionIcon } from "@mantine/core";
import type { Field, FieldOption } from "@quoin/definition";
import { Icon, useAnnounce, useText } from "@quoin/ui";
import { useState } from "react";
import { useDesigner } from "../frame/designer-context.ts";
import { useBothLanguages } from "../text/use-both-languages.ts";
import { addOption, changeOption, moveOption, removeOption } from "./edit-options.ts";
import styles from "./inspector.module.css";
import { OptionRow } from "./option-row.tsx";
import { Sect } from "./sect.tsx";
import { StageSettings } from "./stage-settings.tsx";

interface OptionsEditorProps {
  readonly field: Field;
  /** With allowed moves, ends and gates. */
  readonly stages: boolean;
  readonly title: string;
  /** `renamed`: an option's new id, for what names it by the old one. */
  readonly onChange: (
    options: readonly FieldOption[],
    renamed?: { readonly from: string; readonly to: string },
  ) => void;
}

/** The options of a choice or the stages of a pipeline: added, named, coloured, put in order by drag or arrows, retired. */
export function OptionsEditor({ field, stages, title, onChange }: OptionsEditorProps) {
  const { state } = useDesigner();
  const t = useText("designer");
  const both = useBothLanguages();
  const announce = useAnnounce();
  const [held, setHeld] = useState<{ id: string; over: number }>();
  const [opened, setOpened] = useState<string>();
  const options = field.schema["x-options"] ?? [];
  const published = state.published.entity[field.entity]?.properties[field.key]?.["x-options"] ?? [];
  const isPublished = (id: string) => published.some((option) => option.id === id);
  const move = (id: string, index: number) => {
    if (index < 0 || index > options.length) return;
    onChange(moveOption(options, id, index));
    announce(t("options.moved", { position: Math.min(options.length, index + 1), total: options.length }));
  };
  return (
    <Sect
      title={title}
      count={options.length}
      end={
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={t("options.add")}
          title={t("options.add")}
          onClick={() => onChange(addOption(options, both("designer", stages ? "options.newStage" : "options.new")))}
        >
          <Icon name="plus" size={14} />
        </ActionIcon>
      }
    >
      <ul className={styles.options}>
        {options.map((option, index) => (
          <li
            key={option.id}
            data-option={index}
            data-over={
              held && held.over === index
                ? "before"
                : held && held.over === index + 1 && index === options.length - 1
                  ? "after"
                  : undefined
            }
          >
            <OptionRow
              option={option}
              locked={isPublished(option.id)}
              taken={(id) => options.some((one) => one.id === id)}
              opened={opened === option.id}
              onOpen={() => setOpened(opened === option.id ? undefined : option.id)}
              onChange={(change) => {
                const { id: to } = change;
                onChange(
                  changeOption(options, option.id, change),
                  to === undefined ? undefined : { from: option.id, to },
                );
                if (change.id !== undefined && opened === option.id) setOpened(change.id);
              }}
              onRemove={() => onChange(removeOption(options, option.id))}
              onKeyMove={(by) => move(option.id, by < 0 ? index - 1 : index + 2)}
              onHold={(over) => setHeld(over === undefined ? undefined : { id: option.id, over })}
              onRelease={() => {
                if (held) move(held.id, held.over);
                setHeld(undefined);
              }}
            />
            {stages && opened === option.id && (
              <StageSettings
                option={option}
                options={options}
                onChange={(change) => onChange(changeOption(options, option.id, change))}
              />
            )}
          </li>
        ))}
      </ul>
      {options.length === 0 && <p className={styles.muted}>{t("options.none")}</p>}
    </Sect>
  );
}
