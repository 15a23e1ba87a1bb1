/**
 * Draws `src/icon/icons.json` from tabler's outlines: one path string per name, so that an icon costs its outline
 * and nothing else, in the bundle and at install. Run it after adding a name here.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const names = `
  building building-store building-factory-2 building-bank user users user-plus user-check user-circle target file-text file file-plus receipt
  ticket device-laptop device-desktop device-mobile star calendar calendar-event calendar-time phone phone-call mail mail-opened map-pin
  checkbox square clock hash currency-yuan currency-dollar percentage link list list-check list-details letter-t align-left decimal number-123
  select circle-dot toggle-left paperclip photo link-plus arrows-right-left arrows-split git-branch math-function sum fingerprint id
  color-swatch language contrast code braces json world home settings adjustments search plus minus x check chevron-down chevron-up
  chevron-left chevron-right selector arrow-left arrow-right arrow-up arrow-down arrow-back-up arrow-forward-up corner-down-right
  corner-down-left external-link dots dots-vertical grip-vertical menu-2 filter filter-plus sort-ascending sort-descending columns-3 layout-kanban
  layout-grid layout-dashboard table layout-list layout-columns eye eye-off lock lock-open pencil trash copy download upload share printer
  refresh history bell bell-off bolt player-play player-pause player-stop restore send message messages tag tags bookmark flag trophy gift
  discount crown heart mood-smile shield shield-check key database cube package truck shopping-cart shopping-bag credit-card wallet coin cash
  briefcase stethoscope school car tool tools headset speakerphone clipboard clipboard-list clipboard-check note notes notebook chart-bar
  chart-pie chart-line chart-funnel sitemap route plug api webhook terminal-2 sun moon logout login info-circle alert-circle alert-triangle
  circle-check circle-x ban hourglass repeat click forms section tabs separator qrcode stack-2 versions archive file-import file-export
  arrow-merge arrows-move zoom-in zoom-out maximize minimize keyboard help-circle bulb pin pinned pinned-off git-compare category apps
  address-book building-community medal thumb-up adjustments-horizontal text-plus variable stairs cards microphone rotate-clockwise
  bold italic list-numbers quote h-2 barcode ruler camera current-location signature
`
  .trim()
  .split(/\s+/);

const outlines = dirname(fileURLToPath(import.meta.resolve("@tabler/icons/outline/check.svg")));
const drawn = {};
for (const name of names.toSorted()) {
  const svg = readFileSync(join(outlines, `${name}.svg`), "utf8");
  const shapes = [...svg.matchAll(/<(path|circle|rect|line|polyline|polygon|ellipse)\b([^>]*)>/g)];
  const other = shapes.filter(([, tag, rest]) => tag !== "path" && !rest.includes('stroke="none"'));
  if (other.length > 0) throw new Error(`${name} holds ${other[0][1]}: only paths can be kept`);
  drawn[name] = shapes
    .map(([, , rest]) => /\bd="([^"]+)"/.exec(rest)?.[1] ?? "")
    .filter((d) => d !== "M0 0h24v24H0z")
    // A leading "m" is absolute only where a path begins, and these are joined.
    .map((d) => d.replace(/^m/, "M"))
    .join("");
}
writeFileSync(new URL("../src/icon/icons.json", import.meta.url), `${JSON.stringify(drawn, undefined, 2)}\n`);
