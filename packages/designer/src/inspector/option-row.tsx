import { ActionIcon, Popover, TextInput, UnstyledButton } from "@mantine/core";
import type { FieldOption } from "@quoin/definition";
import { Icon, Menu, OptionDot, useLabel, useText, valueColors } from "@quoin/ui";
import { type FocusEvent, type KeyboardEvent, type PointerEvent, useState } from "react";
import { LANGUAGES } from "../text/languages.ts";
import { optionIdFromLabel } from "./option-id-from-label.ts";
import { KeyInput } from "./key-input.tsx";
import styles from "./inspector.module.css";
import swatches from "./swatches.module.css";

interface OptionRowProps {
  readonly option: FieldOption;
  /** Published: records may hold it, so it can be retired but not taken away. */
  readonly locked: boolean;
  readonly taken: (id: string) => boolean;
  readonly opened: boolean;
  readonly onOpen: () => void;
  readonly onChange: (
    change: Partial<FieldOption> & { readonly [K in "retired" | "color"]?: FieldOption[K] | undefined },
  ) => void;
  readonly onRemove: () => void;
  readonly onKeyMove: (by: 1 | -1) => void;
  /** Held over the gap before the option of this index; `undefined`: held no more. */
  readonly onHold: (over: number | undefined) => void;
  readonly onRelease: () => void;
}

/** One option: grip, colour, its words in both languages, and a menu. */
export function OptionRow(props: OptionRowProps) {
  const { option, locked, taken, opened, onOpen, onChange, onRemove, onKeyMove, onHold, onRelease } = props;
  const t = useText("designer");
  const [colours, setColours] = useState(false);
  const label = useLabel();
  const name = label(option["x-labels"], option.id);
  // Within the row it would take the focus away from what was gone to.
  const follow = (event: FocusEvent) => {
    if (locked || event.currentTarget.contains(event.relatedTarget)) return;
    const id = optionIdFromLabel(option, taken);
    if (id !== undefined) onChange({ id });
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by !== 1 && by !== -1) return;
    event.preventDefault();
    onKeyMove(by);
  };
  const overOf = (event: PointerEvent): number | undefined => {
    const rows = [...(event.currentTarget.closest("ul")?.querySelectorAll<HTMLElement>("[data-option]") ?? [])];
    const index = rows.findIndex((row) => {
      const box = row.getBoundingClientRect();
      return event.clientY < box.top + box.height / 2;
    });
    return index < 0 ? rows.length : index;
  };
  return (
    <>
      <div className={styles.option} data-retired={option.retired || undefined} onBlur={follow}>
        <button
          type="button"
          className={styles.grip}
          aria-label={t("options.move", { name })}
          onKeyDown={press}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && onHold(overOf(event))}
          onPointerUp={onRelease}
          onPointerCancel={() => onHold(undefined)}
        >
          <Icon name="grip-vertical" size={14} />
        </button>
        <Popover opened={colours} onChange={setColours} position="bottom-start" trapFocus>
          <Popover.Target>
            <UnstyledButton
              className={swatches.swatch}
              aria-label={t("options.colour", { name })}
              onClick={() => setColours(!colours)}
            >
              <OptionDot color={option.color} />
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown>
            <div className={swatches.colours}>
              {valueColors.map((color) => (
                <UnstyledButton
                  key={color}
                  className={swatches.swatch}
                  aria-label={t(`colour.${color}`)}
                  aria-pressed={option.color === color}
                  onClick={() => {
                    onChange({ color });
                    setColours(false);
                  }}
                >
                  <OptionDot color={color} />
                </UnstyledButton>
              ))}
            </div>
          </Popover.Dropdown>
        </Popover>
        {LANGUAGES.map(({ tag, name: language }) => (
          <TextInput
            key={tag}
            size="xs"
            lang={tag}
            aria-label={t("options.label", { name: option.id, language })}
            placeholder={language}
            value={option["x-labels"]?.[tag] ?? ""}
            onChange={(event) => onChange({ "x-labels": { ...option["x-labels"], [tag]: event.currentTarget.value } })}
          />
        ))}
        <Menu
          position="bottom-end"
          groups={[
            {
              key: "option",
              entries: [
                { key: "more", label: t("options.settings"), icon: "settings", onClick: onOpen },
                { key: "up", label: t("canvas.up"), icon: "arrow-up", onClick: () => onKeyMove(-1) },
                { key: "down", label: t("canvas.down"), icon: "arrow-down", onClick: () => onKeyMove(1) },
                {
                  key: "retire",
                  label: t(option.retired ? "options.bringBack" : "options.retire"),
                  icon: "archive",
                  onClick: () => onChange({ retired: option.retired ? undefined : true }),
                },
                {
                  key: "remove",
                  label: t("options.remove"),
                  icon: "trash",
                  danger: true,
                  disabled: locked,
                  onClick: onRemove,
                },
              ],
            },
          ]}
        >
          <ActionIcon variant="subtle" color="gray" size={28} aria-label={t("options.menu", { name })}>
            <Icon name="dots" size={14} />
          </ActionIcon>
        </Menu>
      </div>
      {opened && (
        <div className={styles.option}>
          <div className={styles.optionId}>
            <KeyInput value={option.id} locked={locked} taken={taken} onChange={(id) => onChange({ id })} />
          </div>
        </div>
      )}
    </>
  );
}
