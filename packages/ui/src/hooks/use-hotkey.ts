import { useHotkeys } from "@mantine/hooks";

interface HotkeyOptions {
  /** Works while a field has the focus too. Default false. */
  readonly inFields?: boolean;
  readonly enabled?: boolean;
}

/**
 * Runs `action` on a key anywhere on the page, and keeps the browser's own meaning of that key away.
 * @param keys as the kit writes them: "mod+K" (⌘ on a Mac, Ctrl elsewhere), "Escape", "shift+?"
 */
export function useHotkey(
  keys: string,
  action: (event: KeyboardEvent) => void,
  { inFields = false, enabled = true }: HotkeyOptions = {},
): void {
  useHotkeys(enabled ? [[keys, action]] : [], inFields ? [] : ["INPUT", "TEXTAREA", "SELECT"], inFields);
}
