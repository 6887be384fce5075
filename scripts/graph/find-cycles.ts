/**
 * One cycle out of every group of nodes that reach each other; a group may hold more than one. Walks without
 * recursion, so that long chains are no matter.
 *
 * @returns each cycle begins and ends with the same node.
 */
export function findCycles(
  edges: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  return stronglyConnected(edges)
    .filter(([first = "", second]) => second !== undefined || edges.get(first)?.includes(first))
    .map((group) => shortestCycle(edges, new Set(group)));
}

/** Tarjan's algorithm with a stack of its own. */
function stronglyConnected(
  edges: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  const enter = (node: string) => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, next: 0 };
  };
  const lower = (node: string, to: number) => low.set(node, Math.min(low.get(node) ?? to, to));
  for (const start of edges.keys()) {
    if (order.has(start)) continue;
    const path = [enter(start)];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const target = edges.get(at.node)?.[at.next++];
      if (target !== undefined) {
        if (!order.has(target)) path.push(enter(target));
        else if (isOpen.has(target)) lower(at.node, order.get(target) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.node, low.get(at.node) ?? 0);
      if (low.get(at.node) !== order.get(at.node)) continue;
      const group = open.splice(open.indexOf(at.node));
      for (const node of group) isOpen.delete(node);
      groups.push(group);
    }
  }
  return groups;
}

function shortestCycle(
  edges: ReadonlyMap<string, readonly string[]>,
  group: ReadonlySet<string>,
): readonly string[] {
  const cycles = [...group].map((start) => cycleThrough(edges, group, start));
  return cycles.reduce((best, cycle) => (cycle.length < best.length ? cycle : best));
}

function cycleThrough(
  edges: ReadonlyMap<string, readonly string[]>,
  group: ReadonlySet<string>,
  start: string,
): readonly string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const target of edges.get(node) ?? []) {
      if (target === start) {
        const cycle = [start];
        for (let at = node; at !== start; at = cameFrom.get(at) ?? start) cycle.unshift(at);
        return [start, ...cycle];
      }
      if (!group.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  return [start];
}
