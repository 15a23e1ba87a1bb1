import type { ConditionDocument } from "@quoin/definition";
import { useEffect, useRef, useState } from "react";
import { useDesigner } from "../frame/designer-context.ts";

export interface Reach {
  readonly hits: number;
  readonly total: number;
}

/** For how many of the records there are a condition holds. `undefined` while counting, and where it cannot be told: of what was never published. */
export function useReach(entity: string, where: ConditionDocument | undefined): Reach | undefined {
  const { services, state } = useDesigner();
  const [reach, setReach] = useState<Reach>();
  const text = JSON.stringify(where);
  const known = Object.hasOwn(state.published.entity, entity);
  const latest = useRef({ services, where });
  useEffect(() => {
    latest.current = { services, where };
  });
  useEffect(() => {
    setReach(undefined);
    if (text === undefined || !known) return undefined;
    let wanted = true;
    const ask = async () => {
      const { services: asked, where: condition } = latest.current;
      try {
        const [hits, total] = await Promise.all([asked.count(entity, condition), asked.count(entity)]);
        if (wanted) setReach({ hits, total });
      } catch {
        // A condition over a field that was never published cannot be counted yet.
        if (wanted) setReach(undefined);
      }
    };
    const timer = setTimeout(() => void ask(), 400);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [entity, text, known]);
  return reach;
}
