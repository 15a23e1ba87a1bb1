export { QuoinProvider, type QuoinProviderProps } from "./provider/quoin-provider.tsx";

export { TextProvider } from "./text/text-provider.tsx";
export type { TextParams, TextSource } from "./text/text-context.ts";
export { createText } from "./text/create-text.ts";
export { type TextOf, useText } from "./text/use-text.ts";
export { LocaleProvider } from "./text/locale-provider.tsx";
export { type ReaderLocale, useLocale } from "./text/use-locale.ts";
export { chooseLabel, type Labels } from "./text/choose-label.ts";
export { inSentence } from "./text/in-sentence.ts";
export { useLabel } from "./text/use-label.ts";

export { type Amount, createFormat, type Format } from "./format/create-format.ts";
export type { DayStyle } from "./format/format-day.ts";
export { useFormat } from "./format/use-format.ts";

export { Icon, type IconProps } from "./icon/icon.tsx";
export { iconNames } from "./icon/icon-names.ts";

export { Logo } from "./components/mark/logo.tsx";
export { Kbd } from "./components/mark/kbd.tsx";
export { VisuallyHidden } from "./components/mark/visually-hidden.tsx";

export { Avatar, type AvatarProps } from "./components/value/avatar.tsx";
export { initials } from "./components/value/initials.ts";
export { colorVar, type ValueColor, valueColors } from "./components/value/color-var.ts";
export { OptionDot } from "./components/value/option-dot.tsx";
export { OptionTag } from "./components/value/option-tag.tsx";

export { stageLevel } from "./components/stage/stage-level.ts";
export { StageMark, type StageMarkProps } from "./components/stage/stage-mark.tsx";
export { StageBar, type StageBarItem, type StageBarProps } from "./components/stage/stage-bar.tsx";

export { EmptyState } from "./components/state/empty-state.tsx";
export { ErrorState } from "./components/state/error-state.tsx";
export { NoAccessState } from "./components/state/no-access-state.tsx";
export { Skeleton } from "./components/state/skeleton.tsx";
export type { StateAction, StateViewProps } from "./components/state/state-view.tsx";

export { Panel, type PanelProps } from "./components/panel/panel.tsx";
export { SidePanel, type SidePanelProps } from "./components/panel/side-panel.tsx";
export { Strip } from "./components/panel/strip.tsx";
export { SplitPane, type SplitPaneProps } from "./components/split/split-pane.tsx";

export { BulkBar } from "./components/bar/bulk-bar.tsx";
export { PageHeader, type PageHeaderProps } from "./components/bar/page-header.tsx";
export { SkipLink } from "./components/bar/skip-link.tsx";
export { StateWord } from "./components/bar/state-word.tsx";
export { Toolbar } from "./components/bar/toolbar.tsx";
export { TabBar, type TabBarProps, type TabItem } from "./components/tabs/tab-bar.tsx";

export { Chip, type ChipProps } from "./components/input/chip.tsx";
export { Menu, type MenuEntry, type MenuGroup, type MenuProps } from "./components/input/menu.tsx";
export { SearchInput, type SearchInputProps } from "./components/input/search-input.tsx";
export { Segmented, type SegmentedOption, type SegmentedProps } from "./components/input/segmented.tsx";

export { ProgressBar, type ProgressBarProps } from "./components/progress/progress-bar.tsx";
export { ProportionBar } from "./components/progress/proportion-bar.tsx";

export { ConfirmDialog, type ConfirmDialogProps, type ConfirmQuestion } from "./components/confirm/confirm-dialog.tsx";
export type { Confirm } from "./components/confirm/confirm-context.ts";
export { useConfirm } from "./components/confirm/use-confirm.ts";
export type { Announce } from "./components/live-region/announce-context.ts";
export { useAnnounce } from "./components/live-region/use-announce.ts";

export { keyWords } from "./hooks/key-words.ts";
export { useFocusBack } from "./hooks/use-focus-back.ts";
export { useHotkey } from "./hooks/use-hotkey.ts";
export { useIsPhone } from "./hooks/use-is-phone.ts";
