import icons from "./icons.json" with { type: "json" };

/** Names that definitions and field types use, and the outline each is drawn with. */
const ALIASES: Readonly<Record<string, string>> = {
  address: "map-pin",
  attachment: "paperclip",
  autonumber: "id",
  boolean: "checkbox",
  color: "color-swatch",
  currency: "currency-yuan",
  date: "calendar",
  email: "mail",
  file: "paperclip",
  formula: "math-function",
  image: "photo",
  instant: "calendar-time",
  "long-text": "align-left",
  lookup: "arrow-forward-up",
  money: "currency-yuan",
  "multi-select": "list-check",
  number: "hash",
  percent: "percentage",
  relation: "arrows-right-left",
  rollup: "sum",
  rule: "bolt",
  stage: "stairs",
  template: "package",
  text: "letter-t",
  time: "clock",
  url: "world",
  view: "table",
};

const outlines: Readonly<Record<string, string>> = icons;

/** Every name that `Icon` can draw by itself; other names get a neutral square. Sorted. */
export const iconNames: readonly string[] = Object.keys(icons);

/**
 * The outline of an icon on a 24 by 24 grid, as path data.
 * @returns undefined for a name that is neither an icon nor a known alias.
 */
export const outlineOf = (name: string): string | undefined => outlines[ALIASES[name] ?? name];
