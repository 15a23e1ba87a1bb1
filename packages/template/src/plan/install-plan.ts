import type { DefinitionChange, DefinitionSet, Kind, MergeClass, Problem } from "@quoin/definition";
import type { Plan } from "@quoin/store";
import type { TemplatePackage } from "../read/template-package.ts";
import type { Contribution } from "./contribution.ts";

/** How a conflict is answered. "rename" brings the package's document under another key, beside the one that is there. */
export type InstallChoice = "mine" | "theirs" | "rename";

export interface InstallConflict {
  /** Stable name of the place, the key of `choices`: "/form/customer-record", "/entity/customer/properties/tier/default". */
  readonly id: string;
  readonly package: string;
  readonly kind: Kind;
  readonly key: string;
  readonly path: readonly string[];
  readonly class: MergeClass;
  /** What the package's former version had; `undefined` when it is new. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly choices: readonly InstallChoice[];
  readonly choice: InstallChoice;
}

export interface PlannedPackage {
  readonly name: string;
  readonly version: string;
  /** present: installed in this very version and unchanged; nothing happens to it. */
  readonly action: "install" | "upgrade" | "reinstall" | "present";
  readonly from?: string;
  readonly package: TemplatePackage;
  /** As it lands, renamings done. */
  readonly contribution: Contribution;
  /** Own documents that land under another key. */
  readonly renamed: readonly { readonly kind: Kind; readonly from: string; readonly to: string }[];
}

/** An address outside that a rule would call, or a channel that it would send by. */
export interface OutsideConnection {
  readonly rule: string;
  readonly step: string;
  readonly type: string;
  /** The address's origin, or the message's key. */
  readonly target: string;
}

/** Rights that the packages bring or widen. */
export interface BroughtPermission {
  readonly role: string;
  readonly abilities: readonly string[];
  readonly entities: readonly string[];
}

/** Everything that installing would do; nothing has been done. */
export interface InstallPlan {
  /** The published version that it starts from; `install` refuses when another came between. */
  readonly version: number;
  /** In the order of installing: needed packages, the wanted one, then installed ones that must come along with it. */
  readonly packages: readonly PlannedPackage[];
  readonly created: readonly { readonly kind: Kind; readonly key: string }[];
  readonly extended: readonly {
    readonly kind: Kind;
    readonly key: string;
    readonly changes: readonly DefinitionChange[];
  }[];
  readonly removed: readonly { readonly kind: Kind; readonly key: string }[];
  /** Parts that the new version no longer brings but that may hold data: they stay. "entity/customer/fax". */
  readonly kept: readonly string[];
  readonly conflicts: readonly InstallConflict[];
  readonly permissions: readonly BroughtPermission[];
  readonly connections: readonly OutsideConnection[];
  /** The definitions as they would be published. */
  readonly set: DefinitionSet;
  /** What publishing them does to the data. */
  readonly publish: Plan;
  /** What stands against it. Empty: it may be installed. */
  readonly problems: readonly Problem[];
  readonly sampleRecords: number;
}
