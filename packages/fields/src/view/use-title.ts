import { useEffect, useState } from "react";
import { useFieldServices } from "../define/field-services.ts";

/** The title of a record that is pointed at: the one given, or asked for once. `null` when there is no such record any more. */
export function useTitle(entity: string, id: string | undefined, given?: string): string | null | undefined {
  const services = useFieldServices();
  const [asked, setAsked] = useState<{ readonly id: string; readonly title: string | null }>();
  useEffect(() => {
    if (id === undefined || given !== undefined) return undefined;
    let current = true;
    services.titleOf(entity, id).then(
      (title) => current && setAsked({ id, title: title ?? null }),
      // The id stays on the screen; asking again on every failure would only add to the trouble.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [services, entity, id, given]);
  return given ?? (asked?.id === id ? asked?.title : undefined);
}
