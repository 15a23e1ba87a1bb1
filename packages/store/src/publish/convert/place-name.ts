import { homeOf } from "../../naming/home-of.ts";
import type { Conversion } from "./conversion.ts";

/** What the place of a conversion is called where it is noted as made ahead. */
export const placeName = ({ table, place }: Pick<Conversion, "table" | "place">): string => `${table}.${homeOf(place)}`;
