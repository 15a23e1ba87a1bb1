import { useEffect, useRef, useState } from "react";
import type { FileFault } from "../../../define/field-services.ts";

type Loaded<T> = { readonly value: T } | { readonly fault: FileFault } | undefined;

/** What a load gives, once it is there; undefined until then. It is told by a key. `again` begins anew, `end` lets go of a value. */
export function useLoaded<T>(
  key: string,
  load: () => Promise<{ readonly value: T } | { readonly fault: FileFault }>,
  end: (value: T) => void = () => undefined,
): { readonly loaded: Loaded<T>; readonly again: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>();
  const [turn, setTurn] = useState(0);
  const how = useRef({ load, end });
  how.current = { load, end };
  useEffect(() => {
    let over = false;
    let value: T | undefined;
    const { load: begin, end: close } = how.current;
    setLoaded(undefined);
    void begin().then((found) => {
      if ("value" in found) {
        if (over) close(found.value);
        else value = found.value;
      }
      if (!over) setLoaded(found);
    });
    return () => {
      over = true;
      if (value !== undefined) close(value);
    };
  }, [key, turn]);
  return { loaded, again: () => setTurn((before) => before + 1) };
}
