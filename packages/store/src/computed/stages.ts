import { computedPlan, type ComputedNode } from "@quoin/fields";
import type { Published } from "../definitions/published.ts";

/** Computed fields of one entity that can be worked out together: none reads another of them over a relation. */
export interface Stage {
  readonly index: number;
  readonly entity: string;
  /** Each after what it reads. */
  readonly nodes: readonly ComputedNode[];
}

/** How a change of a field leads to a computed field. */
export interface Reader {
  readonly node: ComputedNode;
  /** The relations from the computed field's record to the one that is read, the first one first; none: its own record. */
  readonly over: readonly { readonly entity: string; readonly field: string }[];
  /** The field that is read. Undefined for a rollup: any of `fields`. */
  readonly fields: ReadonlySet<string>;
  /** A rollup over this entity's relation. */
  readonly relation?: string;
}

/** What is worked out under one published version. */
export interface Stages {
  readonly all: readonly Stage[];
  readonly of: ReadonlyMap<string, readonly ComputedNode[]>;
  /** Entity → what a change of its records may lead to. */
  readonly readers: ReadonlyMap<string, readonly Reader[]>;
  readonly node: ReadonlyMap<string, ComputedNode>;
}

const known = new WeakMap<Published["entities"], Stages | "none">();

/** What is worked out and stored under a version; undefined where nothing is. */
export function stagesOf({ entities }: Pick<Published, "entities">): Stages | undefined {
  const made = known.get(entities) ?? makeStages(entities);
  known.set(entities, made);
  return made === "none" ? undefined : made;
}

function makeStages(entities: Published["entities"]): Stages | "none" {
  // What is worked out when it is read is never stored, nor does anything stored read it.
  const nodes = computedPlan(entities).nodes.filter(
    ({ computation }) => !computation.live && computation.problems.length === 0,
  );
  if (nodes.length === 0) return "none";
  const all: { index: number; entity: string; nodes: ComputedNode[] }[] = [];
  const stageOf = new Map<string, number>();
  for (const node of nodes) {
    const last = all.at(-1);
    const together =
      last !== undefined &&
      last.entity === node.field.entity &&
      !otherReads(node).some((read) => stageOf.get(read) === last.index);
    const stage = together ? last : { index: all.length, entity: node.field.entity, nodes: [] };
    if (!together) all.push(stage);
    stage.nodes.push(node);
    stageOf.set(node.key, stage.index);
  }
  const of = new Map<string, ComputedNode[]>();
  const readers = new Map<string, Reader[]>();
  for (const node of nodes) {
    of.set(node.field.entity, [...(of.get(node.field.entity) ?? []), node]);
    for (const [entity, reader] of readersOf(node)) readers.set(entity, [...(readers.get(entity) ?? []), reader]);
  }
  return { all, of, readers, node: new Map(nodes.map((node) => [node.key, node])) };
}

/** What a computed field reads of other records. */
const otherReads = ({ computation: { reads, many } }: ComputedNode): readonly string[] =>
  reads.flatMap(({ steps }) => steps.slice(many === undefined ? 1 : 0).map((step) => `${step.entity}.${step.field}`));

function readersOf(node: ComputedNode): readonly (readonly [string, Reader])[] {
  const { reads, many } = node.computation;
  if (many !== undefined) {
    const fields = new Set(reads.flatMap(({ steps }) => steps.map(({ field }) => field)));
    return [[many.entity, { node, over: [], fields, relation: many.relation }]];
  }
  return reads.flatMap(({ steps }) =>
    steps.map(({ entity, field }, depth) => {
      const reader: Reader = { node, over: steps.slice(0, depth), fields: new Set([field]) };
      return [entity, reader] as const;
    }),
  );
}
