import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { type FoundRecord, useFieldServices } from "../define/field-services.ts";

export interface RecordSearch {
  readonly found: readonly FoundRecord[];
  readonly state: "idle" | "searching" | "done" | "failed";
}

interface Answer extends RecordSearch {
  readonly to: string;
}

/** Records that a typed text finds, asked for 200 ms after the last key; an older answer never replaces a newer one. */
export function useRecordSearch(entity: string, text: string, wanted: boolean): RecordSearch {
  const services = useFieldServices();
  const [query] = useDebouncedValue(text.trim(), 200);
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    services.findRecords(entity, query).then(
      (found) => current && setAnswer({ to: query, found, state: "done" }),
      () => current && setAnswer({ to: query, found: [], state: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [services, entity, query, wanted]);
  if (!wanted) return { found: [], state: "idle" };
  // What was found before stays on the screen while the next answer is awaited.
  return answer?.to === text.trim() ? answer : { found: answer?.found ?? [], state: "searching" };
}
