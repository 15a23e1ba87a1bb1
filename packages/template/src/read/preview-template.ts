import {
  KINDS,
  type EntityDocument,
  type FieldOption,
  type Kind,
  type LocalizedText,
  type PackageDocument,
} from "@quoin/definition";
import { outsideConnections } from "../plan/asked-rights.ts";
import type { OutsideConnection } from "../plan/install-plan.ts";
import type { TemplatePackage } from "./template-package.ts";

/** What the gallery shows of a package before anything is installed. */
export interface TemplatePreview {
  readonly manifest: PackageDocument;
  /** Its own definitions of each kind. */
  readonly counts: Readonly<Record<Kind, number>>;
  /** Additions to definitions of other packages. */
  readonly extends: readonly { readonly kind: Kind; readonly key: string; readonly of: string }[];
  readonly sampleRecords: number;
  readonly pipelines: readonly {
    readonly entity: string;
    readonly field: string;
    readonly stages: readonly FieldOption[];
  }[];
  readonly entities: readonly {
    readonly key: string;
    readonly labels: LocalizedText;
    readonly icon?: string;
    readonly fields: number;
  }[];
  readonly roles: readonly {
    readonly key: string;
    readonly labels: LocalizedText;
    readonly abilities: readonly string[];
  }[];
  readonly rules: readonly {
    readonly key: string;
    readonly labels: LocalizedText;
    readonly trigger: string;
    readonly steps: readonly string[];
  }[];
  readonly dashboards: readonly { readonly key: string; readonly labels: LocalizedText }[];
  readonly connections: readonly OutsideConnection[];
}

/** Sums a package up. */
export function previewTemplate({ manifest, set, extensions, data }: TemplatePackage): TemplatePreview {
  return {
    manifest,
    counts: Object.fromEntries(KINDS.map((kind) => [kind, Object.keys(set[kind]).length])) as Record<Kind, number>,
    extends: extensions.map(({ kind, key, of }) => ({ kind, key, of })),
    sampleRecords: Object.values(data).reduce((sum, records) => sum + records.length, 0),
    pipelines: Object.entries(set.entity).flatMap(([entity, document]) => pipelinesOf(entity, document)),
    entities: Object.entries(set.entity).map(([key, document]) => ({
      key,
      labels: document["x-labels"] ?? {},
      ...(document["x-icon"] === undefined ? {} : { icon: document["x-icon"] }),
      fields: Object.keys(document.properties).length,
    })),
    roles: Object.entries(set.role).map(([key, { labels = {}, abilities = [] }]) => ({ key, labels, abilities })),
    rules: Object.entries(set.rule).map(([key, { labels = {}, trigger, steps }]) => ({
      key,
      labels,
      trigger: trigger.type,
      steps: steps.map(({ type }) => type),
    })),
    dashboards: Object.entries(set.dashboard).map(([key, { labels = {} }]) => ({ key, labels })),
    connections: outsideConnections(set.rule),
  };
}

/** Choices whose options say where they lead or how they end. */
const pipelinesOf = (entity: string, { properties }: EntityDocument): TemplatePreview["pipelines"] =>
  Object.entries(properties).flatMap(([field, schema]) => {
    const stages = schema["x-options"] ?? [];
    return stages.some(({ transitions, outcome }) => transitions !== undefined || outcome !== undefined)
      ? [{ entity, field, stages }]
      : [];
  });
