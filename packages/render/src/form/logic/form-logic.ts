import { type BoundCondition, evaluateCondition, fieldsRead, relationsRead, type Row } from "@quoin/condition";
import type { FormNode, NodeState } from "./form-node.ts";

export interface FormLogic {
  stateOf(id: string): NodeState;
  /** Called when the node's state, and only when it, is another. Gives back what ends it. */
  subscribe(id: string, listener: () => void): () => void;
  /** Looks again at the nodes whose conditions read `field`; at all of them without one. */
  update(values: Row, field?: string): void;
}

const HIDDEN: NodeState = { visible: false, readOnly: false, required: false };

const isSame = (a: NodeState, b: NodeState): boolean =>
  a.visible === b.visible && a.readOnly === b.readOnly && a.required === b.required;

/** What conditions of related records say is known to the server only: such a part is shown, can be written and is not asked for. */
function holds(condition: BoundCondition | undefined, values: Row, unknown: boolean): boolean {
  if (condition === undefined || relationsRead(condition).length > 0) return unknown;
  return evaluateCondition(condition, values);
}

const readBy = ({ visible, readOnly, requiredWhen }: FormNode): ReadonlySet<string> =>
  new Set([visible, readOnly, requiredWhen].flatMap((condition) => (condition ? [...fieldsRead(condition)] : [])));

/**
 * Which parts of a form are shown, may be written and must be filled: derived from the definition and the values only,
 * never an effect of typing. An index says which nodes read which field, so a keystroke asks only those again.
 */
export function createFormLogic(nodes: readonly FormNode[], values: Row): FormLogic {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const order = new Map(nodes.map((node, index) => [node.id, index]));
  const states = new Map<string, NodeState>();
  const listeners = new Map<string, Set<() => void>>();
  const readers = new Map<string, string[]>();
  for (const node of nodes) {
    for (const field of readBy(node)) readers.set(field, [...(readers.get(field) ?? []), node.id]);
  }
  const stateOf = (id: string): NodeState => states.get(id) ?? HIDDEN;
  const derive = (node: FormNode, row: Row): NodeState => ({
    visible:
      node.absent !== true &&
      holds(node.visible, row, true) &&
      (node.parts === undefined || node.parts.some((part) => stateOf(part).visible)),
    readOnly: holds(node.readOnly, row, false),
    required: node.required || holds(node.requiredWhen, row, false),
  });
  const look = (ids: Iterable<string>, row: Row): void => {
    // Parts come before what holds them, so one walk in this order settles everything.
    const open = new Set(ids);
    const changed: string[] = [];
    const queue = [...open].toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    for (let index = 0; index < queue.length; index += 1) {
      const node = nodeById.get(queue[index] ?? "");
      if (!node) continue;
      const next = derive(node, row);
      const before = states.get(node.id);
      if (before && isSame(before, next)) continue;
      states.set(node.id, next);
      changed.push(node.id);
      if (node.parent !== undefined && before?.visible !== next.visible && !open.has(node.parent)) {
        open.add(node.parent);
        queue.push(node.parent);
        queue.splice(
          index + 1,
          queue.length,
          ...queue.slice(index + 1).toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
        );
      }
    }
    for (const id of changed) for (const listener of listeners.get(id) ?? []) listener();
  };
  look(nodeById.keys(), values);
  return {
    stateOf,
    subscribe(id, listener) {
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(listener));
      return () => set.delete(listener);
    },
    update(row, field) {
      const affected = field === undefined ? nodeById.keys() : readers.get(field);
      if (affected) look(affected, row);
    },
  };
}
