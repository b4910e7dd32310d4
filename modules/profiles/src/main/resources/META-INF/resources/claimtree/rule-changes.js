/** Two trees side by side, and in one sentence. */
import {h} from './dom.js';
import {counted} from './format.js';

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
  const rows = comparison.items.map(item => h('tr', {}, h('th', {scope: 'row'}, NAMES[item.change] ?? item.change), side(item.before), side(item.after)));
  return h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': `${left} beside ${right}`}, h('table', {},
    h('caption', {class: 'unseen'}, `${left} beside ${right}`),
    h('thead', {}, h('tr', {}, ['Change', left, right].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, rows)));
}

function side(rule) {
  if (!rule) {
    return h('td', {class: 'quiet'}, '–');
  }
  return h('td', {}, rule.path ? h('p', {class: 'quiet'}, rule.path) : null, h('p', {}, rule.condition), h('p', {}, `→ ${rule.outcome}`));
}
