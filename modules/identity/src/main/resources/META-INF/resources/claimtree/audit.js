/** The audit trail: a row opens everything that is known of it, beside the list. */
import {all, asked, h, one} from './dom.js';
import {number, time, words} from './format.js';
import {sayChoices} from './choices.js';

const panel = one('#entry');
const SHOWN = 1;
const seconds = instant => new Intl.DateTimeFormat('en-US', {
  timeZone: document.documentElement.dataset.zone || 'UTC', year: 'numeric', month: '2-digit', day: '2-digit', hour: 'numeric', minute: '2-digit', second: '2-digit',
  timeZoneName: 'short'}).format(new Date(instant)).replace(',', '').replaceAll('\u202f', ' ');

one('th[data-column=at]').addEventListener('cell-shown', ({detail: {cell, item}}) => {
  cell.replaceChildren(h('button', {type: 'button', class: 'plain', 'data-opens': true, 'aria-label': `Entry of ${time(item.at)}`, click: () => open(item)}, time(item.at)));
});
one('th[data-column=subject]').addEventListener('cell-shown', ({detail: {cell, item}}) => {
  const more = item.subjectCount - SHOWN;
  cell.replaceChildren(item.subjects.slice(0, SHOWN).join(', '), more > 0 ? ` and ${number(more)} more` : '');
});
one('th[data-column=changes]').addEventListener('cell-shown', ({detail: {cell, item}}) => {
  cell.textContent = item.changes.length === 0 ? '' : number(item.changes.length);
});

const did = action => one('th[data-column=action]').dataset.choices.split('|').map(pair => pair.split('=')).find(([known]) => known === action)?.[1] ?? words(action);

/** Which entry is open stands in the address, so that it can be handed on. */
function note(id) {
  const query = asked();
  id === null ? query.delete('entry') : query.set('entry', id);
  history.replaceState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
}

function open(item) {
  note(item.id);
  panel.replaceChildren(
    h('div', {class: 'head'}, h('h2', {id: 'entryTitle'}, `Entry ${number(item.id)}`), h('button', {type: 'button', click: close}, 'Close')),
    h('dl', {class: 'facts'}, Object.entries(facts(item)).filter(([, value]) => value).flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    h('h3', {}, 'Concerns'), subjects(item),
    ...(item.changes.length > 0 ? [h('h3', {}, 'Changes'), changes(item.changes)] : []));
  panel.hidden = false;
  mark();
  panel.focus();
}

const facts = item => ({
  When: seconds(item.at), Who: item.who.actor, 'By way of': words(item.who.via), From: item.who.address,
  Did: did(item.action), 'To what': item.kind, Reason: item.reason,
  Request: item.who.request && h('a', {href: `/audit.xhtml?${new URLSearchParams({request: item.who.request})}`}, item.who.request),
  Sealed: item.block ? `In block ${number(item.block)}` : 'Within seconds',
});

function subjects(item) {
  if (item.subjectCount === 0) {
    return h('p', {class: 'quiet'}, 'No record.');
  }
  const more = item.subjectCount - item.subjects.length;
  return h('ul', {class: 'subjects'},
    item.subjects.map(subject => h('li', {}, h('a', {href: `/audit.xhtml?${new URLSearchParams({subject})}`, title: 'Every access to it'}, subject))),
    more > 0 ? h('li', {}, `and ${number(more)} more; the CSV file has all of them`) : '');
}

const changes = list => h('table', {},
  h('thead', {}, h('tr', {}, ['Field', 'Before', 'After'].map(title => h('th', {scope: 'col'}, title)))),
  h('tbody', {}, list.map(change => h('tr', {}, h('th', {scope: 'row'}, change.pointer || 'Whole'), h('td', {}, value(change.before)), h('td', {}, value(change.after))))));

/** Values stand as JSON; a text is shown without its marks. */
function value(json) {
  if (json === null || json === undefined) {
    return h('span', {class: 'quiet'}, 'nothing');
  }
  return h('code', {}, json.startsWith('"') ? JSON.parse(json) : json);
}

function close() {
  const id = asked().get('entry');
  note(null);
  panel.hidden = true;
  mark();
  all('tbody tr').find(row => String(row.item?.id) === id)?.focus();
}

/** Shows which row is open. */
function mark() {
  const id = panel.hidden ? null : asked().get('entry');
  all('section[data-list] tbody tr').forEach(row => row.toggleAttribute('data-chosen', String(row.item.id) === id));
}

document.addEventListener('keydown', event => event.key === 'Escape' && !panel.hidden && !event.target.closest('dialog') && close());
document.addEventListener('table-shown', ({detail: {table}}) => {
  const item = table.items.find(each => String(each.id) === asked().get('entry'));
  if (item && panel.hidden) {
    open(item);
  }
  mark();
});
one('section[data-list] .wide').addEventListener('click', event => {
  const row = event.target.closest('tbody tr');
  if (row && !event.target.closest('a, button, input')) {
    open(row.item);
  }
});
sayChoices();
await import('./table.js');
