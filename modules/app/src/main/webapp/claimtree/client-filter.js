/** A filter by a client: the number or name is typed, the client's id stands in the address. */
import {h} from './dom.js';
import {rest} from './rest.js';

const nameOf = client => [[client.person.name.last, client.person.name.first].filter(Boolean).join(', '), client.ref].join(' ');

/** The parts of a filter that are its own; names of clients stay on the page. */
export function clientFilter(column, table, told) {
  const known = new Map();
  let id = '';
  const input = h('input', {type: 'text', id: `filter-${column.name}`, 'aria-label': `Filter ${column.title}`, 'data-ref': 'clients', maxlength: 60, autocomplete: 'off', spellcheck: 'false',
    change: choose});

  async function choose() {
    const text = input.value.trim();
    const answer = text === '' ? null : await rest('POST clients/search', {body: {ref: text}, query: {limit: 1}});
    const found = answer?.body?.items.find(client => client.ref.toLowerCase() === text.toLowerCase());
    text === '' || found ? input.removeAttribute('aria-invalid') : input.setAttribute('aria-invalid', 'true');
    if (text === '' || found) {
      id = found?.id ?? '';
      found && known.set(id, nameOf(found));
      table.search();
    }
  }

  async function show(value) {
    id = value;
    if (value !== '' && !known.has(value)) {
      const answer = await rest('GET clients/{id}', {path: {id: value}});
      known.set(value, answer.body ? nameOf(answer.body) : 'A client who cannot be seen');
      told();
    }
    if (input !== document.activeElement) {
      input.value = value === '' ? '' : known.get(value);
    }
  }

  return {elements: [input], read: () => [id], show: value => show(value(column.filter)), label: value => known.get(value) ?? 'One client'};
}
