/** Values of a JSON document by their pointers (RFC 6901), as the server names fields in its answers. */

const parts = pointer => pointer.split('/').slice(1).map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a pointer, or undefined. */
export function get(document, pointer) {
  return parts(pointer).reduce((node, part) => (node === null || node === undefined ? undefined : node[part]), document);
}

/** Sets the value at a pointer and makes what must be there for it; undefined takes it away. */
export function set(document, pointer, value) {
  const way = parts(pointer);
  const last = way.pop();
  let node = document;
  for (const [at, part] of way.entries()) {
    if (node[part] === undefined || node[part] === null) {
      if (value === undefined) {
        return;
      }
      node[part] = /^\d+$/.test(way[at + 1] ?? last) ? [] : {};
    }
    node = node[part];
  }
  if (value === undefined) {
    delete node[last];
  } else {
    node[last] = value;
  }
}

/** A copy without objects and lists that have nothing in them. */
export function pruned(node) {
  if (Array.isArray(node)) {
    return node.map(pruned).filter(value => value !== undefined);
  }
  if (node === null || typeof node !== 'object') {
    return node ?? undefined;
  }
  const kept = Object.entries(node).map(([name, value]) => [name, pruned(value)]);
  const full = kept.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return full.length === 0 ? undefined : Object.fromEntries(full);
}

/** Whether two values are the same document, whatever the order of their fields. */
export function same(left, right) {
  if (left === right) {
    return true;
  }
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') {
    return (left ?? undefined) === (right ?? undefined);
  }
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Array.isArray(left) === Array.isArray(right) && [...names].every(name => same(left[name], right[name]));
}
