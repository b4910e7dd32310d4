/** What is open by age, as of any day. */
import {asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {date, money, readDate, today} from './format.js';

const AGES = [['days0to30', '0–30 days'], ['days31to60', '31–60'], ['days61to90', '61–90'], ['days91to120', '91–120'], ['older', 'Over 120'], ['total', 'Total']];
const field = one('#asOf');

async function show(day) {
  const answer = await rest('GET ageing', {query: {asOf: day}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const {rows, totals} = answer.body;
  field.value = date(answer.body.asOf);
  history.replaceState(null, '', `?asOf=${answer.body.asOf}`);
  const row = (aged, name) => h('tr', {}, h('th', {scope: 'row'}, name), AGES.map(([key]) => h('td', {class: 'number'}, money(aged[key]))));
  one('#ages').replaceChildren(rows.length === 0 ? h('p', {class: 'empty'}, 'Nothing is open as of this day.')
    : h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Ageing'}, h('table', {}, h('caption', {class: 'unseen'}, 'Ageing'),
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Owed by'), AGES.map(([, title]) => h('th', {scope: 'col', class: 'number'}, title)))),
      h('tbody', {}, rows.map(aged => row(aged, aged.who === 'CLIENT' ? 'Clients' : aged.who))), h('tfoot', {}, row(totals, 'Total')))));
  document.body.dataset.ready = 'true';
}

one('#day').addEventListener('submit', event => {
  event.preventDefault();
  const day = readDate(field.value);
  day ? show(day) : say('A date such as 11/22/2026 is expected.', 'stop');
});

show(asked().get('asOf') ?? today());
