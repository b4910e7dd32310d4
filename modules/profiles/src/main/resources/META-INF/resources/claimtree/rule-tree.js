/**
 * A tree of rules as a value: each edit gives another tree and shares what did not change, so that undoing is keeping the one before.
 * A tree is a list of rules {id, when: {dimension, is | isNot}, use | inherit, rules}. Nothing here knows a page or a server.
 */

export const below = rule => rule.rules ?? [];

/** How many rules there are. */
export const count = rules => rules.reduce((sum, rule) => sum + 1 + count(below(rule)), 0);

/** Every rule from the top down, with the rules above it and its place among its siblings. */
export function* walk(rules, path = []) {
  for (const [at, rule] of rules.entries()) {
    yield {rule, path, at, siblings: rules};
    yield* walk(below(rule), [...path, rule]);
  }
}

/** Where a rule stands: {rule, path, at, siblings}; undefined when it is not there. */
export function find(rules, id) {
  for (const place of walk(rules)) {
    if (place.rule.id === id) {
      return place;
    }
  }
  return undefined;
}

/** A tree with the rules below one, or with those at the top (id null), given by a function of those that stand there. */
function level(rules, id, change) {
  if (id === null) {
    return change(rules);
  }
  let changed = false;
  const made = rules.map(rule => {
    if (changed) {
      return rule;
    }
    const inside = rule.id === id ? change(below(rule)) : level(below(rule), id, change);
    if (inside === below(rule) || (inside.length === 0 && below(rule).length === 0)) {
      return rule;
    }
    changed = true;
    return withRules(rule, inside);
  });
  return changed ? made : rules;
}

function withRules(rule, rules) {
  const {rules: gone, ...rest} = rule;
  return rules.length === 0 ? rest : {...rest, rules};
}

/** What stands above a rule directly: its id, or null at the top. */
const parentOf = place => place.path.at(-1)?.id ?? null;

/**
 * Puts a rule before or after another, or below it as its first child; relative to no rule (null) it becomes the first of all.
 *
 * @param where before, after, first (child), last (child)
 */
export function insert(rules, rule, where, other) {
  const put = at => siblings => [...siblings.slice(0, at), rule, ...siblings.slice(at)];
  if (where === 'first') {
    return level(rules, other, put(0));
  }
  if (where === 'last') {
    return level(rules, other, siblings => [...siblings, rule]);
  }
  const place = find(rules, other);
  return place ? level(rules, parentOf(place), put(place.at + (where === 'after' ? 1 : 0))) : rules;
}

/** Takes a rule away with everything below it. */
export function remove(rules, id) {
  const place = find(rules, id);
  return place ? level(rules, parentOf(place), siblings => siblings.filter(rule => rule.id !== id)) : rules;
}

/** Gives a rule another condition or another outcome; what is below it stays. */
export function change(rules, id, {when, then}) {
  const place = find(rules, id);
  if (!place) {
    return rules;
  }
  const {use, inherit, ...rest} = place.rule;
  const outcome = then ?? {...(use === undefined ? {} : {use}), ...(inherit === undefined ? {} : {inherit})};
  const made = {id: rest.id, when: when ?? rest.when, ...outcome, ...(rest.rules ? {rules: rest.rules} : {})};
  return level(rules, parentOf(place), siblings => siblings.map(rule => (rule.id === id ? made : rule)));
}

/** Whether a rule may be moved there: not into itself. */
export const canMove = (rules, id, other) => id !== other && !(find(rules, other)?.path ?? []).some(rule => rule.id === id);

/** Moves a rule with all below it; where as in {@link insert}. */
export function move(rules, id, where, other) {
  const place = find(rules, id);
  return place && canMove(rules, id, other) ? insert(remove(rules, id), place.rule, where, other) : rules;
}

/** The move of one step that a key asks for: [where, other] or null where the rule stands already at the end of that way. */
export function step(rules, id, way) {
  const {path, at, siblings} = find(rules, id);
  switch (way) {
    case 'up': return at > 0 ? ['before', siblings[at - 1].id] : null;
    case 'down': return at < siblings.length - 1 ? ['after', siblings[at + 1].id] : null;
    case 'out': return path.length > 0 ? ['after', path.at(-1).id] : null;
    case 'in': return at > 0 ? ['last', siblings[at - 1].id] : null;
    default: return null;
  }
}

/** The next id that no rule of these trees has. */
export function freeId(...trees) {
  let last = 0;
  for (const tree of trees) {
    for (const {rule} of walk(tree)) {
      last = Math.max(last, Number(/^R(\d{1,9})$/.exec(rule.id)?.[1] ?? 0));
    }
  }
  return `R${last + 1}`;
}

/** Which profile a rule sends: its own, or that of the sibling just before it; undefined where there is none to inherit. */
export function effective(siblings, at) {
  let own = at;
  while (own >= 0 && siblings[own].inherit) {
    own--;
  }
  return siblings[own]?.use;
}

const outcome = rule => (rule.inherit ? '' : rule.use);
const saysSame = (one, other) => one === other || (outcome(one) === outcome(other) && (one.when === other.when || JSON.stringify(one.when) === JSON.stringify(other.when)));

/** What differs between two trees, counted: rules that came, went, moved, or say something else. A rule counts once. */
export function differences(before, after) {
  if (before === after) {
    return {added: 0, removed: 0, moved: 0, changed: 0, total: 0};
  }
  const old = new Map([...walk(before)].map(place => [place.rule.id, place]));
  const now = new Map([...walk(after)].map(place => [place.rule.id, place]));
  const made = {added: 0, removed: 0, moved: 0, changed: 0};
  const stay = staying(old, now);
  for (const [id, place] of now) {
    const was = old.get(id);
    if (!was) {
      made.added++;
    } else if (!saysSame(was.rule, place.rule)) {
      made.changed++;
    } else if (!stay.has(id)) {
      made.moved++;
    }
  }
  made.removed = [...old.keys()].filter(id => !now.has(id)).length;
  return {...made, total: made.added + made.removed + made.moved + made.changed};
}

/** Rules that did not move: of each level the longest run of its rules whose order is as it was. */
function staying(old, now) {
  const levels = new Map();
  for (const [id, place] of now) {
    const was = old.get(id);
    if (was && parentOf(was) === parentOf(place)) {
      const parent = parentOf(place);
      if (!levels.has(parent)) {
        levels.set(parent, []);
      }
      levels.get(parent).push({id, at: was.at});
    }
  }
  return new Set([...levels.values()].flatMap(longestRun));
}

/** The longest increasing subsequence by {at}; ids of it. */
function longestRun(items) {
  const tails = [];
  const before = new Map();
  for (const item of items) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      tails[middle].at < item.at ? (low = middle + 1) : (high = middle);
    }
    before.set(item, tails[low - 1]);
    tails[low] = item;
  }
  const ids = [];
  for (let item = tails.at(-1); item; item = before.get(item)) {
    ids.push(item.id);
  }
  return ids;
}
