import { foldText } from "@quoin/condition";
import type { Method } from "./method.ts";

const SPACE = /\s+/gu;

/** Capitals or not, full-width or not, however many spaces. */
export const folded: Method = {
  name: "folded",
  forms(text) {
    const form = foldText(text).replace(SPACE, " ").trim();
    return form === "" ? [] : [form];
  },
  examples: {
    same: [
      ["Chen@Zewen.example", "chen@zewen.example"],
      ["ＡＢＣ　商贸", "abc 商贸"],
      ["Müller  GmbH", "MÜLLER GMBH"],
    ],
    other: [
      ["Müller", "Muller"],
      ["泽文 精密", "泽文精密"],
      [" ", " "],
    ],
  },
};
