import type { MantineColorsTuple } from "@mantine/core";

/** The ten steps of porcelain blue; step 6 is the accent of the light theme and step 3 that of the dark one (a test compares them with tokens.css). */
export const porcelain: MantineColorsTuple = [
  "#e9f0fa",
  "#d3e1f5",
  "#b3ccf2",
  "#8fb4f0",
  "#6d99de",
  "#4673bf",
  "#2456a6",
  "#1c4789",
  "#163869",
  "#1f2c44",
];

/** Stone as the kit's "gray", which it uses in the light theme. */
export const lightStone: MantineColorsTuple = [
  "#faf9f7",
  "#f3f1ed",
  "#e7e4de",
  "#d3cfc7",
  "#8f8a80",
  "#8a857b",
  "#6b675f",
  "#4d4a44",
  "#33302c",
  "#1f1d1a",
];

/** Stone as the kit's "dark", which it uses in the dark theme: 6 is the surface of what floats, 7 the page's. */
export const darkStone: MantineColorsTuple = [
  "#edeae4",
  "#cfcbc2",
  "#aaa59a",
  "#857f74",
  "#45423b",
  "#32302b",
  "#1d1c19",
  "#1d1c19",
  "#151412",
  "#11100f",
];

/** A state colour: weak tints below, the colour itself from step 3 on, both following the theme. */
export const state = (name: "danger" | "warning" | "success"): MantineColorsTuple => {
  const weak = `var(--${name}-weak)`;
  const full = `var(--${name})`;
  return [weak, weak, weak, full, full, full, full, full, full, full];
};
