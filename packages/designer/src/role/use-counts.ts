import type { ConditionDocument } from "@quoin/definition";
import { useEffect, useRef, useState } from "react";

interface Asked {
  readonly key: string;
  readonly entity: string;
  readonly where: ConditionDocument;
}

/** Numbers of records by key, asked for once per condition; those on their way are missing. */
export function useCounts(
  asked: readonly Asked[],
  count: (entity: string, where: ConditionDocument) => Promise<number>,
): ReadonlyMap<string, number> {
  const [known, setKnown] = useState<ReadonlyMap<string, number>>(new Map());
  const begun = useRef(new Set<string>());
  const idOf = ({ entity, where }: Asked) => `${entity} ${JSON.stringify(where)}`;
  useEffect(() => {
    for (const one of asked) {
      const id = `${one.entity} ${JSON.stringify(one.where)}`;
      if (begun.current.has(id)) continue;
      begun.current.add(id);
      // What denies everyone needs no asking.
      const answer = one.where === false ? Promise.resolve(0) : count(one.entity, one.where);
      answer.then(
        (found) => setKnown((before) => new Map(before).set(id, found)),
        // Of an entity that is not published yet there are no records to count.
        () => undefined,
      );
    }
  }, [asked, count]);
  return new Map(asked.flatMap((one) => (known.has(idOf(one)) ? [[one.key, known.get(idOf(one)) ?? 0] as const] : [])));
}
