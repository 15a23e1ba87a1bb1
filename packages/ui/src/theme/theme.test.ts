import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { valueColors } from "../components/value/color-var.ts";
import { darkStone, lightStone, porcelain } from "./palettes.ts";

const css = readFileSync(new URL("../tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = css.split('[data-theme="dark"]');
const token = (theme: string, name: string): string | undefined =>
  new RegExp(`--${name}:\\s*([^;]+);`).exec(theme)?.[1];

test("the kit's palettes hold the tokens", () => {
  expect([porcelain[0], porcelain[6], porcelain[7]]).toEqual(
    ["accent-weak", "accent", "accent-hover"].map((name) => token(light, name)),
  );
  expect([porcelain[3], porcelain[9]]).toEqual(["accent", "accent-weak"].map((name) => token(dark, name)));
  expect(lightStone).toEqual(
    expect.arrayContaining(
      ["bg", "sunken", "border", "border-strong", "border-control", "faint", "muted", "text"].map((name) =>
        token(light, name),
      ),
    ),
  );
  expect(darkStone).toEqual(
    expect.arrayContaining(
      ["text", "muted", "faint", "border-strong", "border", "surface", "bg", "sunken"].map((name) => token(dark, name)),
    ),
  );
});

test("every colour a value may have is a token", () => {
  for (const name of valueColors) expect([name, token(light, name)]).toEqual([name, expect.stringMatching(/^#/)]);
});
