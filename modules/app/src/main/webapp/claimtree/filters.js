/** A filter under each column's title, others beside the table, and what is looked for as chips above it. */
import {all, h} from './dom.js';
import {date, money, readAmount, readDate} from './format.js';
import {read} from './columns.js';
import {attach} from './picker.js';
import {clientFilter} from './client-filter.js';

/** The row of filters; each knows the names of its parameters, and reads and shows itself. */
export function filterFields(table) {
  const filters = [];
  const cells = table.columns.all.map(column => {
    const cell = h('td', {'data-column': column.name});
    if (column.filter) {
      const filter = make(column, table);
      filters.push(filter);
      cell.append(...filter.elements);
    }
    return cell;
  });
  const row = h('tr', {class: 'filters'}, table.selection ? h('td') : null, cells);
  const others = all(`[data-filter-of="${table.data.name}"]`).map(place => beside(place, filters, table));
  const besides = others.length > 0 ? h('div', {class: 'filters beside-table', role: 'group', 'aria-label': 'More filters'}, others) : null;
  return {row, besides, all: filters, show: () => filters.forEach(filter => filter.show(name => table.value(filter, name) ?? ''))};
}

/** A filter by something that is no column: its name stands above it, and records are offered where it names one. */
function beside(place, filters, table) {
  const filter = place.dataset.ref === 'clients' ? ofClient(read(place), table) : make(read(place), table);
  filters.push(filter);
  place.remove();
  const [field] = filter.elements;
  if (place.dataset.ref) {
    field.id = `filter-${place.dataset.column}`;
    field.dataset.ref = place.dataset.ref;
  }
  const box = h('label', {}, h('span', {}, filter.title), field);
  if (place.dataset.ref) {
    attach(field);
  }
  return box;
}

function ofClient(column, table) {
  return {names: [column.filter], title: column.title, ...clientFilter(column, table, () => chips(table))};
}

function make(column, table) {
  const names = column.filter.split(':');
  const base = {names, title: column.title, hidden: column.hidden, where: column.where, choices: column.choices};
  if (names.length === 2) {
    return {...base, ...span(names, column, table)};
  }
  return {...base, ...(column.choices ? choice(column, table) : text(column, table))};
}

function text(column, table) {
  const input = h('input', {type: 'text', 'aria-label': `Filter ${column.title}`, maxlength: 100, autocomplete: 'off', spellcheck: 'false', input: () => table.look(),
    keydown: event => enter(event, table)});
  const isDate = column.type === 'date';
  return {
    elements: [input],
    read: () => {
      const value = isDate ? readDate(input.value) : input.value.trim();
      wrong(input, value === null);
      return value === null ? null : [value];
    },
    show: value => focused(input) || (input.value = isDate ? date(value(column.filter)) : value(column.filter)),
  };
}

function choice(column, table) {
  const select = h('select', {'aria-label': `Filter ${column.title}`, change: () => table.search()},
    h('option', {value: ''}, 'Any'), column.choices.map(([value, label]) => h('option', {value}, label)));
  return {elements: [select], read: () => [select.value], show: value => (select.value = value(column.filter))};
}

/** From and through, both among what is found: of days, or of dollars. */
function span(names, column, table) {
  const isMoney = column.type === 'money';
  const meant = isMoney ? readAmount : readDate;
  const shown = isMoney ? value => value : date;
  const inputs = ['from', 'through'].map(end => h('input', {type: 'text', class: isMoney ? 'amount' : 'date', inputmode: isMoney ? 'decimal' : null, 'aria-label': `${column.title} ${end}`, placeholder: end, maxlength: 10,
    autocomplete: 'off', change: () => table.search(), keydown: event => enter(event, table)}));
  return {
    elements: inputs,
    label: isMoney ? money : undefined,
    read: () => {
      const values = inputs.map(input => meant(input.value));
      inputs.forEach((input, at) => wrong(input, values[at] === null, isMoney ? 'An amount such as 99.95' : undefined));
      return values.includes(null) ? null : values;
    },
    show: value => inputs.forEach((input, at) => focused(input) || (input.value = shown(value(names[at])))),
  };
}

function enter(event, table) {
  if (event.key === 'Enter') {
    table.look.cancel();
    table.search();
  }
}

const focused = input => input === document.activeElement && input.value !== '';

function wrong(input, isWrong, expected = 'A date such as 11/22/2026') {
  isWrong ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid');
  input.title = isWrong ? expected : '';
}

/** One chip for each thing that is looked for; its button takes it away. */
export function chips(table) {
  const made = table.filters.all.flatMap(filter => filter.names.map((name, at) => {
    const value = table.value(filter, name);
    return value ? chip(table, filter, name, `${title(filter, at)}: ${label(filter, value)}`) : null;
  })).filter(Boolean);
  table.chips.replaceChildren(...made, ...(made.length > 1 ? [h('button', {type: 'button', class: 'plain', click: () => clear(table)}, 'Clear all')] : []));
}

const title = (filter, at) => (filter.names.length === 2 ? `${filter.title} ${['from', 'through'][at]}` : filter.title);

function label(filter, value) {
  if (filter.label) {
    return filter.label(value);
  }
  const known = filter.choices?.find(([each]) => each === value);
  return known ? known[1] : /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value;
}

function chip(table, filter, name, text) {
  return h('span', {class: 'chip'}, text, h('button', {type: 'button', 'aria-label': `Without ${text}`, click: () => {
    delete table.hidden[name];
    table.selection?.clear();
    table.go({[name]: null, offset: null, after: null});
  }}, '×'));
}

function clear(table) {
  table.hidden = {};
  table.selection?.clear();
  table.go(Object.fromEntries([...table.filters.all.flatMap(filter => filter.names), 'offset', 'after'].map(name => [name, null])));
}
