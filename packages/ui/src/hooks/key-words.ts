const APPLE: Readonly<Record<string, string>> = {
  mod: "⌘",
  ctrl: "⌃",
  alt: "⌥",
  shift: "⇧",
  enter: "↵",
  escape: "Esc",
  backspace: "⌫",
};
const OTHER: Readonly<Record<string, string>> = {
  mod: "Ctrl",
  ctrl: "Ctrl",
  alt: "Alt",
  shift: "Shift",
  enter: "↵",
  escape: "Esc",
  backspace: "⌫",
};

/** A key combination ("mod+K") as it stands on the reader's keyboard: "⌘ K" or "Ctrl K". */
export function keyWords(
  keys: string,
  apple: boolean = typeof navigator !== "undefined" && /Mac|iP(hone|ad)/.test(navigator.userAgent),
): string {
  const words = apple ? APPLE : OTHER;
  return keys
    .split("+")
    .map((key) => words[key.trim().toLowerCase()] ?? key.trim())
    .join(" ");
}
