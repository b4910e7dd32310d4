/** Drafts: why a claim is held stands beside the list, so that the list stays. */
import {h, one} from './dom.js';
import {date, money, time, words} from './format.js';
import {codes, list} from './findings.js';
import {overrides} from './overrides.js';

const panel = one('#panel');
let table;

document.addEventListener('cell-shown', event => {
  const {cell, item, column} = event.detail;
  if (column === 'findings') {
    cell.replaceChildren(...codes(item.findings));
  } else if (column === 'status') {
    cell.replaceChildren(h('button', {type: 'button', class: `plain ${item.status === 'HELD' ? 'stop' : 'ok'}`, 'data-opens': true, click: opened => show(item, opened.target)}, words(item.status)));
  }
});
document.addEventListener('table-shown', event => (table = event.detail.table));
document.addEventListener('list-changed', () => table?.load());
document.addEventListener('keydown', event => event.key === 'Escape' && !panel.hidden && close());

let opener;

function show(item, from) {
  opener = from;
  panel.hidden = false;
  panel.replaceChildren(
    h('h2', {}, `${words(item.status)}: ${item.clientName ?? 'claim'}`),
    h('dl', {class: 'facts'}, facts(item)),
    item.findings?.length > 0 ? list(item.findings) : h('p', {class: 'ok'}, 'Nothing stands against billing it.'),
    overrides(item, () => (close(), table?.load())),
    h('h3', {}, 'Charges'),
    h('ul', {}, item.charges.map((charge, at) => h('li', {}, h('a', {href: `/charge.xhtml?id=${charge}`}, item.chargeRefs[at])))),
    h('p', {}, h('a', {href: `/client.xhtml?id=${item.client}`}, 'Client'), ' · ', h('a', {href: `/payer.xhtml?ref=${encodeURIComponent(item.payer)}`}, `Payer ${item.payer}`)),
    h('div', {class: 'buttons'}, h('a', {class: 'action', href: `/draft.xhtml?id=${item.id}`}, 'See it as a form'), h('button', {type: 'button', click: close}, 'Close')));
  panel.focus();
}

const facts = item => [['Service', date(item.from)], ['Amount', money(item.total)], ['Travels', words(item.medium)], ['Checked', time(item.at)], ['Revision', item.revision]]
  .flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, String(value))]);

function close() {
  panel.hidden = true;
  opener?.closest('tr')?.focus();
}
