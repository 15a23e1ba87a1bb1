import { foldText } from "@quoin/condition";
import { pinyinReadings } from "../../search/pinyin-words.ts";
import type { Method } from "./method.ts";

const OTHERS = /[^\p{L}\p{N}]+/gu;
const HAN = /\p{sc=Han}/u;

/** As it sounds: characters by their reading, without tones; Latin letters as they are. A name with a surname of two readings has both. */
export const pinyin: Method = {
  name: "pinyin",
  forms(text) {
    const plain = foldText(text).replace(OTHERS, "");
    if (plain === "") return [];
    return HAN.test(plain) ? pinyinReadings(plain) : [plain];
  },
  examples: {
    same: [
      ["张伟", "章炜"],
      ["张伟", "Zhang Wei"],
      ["单丹", "Shan Dan"],
      ["李·小 龙", "李晓龙"],
    ],
    other: [
      ["张伟", "王伟"],
      ["张伟", "zw"],
      ["。", "。"],
    ],
  },
};
