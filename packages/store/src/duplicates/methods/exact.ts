import type { Method } from "./method.ts";

/** As it is stored. */
export const exact: Method = {
  name: "exact",
  forms: (text) => (text === "" ? [] : [text]),
  examples: {
    same: [["91330100MA2H5N3Q5X", "91330100MA2H5N3Q5X"]],
    other: [
      ["abc", "ABC"],
      ["abc", "abc "],
      ["", ""],
    ],
  },
};
