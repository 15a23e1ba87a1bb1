import type { DefinitionSet, Kind, PackageDocument } from "@quoin/definition";

/** A document that adds to one that another package brings. */
export interface Extension {
  readonly kind: Kind;
  /** Key of the document that it adds to. */
  readonly key: string;
  /** Name of the package that brings that document. */
  readonly of: string;
  /** The addition, without the keyword that names its target. */
  readonly document: unknown;
}

/** A record of sample data as written: `$id`, references "$c1" or "$core/c1", dates "@today-12d", people "@me", files "@file/a.pdf". */
export type SampleRecord = Readonly<Record<string, unknown>>;

/** A package as read, with its words in place. */
export interface TemplatePackage {
  readonly manifest: PackageDocument;
  /** The definitions that it brings itself. */
  readonly set: DefinitionSet;
  readonly extensions: readonly Extension[];
  readonly data: Readonly<Record<string, readonly SampleRecord[]>>;
  /** Contents that sample data names, "@file/contract.pdf", by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names in its locale files that have no place: mistakes of its author that stop nothing. */
  readonly unknownNames: readonly { readonly language: string; readonly name: string }[];
}
