import { placeName } from "../convert/place-name.ts";
import type { Work } from "../work.ts";
import type { Links } from "./links-of.ts";

/** Marks the steps that make what rows are kept in: where rows are made ahead, these were done with them. */
export function madeAlong(work: readonly Work[], links: Links): readonly Work[] {
  const along = new Map(
    [...links.values()].flatMap((link) =>
      link.intoRows?.make === undefined ? [] : [[link.intoRows.entity, placeName(link)] as const],
    ),
  );
  return work.map((one): Work => {
    const place = along.get(one.entity ?? "");
    return place === undefined || one.apply === undefined ? one : { ...one, along: place };
  });
}
