import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { type FoundRecord, useFieldServices } from "../define/field-services.ts";

export interface RecordSearch {
  readonly found: readonly FoundRecord[];
  readonly state: "idle" | "searching" | "done" | "failed";
}

const NOTHING: RecordSearch = { found: [], state: "idle" };

/** Records that a typed text finds, asked for 200 ms after the last key; an older answer never replaces a newer one. */
export function useRecordSearch(entity: string, text: string, wanted: boolean): RecordSearch {
  const services = useFieldServices();
  const [query] = useDebouncedValue(text.trim(), 200);
  const [result, setResult] = useState<RecordSearch>(NOTHING);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    setResult((before) => ({ ...before, state: "searching" }));
    services.findRecords(entity, query).then(
      (found) => current && setResult({ found, state: "done" }),
      () => current && setResult({ found: [], state: "failed" }),
    );
    return () => {
      current = false;
    };
  }, [services, entity, query, wanted]);
  return result;
}
