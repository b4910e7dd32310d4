/** Long work that somebody started, wherever it runs: how far it is, and where it is watched. */
import {h, one} from './dom.js';
import {number, time, words} from './format.js';

const NAMES = {CLAIM_BATCH: 'Claim batch', REPLAY: 'Replay', FILE_DELIVERY: 'Delivery of a file'};
const place = one('#work');

document.addEventListener('work-seen', event => {
  const items = event.detail;
  place.toggleAttribute('hidden', items.length === 0);
  place.replaceChildren(h('h2', {}, 'Long work'), h('ul', {class: 'findings'}, items.map(line)));
});

function line(item) {
  const isOver = item.state !== 'RUNNING';
  return h('li', {},
    h('a', {href: item.path}, NAMES[item.kind] ?? words(item.kind)), ` of ${time(item.startedAt)}: `,
    h('span', {class: {FAILED: 'stop', DONE: 'ok', RUNNING: 'info'}[item.state]}, words(item.stage).toLowerCase()),
    isOver ? '' : ` ${number(item.done)} of ${number(item.total)} `,
    isOver ? '' : h('progress', {max: Math.max(1, item.total), value: item.done, 'aria-label': `${NAMES[item.kind] ?? item.kind}, done so far`}));
}
