import { Icon, TabBar, useLabel, useText } from "@quoin/ui";
import type { LocalizedText } from "@quoin/definition";
import type { ReactNode } from "react";

export interface ViewTab {
  readonly key: string;
  readonly labels?: LocalizedText | undefined;
  /** Of views that people saved: their own word. */
  readonly name?: string;
  readonly count?: number | undefined;
  readonly kind: "definition" | "own" | "shared";
}

export interface ViewTabsProps {
  readonly tabs: readonly ViewTab[];
  readonly value: string;
  readonly onChange: (key: string) => void;
  readonly onAdd?: (() => void) | undefined;
  readonly end?: ReactNode;
}

/** The views of an entity side by side: those of the definitions, one's own, and those that colleagues share. */
export function ViewTabs({ tabs, value, onChange, onAdd, end }: ViewTabsProps) {
  const t = useText("render");
  const label = useLabel();
  return (
    <TabBar
      label={t("list.views")}
      value={value}
      onChange={onChange}
      onAdd={onAdd}
      addLabel={t("list.view.save")}
      end={end}
      tabs={tabs.map(({ key, labels, name, count, kind }) => ({
        key,
        label: name ?? label(labels, key),
        count,
        ...(kind === "shared" && { mark: <Icon name="users" size={14} label={t("list.view.isShared")} /> }),
      }))}
    />
  );
}
