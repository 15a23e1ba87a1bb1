import type { Target, Use } from "@quoin/definition";
import { useEffect, useState } from "react";
import { useDesigner } from "../frame/designer-context.ts";

/** Everything that names something, asked for anew whenever the draft was saved. `undefined` while it is not known. */
export function useUses({ kind, key, field }: Target): readonly Use[] | undefined {
  const { services, state } = useDesigner();
  const [found, setFound] = useState<{ readonly of: string; readonly uses: readonly Use[] }>();
  const of = `${kind} ${key} ${field ?? ""}`;
  const { rev } = state;
  useEffect(() => {
    let wanted = true;
    services.uses({ kind, key, ...(field === undefined ? {} : { field }) }).then(
      (uses) => wanted && setFound({ of, uses }),
      // Offline: what was known stays.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [services, kind, key, field, of, rev]);
  return found?.of === of ? found.uses : undefined;
}
