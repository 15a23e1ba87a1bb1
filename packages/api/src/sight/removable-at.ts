import type { Kind } from "@quoin/definition";

/**
 * The parts of a document that it can be without, by JSON pointer: the smallest one around what is hidden goes, and where
 * there is none, the document.
 */
const PARTS: { readonly [K in Kind]?: RegExp } = {
  entity:
    /^\/(?:x-title|x-subtitle\/\d+|required\/\d+|x-rules\/\d+|x-duplicates\/\d+|properties\/[^/]+(?:\/x-required-when|\/x-default|\/x-depends|\/x-entities\/\d+|\/x-columns\/\d+|\/x-order|\/x-position|\/x-options\/\d+\/gate)?)(?=\/|$)/,
  form: /^\/(?:roles\/\d+|header\/(?:stage|(?:facts|tags|buttons)\/\d+)|tabs\/\d+\/sections\/\d+\/items\/\d+|related\/\d+(?:\/(?:columns\/\d+|sort|sum))?)(?=\/|$)/,
  view: /^\/(?:roles\/\d+|columns\/\d+|sort\/\d+|group|chips\/\d+|board\/(?:sum|card\/\d+))(?=\/|$)/,
  dashboard: /^\/(?:roles\/\d+|tiles\/\d+(?:\/(?:columns\/\d+|sort|view))?)(?=\/|$)/,
  navigation: /^\/(?:home|groups\/\d+\/items\/\d+)(?=\/|$)/,
};

/** The part to take away so that what stands at `path` is gone; "" is the whole document. */
export const removableAt = (kind: Kind, path: string): string => PARTS[kind]?.exec(path)?.[0] ?? "";
