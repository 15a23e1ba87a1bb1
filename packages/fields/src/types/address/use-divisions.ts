import { useEffect, useState } from "react";
import { type Division, loadDivisions } from "./divisions.ts";

/** China's divisions once they are there; none before that and where they cannot be had: names can then be typed. */
export function useDivisions(wanted: boolean): readonly Division[] {
  const [divisions, setDivisions] = useState<readonly Division[]>([]);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    loadDivisions().then(
      (list) => current && setDivisions(list),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [wanted]);
  return divisions;
}
