import type { ConditionField, WordsOptions } from "@quoin/condition";
import { useFieldServices } from "@quoin/fields/react";
import { useLocale } from "@quoin/ui";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";

const NO_TEAMS: NonNullable<ReturnType<typeof useFieldServices>["teams"]> = [];
const NONE: ReadonlyMap<string, string> = new Map();

/** How values are said in sentences: people by name, records by title (asked for once each, then the words are drawn again). */
export function useWordsOptions(): WordsOptions {
  const { locale, timeZone } = useLocale();
  const { people, teams = NO_TEAMS, titleOf } = useFieldServices();
  const [titles, setTitles] = useState(NONE);
  const missing = useRef(new Map<string, { entity: string; id: string }>());
  const asked = useRef(new Set<string>());
  const valueText = useCallback(
    (field: ConditionField, value: string | number | boolean): string | undefined => {
      if (typeof value !== "string") return undefined;
      if (field.kind === "team" || field.kind === "teams") return teams.find(({ id }) => id === value)?.name;
      const [first = "", ...rest] = field.kind === "anyReference" ? value.split("/") : [];
      const at =
        field.entity === undefined ? { entity: first, id: rest.join("/") } : { entity: field.entity, id: value };
      if (at.entity === "") return people.find(({ id }) => id === value)?.name;
      if (at.id === "") return undefined;
      const key = `${at.entity} ${at.id}`;
      const title = titles.get(key);
      if (title === undefined) missing.current.set(key, at);
      return title;
    },
    [people, teams, titles],
  );
  useEffect(() => {
    for (const [key, { entity, id }] of missing.current) {
      missing.current.delete(key);
      if (asked.current.has(key)) continue;
      asked.current.add(key);
      titleOf(entity, id).then(
        (title) => title !== undefined && setTitles((known) => new Map(known).set(key, title)),
        // Without its title a record is called by its id.
        () => undefined,
      );
    }
  });
  return useMemo(() => ({ locale, timeZone, valueText }), [locale, timeZone, valueText]);
}
