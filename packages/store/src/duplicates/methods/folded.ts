import { foldLetters } from "../../search/letters/fold-letters.ts";
import type { Method } from "./method.ts";

const SPACE = /\s+/gu;

/** Capitals or not, full-width or not, with or without accents, traditional or simplified, however many spaces. */
export const folded: Method = {
  name: "folded",
  forms(text) {
    const form = foldLetters(text).replace(SPACE, " ").trim();
    return form === "" ? [] : [form];
  },
  examples: {
    same: [
      ["Chen@Zewen.example", "chen@zewen.example"],
      ["ＡＢＣ　商贸", "abc 商贸"],
      ["Müller  GmbH", "MÜLLER GMBH"],
      ["José Núñez", "Jose Nunez"],
      ["Jose\u0301", "josé"],
      ["Nguyễn Đức", "NGUYEN DUC"],
      ["Łódź Straße", "lodz strasse"],
      ["張偉", "张伟"],
      ["ｶﾞｽ", "ガス"],
    ],
    other: [
      ["ガス", "カス"],
      ["กา", "ก่า"],
      ["कि", "क"],
      ["Йод", "Иод"],
      ["泽文 精密", "泽文精密"],
      [" ", " "],
    ],
  },
};
