/** A month: clients down, days across, a sign for each decision. The month, the program and the client stand in the address. */
import {asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {date, today} from './format.js';
import {LOOKS} from './iop-mend.js';

const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
const MOST = 1000;
const month = () => asked().get('month') ?? today().slice(0, 7);
const padded = count => String(count).padStart(2, '0');

function go(change) {
  const address = asked();
  for (const [name, value] of Object.entries(change)) {
    value === '' ? address.delete(name) : address.set(name, value);
  }
  history.pushState(null, '', `?${address}`);
  return show();
}

function step(way) {
  const [year, number] = month().split('-').map(Number);
  const at = year * 12 + number - 1 + way;
  return go({month: `${Math.floor(at / 12)}-${padded(at % 12 + 1)}`});
}

async function show() {
  const [year, number] = month().split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const query = {from: `${month()}-01`, through: `${month()}-${padded(last)}`, sort: 'client', limit: MOST};
  for (const name of ['program', 'client']) {
    if (asked().get(name)) {
      query[name] = asked().get(name);
    }
  }
  one('#program').value = query.program ?? '';
  one('#everybody').hidden = query.client === undefined;
  const answer = await rest('GET iop-days', {query});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const {items, total} = answer.body;
  one('#state').textContent = `${date(query.from)} to ${date(query.through)}${total > items.length ? `: the first ${items.length} of ${total} decisions; choose a program or a client` : ''}`;
  draw(items, last);
  document.body.dataset.ready = 'true';
}

function draw(items, last) {
  const rows = new Map();
  for (const item of items) {
    const key = `${item.client} ${item.program}`;
    rows.set(key, [...rows.get(key) ?? [], item]);
  }
  const days = Array.from({length: last}, (each, i) => i + 1);
  one('#month').replaceChildren(rows.size === 0 ? h('p', {class: 'hint'}, 'Nothing was documented in this month that a program counts.') : h('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Month, table'},
    h('table', {class: 'iop'}, h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Client'), h('th', {scope: 'col'}, 'Program'), days.map(day => h('th', {scope: 'col'}, day)))),
      h('tbody', {}, [...rows.values()].map(row => line(row, days))))));
}

function line(row, days) {
  const byDay = new Map(row.map(item => [Number(item.day.slice(8)), item]));
  const only = new URLSearchParams({...Object.fromEntries(asked()), client: row[0].client});
  const name = asked().get('client') ? `/client.xhtml?id=${row[0].client}&tab=notes` : `?${only}`;
  return h('tr', {}, h('th', {scope: 'row'}, h('a', {href: name}, row[0].clientName)), h('td', {}, row[0].program),
    days.map(day => h('td', {}, byDay.has(day) ? sign(byDay.get(day)) : '')));
}

function sign(item) {
  const two = item.reasons.some(reason => reason.code === 'TWO_CODES');
  const [symbol, words] = two ? ['⇄', 'two codes'] : LOOKS[item.outcome];
  return h('a', {href: `/iop-day.xhtml?id=${item.id}`, 'data-outcome': item.outcome, title: item.reasons.map(reason => reason.sentence).join(' '),
    'aria-label': `${date(item.day)}, ${words}${item.proposal ? ', something is proposed' : ''}`}, symbol + (item.proposal ? '?' : ''));
}

async function offerPrograms() {
  if (may('READ_SETUP')) {
    const answer = await rest('GET programs', {query: {active: true, limit: 100}});
    one('#program').append(...(answer.body?.items ?? []).map(item => h('option', {value: item.ref}, item.name)));
  }
}

one('#legend').textContent = `${Object.values(LOOKS).map(look => look.join(' ')).join(' · ')} · ⇄ two codes · ? something is proposed`;
one('#before').addEventListener('click', () => step(-1));
one('#behind').addEventListener('click', () => step(1));
one('#everybody').addEventListener('click', () => go({client: ''}));
one('#program').addEventListener('change', event => go({program: event.target.value}));
window.addEventListener('popstate', show);
await offerPrograms();
await show();
