import { type Entity } from "@quoin/definition";
import { fieldType, hasFieldType } from "@quoin/fields";

export interface MapEdge {
  readonly from: string;
  readonly to: string;
  /** Key of the relation's field. */
  readonly field: string;
}

export interface MapNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  readonly width: number;
  readonly height: number;
}

/** Pixels. */
export const NODE = { width: 152, height: 44, gapX: 60, gapY: 20 } as const;

function edgesOf(entities: ReadonlyMap<string, Entity>): readonly MapEdge[] {
  return [...entities.values()].flatMap((entity) =>
    entity.fields.flatMap((field): MapEdge[] => {
      const target = hasFieldType(field.type) ? fieldType(field.type).references?.(field) : undefined;
      if (!target || !("entity" in target) || !entities.has(target.entity)) return [];
      return [{ from: entity.key, to: target.entity, field: field.key }];
    }),
  );
}

/** How far an entity stands from those that point at nothing; a circle is cut where it closes. */
function ranks(keys: readonly string[], edges: readonly MapEdge[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const rank = (key: string, above: ReadonlySet<string>): number => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const targets = edges.filter(({ from, to }) => from === key && to !== key && !above.has(to));
    const value = Math.max(-1, ...targets.map(({ to }) => rank(to, new Set([...above, key])))) + 1;
    // Within a circle a rank depends on where one came from, so only whole ways are kept.
    if (above.size === 0) found.set(key, value);
    return value;
  };
  for (const key of keys) rank(key, new Set());
  return found;
}

/** Entities in columns: what others point at on the left, what points at them to its right. */
export function mapLayout(entities: ReadonlyMap<string, Entity>): MapLayout {
  const keys = [...entities.keys()];
  const edges = edgesOf(entities);
  const rank = ranks(keys, edges);
  const columns: string[][] = [];
  for (const key of keys) (columns[rank.get(key) ?? 0] ??= []).push(key);
  const tallest = Math.max(1, ...columns.map((column) => column?.length ?? 0));
  const stepY = NODE.height + NODE.gapY;
  const nodes = columns.flatMap((column, index) =>
    (column ?? []).map((key, row) => ({
      key,
      x: 8 + index * (NODE.width + NODE.gapX),
      y: 8 + row * stepY + ((tallest - column.length) * stepY) / 2,
    })),
  );
  return {
    nodes,
    edges,
    width: 16 + Math.max(1, columns.length) * (NODE.width + NODE.gapX) - NODE.gapX,
    height: 16 + tallest * stepY - NODE.gapY,
  };
}
