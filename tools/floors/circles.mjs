// Circles in a graph of files.

/** The sets of files that reach one another, each of at least two; Tarjan's algorithm. `next`: the files that a file imports. */
export function circles(files, next) {
  const [order, low, onStack] = [new Map(), new Map(), new Set()];
  const [stack, found] = [[], []];
  const visit = (file) => {
    order.set(file, order.size);
    low.set(file, order.get(file));
    stack.push(file);
    onStack.add(file);
    for (const other of next(file)) {
      if (!order.has(other)) {
        visit(other);
        low.set(file, Math.min(low.get(file), low.get(other)));
      } else if (onStack.has(other)) {
        low.set(file, Math.min(low.get(file), order.get(other)));
      }
    }
    if (low.get(file) !== order.get(file)) return;
    const members = stack.splice(stack.indexOf(file));
    for (const member of members) onStack.delete(member);
    if (members.length > 1) found.push(members.sort());
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found;
}

/** A shortest way through a circle's members from a file back to itself, which passes `through` where it is given. */
export function way(members, next, from, through) {
  const inside = new Set(members);
  const path = (start, end) => {
    const before = new Map([[start, null]]);
    for (const file of before.keys()) {
      for (const other of next(file)) {
        if (other === end) {
          const files = [end];
          for (let at = file; at !== null; at = before.get(at)) files.unshift(at);
          return files;
        }
        if (inside.has(other) && !before.has(other)) before.set(other, file);
      }
    }
    return [];
  };
  return through === undefined ? path(from, from) : [...path(from, through), ...path(through, from).slice(1)];
}
