import { isGroup } from "../../schema/is-group.ts";

/** The parts of an address, from the largest to the smallest; the postcode stands apart. */
export const PARTS = ["country", "province", "city", "district", "street", "postcode"] as const;

const HAN = /\p{sc=Han}/u;
const textOf = (part: unknown): string => (typeof part === "string" ? part : "");

/**
 * An address on one line: in Chinese from the large to the small without spaces, elsewhere the other way round with commas
 * and the country's code. The same for every reader, since filters and search look at it. "" where only a country is known.
 */
export function addressText(value: unknown): string {
  if (!isGroup(value)) return "";
  const [country = "", province = "", city = "", district = "", street = "", postcode = ""] = PARTS.map((part) =>
    textOf(value[part]),
  );
  const places = [province, city, district, street].filter((part) => part !== "");
  if (places.length === 0 && postcode === "") return "";
  if (country === "CN" || HAN.test(places.join("")))
    return [country === "CN" ? "" : country, places.join(""), postcode].filter((part) => part !== "").join(" ");
  const town = [city, province, postcode].filter((part) => part !== "").join(" ");
  return [street, district, town, country].filter((part) => part !== "").join(", ");
}
