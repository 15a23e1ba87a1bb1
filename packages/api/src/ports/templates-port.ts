import type { LocalizedText, PackageDocument } from "@quoin/definition";
import type { Actor } from "@quoin/store";

export interface TemplateSummary {
  readonly name: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly industry?: string;
  readonly icon?: string;
  readonly requires: Readonly<Record<string, string>>;
  readonly installed?: { readonly version: string; readonly sampleData: boolean };
}

/** What a template holds, before anything is done: keys with their words. */
export interface TemplatePreview {
  readonly manifest: PackageDocument;
  readonly definitions: readonly { readonly kind: string; readonly key: string; readonly labels?: LocalizedText }[];
  readonly sampleRecords: number;
}

/** What installing would do; the package `@quoin/template` says more in `plan`. */
export interface TemplatePlan {
  readonly created: readonly unknown[];
  readonly extended: readonly unknown[];
  readonly conflicts: readonly unknown[];
  readonly requires: readonly unknown[];
  readonly permissions: readonly unknown[];
  readonly connections: readonly unknown[];
}

/** Packages of definitions; `apps/server` joins it to `@quoin/template` and the folder of templates. */
export interface TemplatesPort {
  list(): Promise<TemplateSummary[]>;
  preview(name: string): Promise<TemplatePreview>;
  plan(name: string): Promise<TemplatePlan>;
  /** Publishes at once. Throws `conflict` where the plan has conflicts. */
  install(request: { name: string; sampleData: boolean }, actor: Actor): Promise<{ version: number }>;
  remove(name: string, actor: Actor): Promise<{ version: number }>;
  removeSampleData(name: string, actor: Actor): Promise<{ removed: number }>;
  /** A zip of the published definitions chosen, base64. */
  export(request: { name: string; version: string; title: string; entities?: readonly string[] }): Promise<{ file: string; base64: string }>;
}
