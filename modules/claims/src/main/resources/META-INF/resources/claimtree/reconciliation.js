/** Where released lines are: counts and dollars above, the lines of a place below; both from the same filters. */
import {asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {date, money, number, today} from './format.js';

const PLACES = {
  TO_RELEASE: ['To release', 'Release charges'], HELD: ['Held', 'See what is found'], READY: ['Ready', 'Build a batch'], ON_CLAIM: ['On a live claim', 'See claims'],
  WITH_CLIENT: ['With the client', 'See open invoices'], WRITTEN_OFF: ['Written off', 'See invoices'], PAID: ['Paid', 'See invoices'],
  ZERO_PRICED: ['Zero-priced', 'See notes'], NOT_CHARGED: ['Not charged', 'See notes'],
};
const FILTERS = ['from', 'through', 'asOf', 'payer'];
let table;
let known = null;

document.addEventListener('cell-shown', ({detail: {cell, item, column}}) => {
  if (column === 'invoice') {
    cell.replaceChildren(item.invoice ? h('a', {href: `/invoice.xhtml?id=${item.invoice}`, 'aria-label': `Invoice of ${item.code} of ${date(item.day)}`}, 'Invoice') : '');
  } else if (column === 'place') {
    cell.textContent = PLACES[item.place][0];
  } else if (column === 'why' && item.why === 'FINDINGS' && item.words) {
    cell.replaceChildren(...item.words.split(', ').flatMap((code, at) => [at > 0 ? ', ' : '', h('a', {href: `/drafts.xhtml?status=HELD&finding=${code}`}, code)]));
  } else if (column === 'why' && item.words) {
    cell.append(`: ${item.words}`);
  }
});

document.addEventListener('table-shown', event => {
  table = event.detail.table;
  const query = Object.fromEntries(FILTERS.map(name => [name, asked().get(name)]).filter(([, value]) => value));
  const wanted = JSON.stringify(query);
  if (wanted !== known) {
    known = wanted;
    show(query);
  }
});

async function show(query) {
  const answer = await rest('GET reconciliation', {query});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const report = answer.body;
  const ties = report.difference.lines === 0 && Number(report.difference.amount) === 0;
  const all = report.places.reduce((sum, place) => ({lines: sum.lines + place.lines, amount: sum.amount + Number(place.amount), open: sum.open + Number(place.open)}), {lines: 0, amount: 0, open: 0});
  one('#places').replaceChildren(
    h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Places'}, h('table', {}, h('caption', {class: 'unseen'}, 'Lines by place'),
      h('thead', {}, h('tr', {}, head(`Place as of ${date(report.asOf)}`), head('Lines', true), head('Amount', true), head('Open', true), head('Worked on'))),
      h('tbody', {}, Object.keys(PLACES).map(name => row(report.places.find(place => place.place === name)))),
      h('tfoot', {}, line('All places', all)))),
    h('p', {class: ties ? 'ok' : 'stop', id: 'tie'}, tie(report, ties)),
    ...await days(query));
}

const DAYS = {BILLED: 'Billed', PENDING: 'Pending', BELOW: 'Below the threshold', TOO_LATE: 'Too late', WITHDRAWN: 'Withdrawn', PASSED: 'Other program'};

/** Days that are paid by the day: what became of them, tied to the notes; nothing where there are none. */
async function days(query) {
  const through = query.through ?? today();
  const year = `${Number(through.slice(0, 4)) - 1}${through.slice(4)}`;
  const span = {from: query.from ?? year.replace(/02-29$/, '02-28'), through};
  const may = (document.documentElement.dataset.may ?? '').split(' ').includes('READ_NOTES');
  const answer = may ? await rest('GET iop-days/counts', {query: span}) : {problem: true};
  const found = answer.body;
  if (answer.problem || found.documented + found.undocumented === 0) {
    return [];
  }
  const rows = Object.entries(DAYS).map(([outcome, name]) => h('tr', {class: found.outcomes[outcome] === 0 ? 'quiet' : null},
    h('th', {scope: 'row'}, h('a', {href: `/iop-days.xhtml?outcome=${outcome}&from=${span.from}&through=${span.through}`}, name)), h('td', {class: 'number'}, number(found.outcomes[outcome]))));
  const words = `Documented days from ${date(span.from)} through ${date(span.through)}: ${number(found.documented)}. Not documented any more: ${number(found.undocumented)}. `
    + `Their night has not come: ${number(found.waiting)}. Something is proposed: ${number(found.proposed)}. Difference: ${found.difference === 0 ? 'none' : number(found.difference)}.`;
  return [h('h2', {}, 'Days that are paid by the day'),
    h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'IOP days'}, h('table', {}, h('caption', {class: 'unseen'}, 'IOP days by outcome'),
      h('thead', {}, h('tr', {}, head('Outcome'), head('Days', true))), h('tbody', {}, rows))),
    h('p', {class: found.difference === 0 ? 'ok' : 'stop', id: 'days-tie'}, words)];
}

const head = (title, isNumber = false) => h('th', {scope: 'col', class: isNumber ? 'number' : null}, title);

function row(sum) {
  const [name, work] = PLACES[sum.place];
  const choose = h('button', {type: 'button', class: 'plain', 'aria-label': `${name}: show the lines`, click: () => table.go({place: sum.place, offset: null})}, name);
  return h('tr', {class: sum.lines === 0 ? 'quiet' : null}, h('th', {scope: 'row'}, choose), ...cells(sum),
    h('td', {}, h('a', {href: sum.path}, work)));
}

const line = (name, sum) => h('tr', {}, h('th', {scope: 'row'}, name), ...cells(sum), h('td'));
const cells = sum => [number(sum.lines), money(sum.amount), money(sum.open)].map(text => h('td', {class: 'number'}, text));
const counted = sum => `${number(sum.lines)} for ${money(sum.amount)}`;

/** The sentence that ties places to notes. */
function tie({notes, entered, changed, difference}, ties) {
  const parts = [`Released notes: ${counted(notes)}.`, `Entered without a note: ${counted(entered)}.`];
  if (changed.lines > 0) {
    parts.push(`Changed since: ${counted(changed)}.`);
  }
  parts.push(ties ? 'Difference: none.' : `Difference: ${counted(difference)}.`);
  return parts.join(' ');
}
