import { pinyinReadings } from "../../search/pinyin-words.ts";
import { foldLetters } from "../../search/letters/fold-letters.ts";
import type { Method } from "./method.ts";

const OTHERS = /[^\p{L}\p{N}]+/gu;
const HAN = /\p{sc=Han}/u;

/** What readings write as v; marks of tones go with all other marks. */
const UMLAUT = /[üǖǘǚǜ]/giu;
const withV = (text: string): string => text.normalize("NFC").replace(UMLAUT, "v");

/** As it sounds: characters by their reading, without tones; Latin letters as they are. A name with a surname of two readings has both. */
export const pinyin: Method = {
  name: "pinyin",
  forms(text) {
    const plain = foldLetters(withV(text)).replace(OTHERS, "");
    if (plain === "") return [];
    return HAN.test(plain) ? pinyinReadings(plain) : [plain];
  },
  examples: {
    same: [
      ["张伟", "章炜"],
      ["张伟", "Zhang Wei"],
      ["单丹", "Shan Dan"],
      ["李·小 龙", "李晓龙"],
      ["張偉", "Zhāng Wěi"],
      ["單丹", "Shan Dan"],
      ["吕布", "Lǚ Bù"],
    ],
    other: [
      ["张伟", "王伟"],
      ["张伟", "zw"],
      ["。", "。"],
    ],
  },
};
