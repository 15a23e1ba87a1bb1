import type { Division } from "./divisions.ts";

type Parts = Readonly<Record<string, unknown>>;

/** The address without a city or district that does not lie in what is now chosen above it. Names that are not of the list may stand. */
export function withoutStrays(parts: Parts, divisions: readonly Division[]): Parts {
  const province = divisions.find(({ name }) => name === parts["province"]);
  if (!province) return parts;
  const city = province.below.find(({ name }) => name === parts["city"]);
  const knownCity = divisions.some(({ below }) => below.some(({ name }) => name === parts["city"]));
  const { city: _city, district: _district, ...rest } = parts;
  if (!city && knownCity) return rest;
  const districts = (city?.below ?? province.below.filter(({ below }) => below.length === 0)).map(({ name }) => name);
  const fits = districts.length === 0 || typeof parts["district"] !== "string" || districts.includes(parts["district"]);
  return fits ? parts : omitDistrict(parts);
}

function omitDistrict({ district: _district, ...rest }: Parts): Parts {
  return rest;
}
