/**
 * Drafts: why a claim is held stands beside the list, so that the list stays. By keyboard they are gone through one after the other:
 * j and k to the next and back, m where it is mended, l to let it go, c to check it again; who comes back from mending goes on there.
 */
import {all, h, one, say} from './dom.js';
import {counted, date, money, number, time, today, words} from './format.js';
import {codes, list} from './findings.js';
import {overrides} from './overrides.js';
import {rest, sentence} from './rest.js';
import {byHand, together} from './by-hand.js';
import {ofDrafts, work} from './claim-work.js';

const may = (document.documentElement.dataset.may ?? '').split(' ').includes('BUILD_CLAIMS');
const panel = one('#panel');
let table;

const days = (from, through) => Math.round((Date.parse(through) - Date.parse(from)) / 86_400_000);

/** How long the payer still takes it. */
const left = day => (day < today() ? `${counted(days(day, today()), 'day')} too late` : `${counted(days(today(), day), 'day')} left`);

document.addEventListener('cell-shown', event => {
  const {cell, item, column} = event.detail;
  if (column === 'findings') {
    cell.replaceChildren(...codes(item.findings));
  } else if (column === 'fileBy' && item.fileBy) {
    cell.append(h('br'), h('span', {class: item.fileBy < today() ? 'stop' : 'quiet'}, left(item.fileBy)));
  } else if (column === 'age') {
    cell.textContent = number(days(item.from, today()));
  } else if (column === 'status') {
    cell.replaceChildren(h('button', {type: 'button', class: `plain ${item.status === 'HELD' ? 'stop' : 'ok'}`, 'data-opens': true, click: () => open(table.items.indexOf(item))}, words(item.status)));
  }
});
document.addEventListener('table-shown', event => {
  table = event.detail.table;
  const place = one('.actions', table.section);
  if (may && table.selection && !one('[data-together]', place)) {
    place.prepend(h('button', {type: 'button', 'data-together': true, click: join}, 'Make one claim of these'));
  }
});
document.addEventListener('list-changed', () => table?.load());

/** What the row that is open stands at, and where somebody went to mend it. */
const KEPT = 'drafts-at';
let at = 0;

document.addEventListener('table-shown', () => {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
  sessionStorage.removeItem(KEPT);
  if (kept?.search === location.search) {
    at = kept.at;
    show(kept.charge);
  }
}, {once: true});
addEventListener('pageshow', event => event.persisted && !panel.hidden && goOn(table.items[at]?.charges[0]));
panel.addEventListener('click', event => event.target.closest('.findings a') && sessionStorage.setItem(KEPT, JSON.stringify({charge: table.items[at].charges[0], at, search: location.search})));

let before = '';
document.addEventListener('keydown', event => {
  const after = before;
  before = event.key;
  if (panel.hidden || after === 'g' || event.target.closest('input, select, textarea, dialog[open], tbody') || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const act = {Escape: close, j: () => open(at + 1), k: () => open(at - 1), m: () => (one('.findings li:has(.stop) a', panel) ?? one('.findings a', panel))?.click(), l: () => one('[data-let-go]', panel)?.click(), c: () => one('[data-again]', panel)?.click()}[event.key];
  if (act) {
    event.preventDefault();
    act();
  }
});

/** Opens a row; the last one stays open where there is none behind it. */
function open(index) {
  const rows = all('tr', table.body);
  at = Math.max(0, Math.min(index, rows.length - 1));
  if (rows.length === 0) {
    close();
    return;
  }
  rows.forEach((row, each) => (row.tabIndex = each === at ? 0 : -1));
  rows[at].scrollIntoView({block: 'nearest'});
  fillPanel(table.items[at]);
}

/** Opens the draft of a charge, or where it is gone the one that took its place. */
function show(charge) {
  const found = table.items.findIndex(item => item.charges.includes(charge));
  open(found >= 0 ? found : at);
}

async function goOn(charge) {
  await table.load();
  show(charge);
}

async function again(item) {
  const answer = await rest('POST claim-drafts/check', {body: {clients: [item.client]}});
  say(answer.problem ? sentence(answer.problem) : `Checked again: ${counted(answer.body.ready, 'claim')} ready, ${answer.body.held} held.`, answer.problem ? 'stop' : 'ok');
  await goOn(item.charges[0]);
}

function join() {
  const chosen = [...table.selection.chosen.values()];
  table.selection.everything || chosen.length < 2
    ? say('Choose two or more claims of one client on this page.', 'attention')
    : together(chosen, () => table.load());
}

function fillPanel(item) {
  const done = () => goOn(item.charges[0]);
  const said = h('div', {id: 'work'});
  work(ofDrafts([item]), said, done);
  panel.hidden = false;
  panel.replaceChildren(
    h('h2', {}, `${words(item.status)}: ${item.clientName ?? 'claim'}`),
    h('p', {class: 'quiet'}, `${number(table.offset() + at + 1)} of ${number(table.total)}`),
    h('dl', {class: 'facts'}, facts(item)),
    item.findings?.length > 0 ? list(item.findings) : h('p', {class: 'ok'}, 'Nothing stands against billing it.'),
    overrides(item, done),
    byHand(item, done),
    h('h3', {}, 'Work'),
    said,
    h('h3', {}, 'Charges'),
    h('ul', {}, item.charges.map((charge, each) => h('li', {}, h('a', {href: `/charge.xhtml?id=${charge}`}, item.chargeRefs[each])))),
    h('p', {}, h('a', {href: `/client.xhtml?id=${item.client}`}, 'Client'), ' · ', h('a', {href: `/payer.xhtml?ref=${encodeURIComponent(item.payer)}`}, `Payer ${item.payer}`)),
    h('div', {class: 'buttons'}, h('a', {class: 'action', href: `/draft.xhtml?id=${item.id}`}, 'See it as a form'), may ? h('button', {type: 'button', 'data-again': true, click: () => again(item)}, 'Check again') : '',
      h('button', {type: 'button', click: () => open(at - 1)}, 'Previous'), h('button', {type: 'button', click: () => open(at + 1)}, 'Next'), h('button', {type: 'button', click: close}, 'Close')));
  panel.focus();
}

const facts = item => [['Service', date(item.from)], ...(item.fileBy ? [['File by', `${date(item.fileBy)}, ${left(item.fileBy)}`]] : []), ['Amount', money(item.total)], ['Travels', words(item.medium)], ['Checked', time(item.at)], ['Revision', item.revision]]
  .flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, String(value))]);

function close() {
  panel.hidden = true;
  all('tr', table.body)[at]?.focus();
}
