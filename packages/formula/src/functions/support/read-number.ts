import { divide } from "../../decimal/arithmetic.ts";
import { type Decimal, HUNDRED } from "../../decimal/decimal.ts";
import { parseDecimal } from "../../decimal/text.ts";

const GROUPED = /^([+-]?)(\d{1,3}(?:,\d{3})+)((?:\.\d*)?)$/u;

/** A number as people write it with a dot for the point: "1,286,000.50", "25%", "１２８". `undefined` for anything else. */
export function readNumber(text: string): Decimal | undefined {
  const plain = text.normalize("NFKC").trim().replace("−", "-");
  const share = plain.endsWith("%");
  const digits = share ? plain.slice(0, -1).trim() : plain;
  const grouped = GROUPED.exec(digits);
  const value = parseDecimal(grouped ? `${grouped[1]}${(grouped[2] ?? "").replaceAll(",", "")}${grouped[3]}` : digits);
  return share && value ? divide(value, HUNDRED) : value;
}
