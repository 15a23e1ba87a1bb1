import type { FieldOption, Kind, LocalizedText } from "@quoin/definition";
import type { Actor } from "@quoin/store";
import type {
  InstallChoice,
  InstallPlan,
  InstallProgress,
  PlannedPackage,
  SampleReport,
  TemplatePreview,
} from "@quoin/template";

export interface TemplateSummary {
  readonly name: string;
  readonly version: string;
  readonly title: LocalizedText;
  readonly description?: LocalizedText;
  readonly industry?: string;
  readonly icon?: string;
  readonly requires: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
  readonly installed?: { readonly version: string };
  /** People brought it; the others come with the product. */
  readonly own?: true;
  /** The stages of its longest pipeline, to draw it by. Empty where it has none. */
  readonly pipeline: readonly FieldOption[];
  readonly counts: Readonly<Record<Kind, number>>;
}

/** What installing would do. */
export interface TemplatePlan extends Omit<InstallPlan, "set" | "packages"> {
  readonly packages: readonly Pick<PlannedPackage, "name" | "version" | "action" | "from" | "renamed">[];
}

/** How conflicts are answered, by their ids. */
export type TemplateChoices = Readonly<Record<string, InstallChoice>>;

export interface InstallRequest {
  readonly name: string;
  readonly sampleData: boolean;
  readonly choices?: TemplateChoices;
}

export interface Installed {
  readonly version: number;
  /** What became of the sample records, with the first reasons for refusing some. */
  readonly samples: readonly SampleReport[];
}

/** Packages of definitions; `apps/server` joins it to `@quoin/template` and the folder of templates. */
export interface TemplatesPort {
  list(): Promise<TemplateSummary[]>;
  /** Puts a packed package among those that may be installed. Throws `invalid_template`. */
  add(packed: Uint8Array): Promise<{ name: string }>;
  /** Takes one that people brought from among them; what it installed stays. Throws `not_found`. */
  forget(name: string): Promise<void>;
  preview(name: string): Promise<TemplatePreview>;
  plan(name: string, choices?: TemplateChoices): Promise<TemplatePlan>;
  /** Publishes at once. Throws `invalid_template` where the plan has problems. */
  install(request: InstallRequest, actor: Actor, onProgress?: (progress: InstallProgress) => void): Promise<Installed>;
  /** Takes a package's definitions away again. */
  remove(name: string, actor: Actor): Promise<{ version: number }>;
  removeSampleData(name: string, actor: Actor): Promise<{ removed: number }>;
  /** A zip of the published definitions chosen, base64. */
  export(
    request: { name: string; version: string; title: string; entities?: readonly string[] },
    actor: Actor,
  ): Promise<{ file: string; base64: string }>;
}
