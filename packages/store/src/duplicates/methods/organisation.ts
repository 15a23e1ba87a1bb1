import { runsOf, type Run } from "../../search/tokens.ts";
import { foldLetters } from "../../search/letters/fold-letters.ts";
import { HAN_FORMS, HAN_FRONT, WORD_FORMS } from "./legal-forms.ts";
import type { Method } from "./method.ts";

/** Which branch of the world it is says little. */
const COUNTRY = /[(（[【]\s*(?:中国|china|prc|日本|japan|deutschland|germany|usa)\s*[)）\]】]/gu;
/** "S.A.", "G.m.b.H.": letters with dots are one word. */
const ABBREVIATED = /(?<![\p{L}\p{N}])\p{L}{1,3}(?:\.\p{L}{1,2}){1,4}\.?(?![\p{L}\p{N}])/gu;
/** "A/S", "K/S". */
const SLASHED = /(?<![\p{L}\p{N}])(\p{L})\/(\p{L})(?![\p{L}\p{N}])/gu;

function withoutForms(han: string): string {
  const front = HAN_FRONT.find((one) => han.startsWith(one));
  let core = front === undefined ? han : han.slice(front.length);
  for (;;) {
    const form = HAN_FORMS.find((one) => core.endsWith(one));
    if (form === undefined) return core;
    core = core.slice(0, -form.length);
  }
}

/** Cuts the words at the end that say only what it is in law, and "the" and "and" around what is left. */
function coreOf(runs: readonly Run[]): string {
  const words = runs.map((run) => (run.han ? withoutForms(run.text) : run.text));
  const whole = runs.map((run) => run.text);
  let end = words.length;
  while (end > 1 && (words[end - 1] === "" || WORD_FORMS.has(words[end - 1] ?? "") || words[end - 1] === "and"))
    end -= 1;
  const start = end > 1 && words[0] === "the" ? 1 : 0;
  return words.slice(start, end).join("") || whole.join("");
}

/** An organisation's name without what it is in law, its country in brackets, spaces and signs. */
export const organisation: Method = {
  name: "organisation",
  forms(text) {
    let plain = foldLetters(text).replace(COUNTRY, " ");
    // Looking around each letter of a name costs more than all else here.
    if (plain.includes(".")) plain = plain.replace(ABBREVIATED, (word) => word.replaceAll(".", ""));
    if (plain.includes("/")) plain = plain.replace(SLASHED, "$1$2");
    const core = coreOf(runsOf(plain));
    return core === "" ? [] : [core];
  },
  examples: {
    same: [
      ["杭州泽文精密仪器有限公司", "杭州泽文精密仪器"],
      ["杭州泽文精密仪器有限公司", "杭州泽文精密仪器股份有限公司"],
      ["泽文（中国）有限公司", "泽文"],
      ["泽文集团", "泽文集团有限公司"],
      ["泽文 精密", "泽文精密有限责任公司"],
      ["Zewen Precision Co., Ltd.", "ZEWEN PRECISION"],
      ["Müller & Söhne GmbH & Co. KG", "Müller Söhne"],
      ["Acme Inc.", "The Acme Corporation"],
      ["Dupont S.A.", "Dupont SARL"],
      ["Lab B.V.", "Lab"],
      ["株式会社山田", "山田株式会社"],
      ["Acme（上海）有限公司", "Acme上海"],
      ["台灣國際電子股份有限公司", "台湾国际电子"],
      ["株式會社山田", "山田"],
      ["Ørsted A/S", "Orsted"],
      ["Société Générale S.A.", "Societe Generale"],
    ],
    other: [
      ["杭州泽文精密仪器有限公司", "杭州泽文精密机械有限公司"],
      ["有限公司", "集团"],
      ["Group", "Holding"],
      ["泽文（上海）有限公司", "泽文（北京）有限公司"],
      ["(有)", "()"],
    ],
  },
};
