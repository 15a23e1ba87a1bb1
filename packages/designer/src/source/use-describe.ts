import { isPlainObject, type Kind } from "@quoin/definition";
import { useText } from "@quoin/ui";
import { useCallback } from "react";
import { schemaAt } from "./schema-at.ts";

/** What stands at a path of a document, in words: what a keyword is for, and what it takes. */
export function useDescribe(kind: Kind, document: unknown): (path: readonly string[]) => string | undefined {
  const t = useText("designer");
  const ft = useText("fields");
  return useCallback(
    (path) => {
      const name = path.findLast((one) => !/^\d+$/.test(one));
      const schema = schemaAt(kind, document, path);
      if (name === undefined || !schema) return undefined;
      const known = (text: string, key: string) => (text === key ? undefined : text);
      const own = known(t(`source.keyword.${name}`), `source.keyword.${name}`);
      const setting = known(ft(`setting.${name}`), `setting.${name}`);
      const said = typeof schema["description"] === "string" ? schema["description"] : undefined;
      const takes = Array.isArray(schema["enum"])
        ? schema["enum"].map(String).join(" | ")
        : [schema["type"]]
            .flat()
            .filter((one) => typeof one === "string")
            .join(" | ");
      const parts = [own ?? setting ?? said, takes === "" || isPlainObject(schema["properties"]) ? undefined : takes];
      const words = parts.filter((part) => part !== undefined).join(" · ");
      return words === "" ? undefined : `${name}: ${words}`;
    },
    [kind, document, t, ft],
  );
}
