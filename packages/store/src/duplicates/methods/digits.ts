import { foldText } from "@quoin/condition";
import type { Method } from "./method.ts";

/** What follows is an extension: several people share the number before it. */
const EXTENSION = /(?:;ext=|转|轉|分机|ext\.?|x|#)\s*\d+\s*$/u;
const OTHERS = /\D+/gu;
/** Fewer digits reach nobody. */
const FEWEST = 5;

/** A number as it is dialled: its digits, without the extension and the country code of China. */
export const digits: Method = {
  name: "digits",
  forms(text) {
    const plain = foldText(text).replace(EXTENSION, "").replace(OTHERS, "").replace(/^00/, "");
    const home = plain.length > 11 && plain.startsWith("86") ? plain.slice(2) : plain;
    const form = home.length === 11 && home.startsWith("1") ? home : home.replace(/^0/, "");
    return form.length < FEWEST ? [] : [form];
  },
  examples: {
    same: [
      ["+8613816012288", "138 1601 2288"],
      ["0086-138-1601-2288", "+8613816012288"],
      ["+8657188888888;ext=8012", "0571-88888888"],
      ["(0571) 8888 8888 转 12", "+8657188888888"],
      ["１３８１６０１２２８８", "13816012288"],
    ],
    other: [
      ["+8613816012288", "+8613816012289"],
      ["+14155552671", "+4915155552671"],
      ["—", "—"],
      ["110", "110"],
    ],
  },
};
