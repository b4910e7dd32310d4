/** Two trees side by side, and in one sentence. */
import {h} from './dom.js';
import {counted, words} from './format.js';

const NAMES = {ADDED: 'Added', REMOVED: 'Removed', MOVED: 'Moved', CONDITION: 'Other condition', OUTCOME: 'Other profile'};

/** "3 rules changed: 1 added, 2 moved." of counted differences. */
export function sentence({added, removed, moved, changed, total}) {
  const parts = [[added, 'added'], [removed, 'removed'], [moved, 'moved'], [changed, 'with another condition or profile']].filter(([count]) => count > 0);
  return `${counted(total, 'rule')} changed: ${parts.map(([count, what]) => `${count} ${what}`).join(', ')}.`;
}

/** A comparison of the server as a table: what was left, what is right. */
export function table(comparison, left, right) {
  if (comparison.items.length === 0) {
    return h('p', {class: 'ok'}, 'Their rules are the same.');
  }
  const rows = byRule(comparison.items).map(({changes, before, after}) => {
    const moved = changes.includes('MOVED');
    return h('tr', {}, h('th', {scope: 'row'}, words(changes.map(change => NAMES[change] ?? change).join(', '))), side(before, moved), side(after, moved));
  });
  return h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': `${left} beside ${right}`}, h('table', {},
    h('caption', {class: 'unseen'}, `${left} beside ${right}`),
    h('thead', {}, h('tr', {}, ['Change', left, right].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, rows)));
}

/** A rule that changed in several ways is one row. */
function byRule(items) {
  const rules = new Map();
  items.forEach(item => rules.set(item.id, {...item, changes: [...(rules.get(item.id)?.changes ?? []), item.change]}));
  return [...rules.values()];
}

/** @param moved whether its place is what matters */
function side(rule, moved) {
  if (!rule) {
    return h('td', {class: 'quiet'}, '–');
  }
  return h('td', {}, rule.path ? h('p', {class: 'quiet'}, rule.path) : null, h('p', {}, rule.condition), h('p', {}, `→ ${rule.outcome}`),
    moved && rule.place ? h('p', {class: 'quiet'}, rule.place) : null);
}
