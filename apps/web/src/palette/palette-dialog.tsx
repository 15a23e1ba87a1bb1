import { Modal } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Icon, Kbd, keyWords, useText } from "@quoin/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { trpc } from "../api/trpc.ts";
import styles from "./palette-dialog.module.css";
import { PaletteRow } from "./palette-row.tsx";
import { type PaletteEntry, usePlaces, useRecordEntries } from "./palette-entries.ts";

interface Props {
  /** What is looked for. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** Finds records by name, phone digits and pinyin, and goes to screens and actions. All by keyboard. */
export function PaletteDialog({ text, onText, onClose }: Props) {
  const t = useText("web");
  const navigate = useNavigate();
  const list = useId();
  const [active, setActive] = useState(0);
  const [wanted] = useDebouncedValue(text.trim(), 120);
  const rows = useRef<HTMLDivElement>(null);
  const { data: hits = [], isFetching } = useQuery(
    trpc.search.all.queryOptions(
      { text: wanted, limit: 12 },
      { enabled: wanted !== "", staleTime: 5000, placeholderData: keepPreviousData },
    ),
  );
  const records = useRecordEntries(wanted === "" ? [] : hits);
  const entries: readonly PaletteEntry[] = [...records, ...usePlaces(text)];
  const chosen = Math.min(active, entries.length - 1);

  useEffect(() => {
    rows.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  const go = (entry: PaletteEntry | undefined, newTab: boolean) => {
    if (!entry) return;
    if (newTab) window.open(entry.href, "_blank", "noopener");
    else {
      onClose();
      void navigate({ href: entry.href });
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActive((chosen + step + entries.length) % Math.max(entries.length, 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(entries[chosen], event.ctrlKey || event.metaKey);
    }
  };

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={640}
      yOffset={110}
      centered={false}
      classNames={{ content: styles.box ?? "" }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t("palette.title")}>
        <div className={styles.head}>
          <Icon name="search" size={18} />
          <input
            className={styles.input}
            value={text}
            onChange={(event) => {
              onText(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={keys}
            placeholder={t("shell.searchHint")}
            aria-label={t("shell.search")}
            role="combobox"
            aria-expanded
            aria-controls={list}
            aria-activedescendant={entries[chosen] ? `${list}-${chosen}` : undefined}
            data-autofocus
            maxLength={200}
          />
          <Kbd>{keyWords("escape")}</Kbd>
        </div>
        <div ref={rows} id={list} role="listbox" aria-label={t("palette.results")} className={styles.rows}>
          {entries.map((entry, index) => (
            <div key={entry.id}>
              {entry.group !== entries[index - 1]?.group && (
                <div className={styles.group} role="presentation">
                  {entry.group}
                </div>
              )}
              <PaletteRow
                id={`${list}-${index}`}
                entry={entry}
                selected={index === chosen}
                onHover={() => setActive(index)}
                onChoose={(newTab) => go(entry, newTab)}
              />
            </div>
          ))}
          {entries.length === 0 && !isFetching && <p className={styles.none}>{t("palette.none", { text })}</p>}
        </div>
        <footer className={styles.foot}>
          <span>
            <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t("palette.choose")}
          </span>
          <span>
            <Kbd>{keyWords("enter")}</Kbd> {t("palette.open")}
          </span>
          <span>
            <Kbd>{keyWords("mod+enter")}</Kbd> {t("palette.newTab")}
          </span>
        </footer>
      </Modal.Content>
    </Modal.Root>
  );
}
