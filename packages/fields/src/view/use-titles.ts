import { useEffect, useState } from "react";
import { useFieldServices } from "../define/field-services.ts";

type Titles = ReadonlyMap<string, string | null>;

/** The titles of records that a list points at, asked for once each; `null` where there is no such record any more. */
export function useTitles(entity: string, ids: readonly string[], given: Titles = new Map()): Titles {
  const services = useFieldServices();
  const [asked, setAsked] = useState<Titles>(new Map());
  const wanted = ids.filter((id) => !given.has(id) && !asked.has(id)).join("\n");
  useEffect(() => {
    if (wanted === "") return undefined;
    let current = true;
    for (const id of wanted.split("\n")) {
      services.titleOf(entity, id).then(
        (title) => current && setAsked((known) => new Map(known).set(id, title ?? null)),
        // The list stays on the screen; asking again on every failure would only add to the trouble.
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [services, entity, wanted]);
  return new Map([...asked, ...given]);
}
