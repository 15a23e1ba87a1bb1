import { useCallback, useContext } from "react";
import { TextContext, type TextParams } from "./text-context.ts";

/** Words of one namespace: the function keeps its identity until the language changes. */
export type TextOf = (key: string, params?: TextParams) => string;

/**
 * The words of one package in the reader's language.
 * @param namespace the package's short name, "ui", "render", "web" ...
 */
export function useText(namespace: string): TextOf {
  const source = useContext(TextContext);
  return useCallback((key: string, params?: TextParams) => source.t(namespace, key, params), [source, namespace]);
}
