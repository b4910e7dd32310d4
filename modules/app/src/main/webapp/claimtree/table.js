/**
 * Every list: filters by column, sorting, choice of columns, saved views, selection over pages, totals, export. What is looked for stands in
 * the page's address, so that a view is a link; what must not stand there (names of clients) is sent in the body and kept on the page only.
 *
 * section[data-list="GET charges"][data-page="/charge.xhtml?id={/id}"][data-sort=-from][data-export="csv xlsx"][data-select=/id], with a table whose
 * head cells are the columns: th[data-column=name][data-at=/pointer][data-type][data-sort][data-filter][data-choices]; see list tags of the shell.
 */
import {all, asked, fill, h, one, ready, settled} from './dom.js';
import {get} from './pointer.js';
import {rest} from './rest.js';
import {counted, number, shown} from './format.js';
import {Selection} from './selection.js';
import {Columns} from './columns.js';
import {Views} from './views.js';
import {exports} from './export.js';
import {filterFields, chips} from './filters.js';
import {keysOf} from './table-keys.js';

const SIZES = [50, 100, 500];

export class Table {
  constructor(section) {
    this.section = section;
    this.data = section.dataset;
    this.call = this.data.list;
    this.table = one('table', section);
    this.body = h('tbody');
    this.foot = h('tfoot');
    this.table.append(this.body, this.foot);
    this.place = h('p', {class: 'place', role: 'status'});
    this.pager = h('nav', {class: 'pager', 'aria-label': `Pages of ${this.data.name}`});
    this.hint = one('.empty', section);
    this.hidden = {};
    this.items = [];
    this.total = 0;
    this.columns = new Columns(this);
    this.selection = this.data.select ? new Selection(this) : null;
    this.views = new Views(this);
    this.look = settled(250, () => this.search());
    this.build();
    keysOf(this);
    window.addEventListener('popstate', () => this.load());
  }

  build() {
    const tools = one('.tools', this.section);
    this.chips = h('div', {class: 'chips'});
    tools.append(this.views.button(), this.columns.button(), ...exports(this));
    tools.after(this.chips);
    this.filters = filterFields(this);
    one('thead', this.table).append(this.filters.row);
    if (this.filters.besides) {
      this.chips.before(this.filters.besides);
    }
    this.columns.all.filter(column => column.sort).forEach(column => this.sortable(column));
    one('.wide', this.section).after(this.place, this.pager);
    if (this.selection) {
      this.selection.build();
    }
  }

  sortable(column) {
    const button = h('button', {type: 'button', class: 'sort', click: () => {
      const now = this.sort();
      this.go({sort: now === column.sort ? `-${column.sort}` : column.sort, offset: null});
    }}, column.title);
    column.head.replaceChildren(button);
  }

  /** What the address says under a name; a page with several lists gives each a prefix. */
  given(name) {
    return asked().get((this.data.prefix ?? '') + name);
  }

  /** What is looked for, by the names of the server; what a list is bound to comes from the page's address. */
  query() {
    const query = new URLSearchParams();
    for (const filter of this.filters?.all ?? []) {
      for (const name of filter.names) {
        const value = this.value(filter, name);
        if (value) {
          filter.where ? query.append('where', `${filter.where}:${value}`) : query.set(name, value);
        }
      }
    }
    for (const bound of (this.data.bound ?? '').split(' ').filter(each => each !== '')) {
      const [name, from] = bound.split('=');
      query.set(name, asked().get(from) ?? '');
    }
    return query;
  }

  value(filter, name) {
    return filter.hidden ? this.hidden[name] : this.given(name);
  }

  sort() {
    return this.given('sort') ?? this.data.sort ?? '';
  }

  offset() {
    return Number(this.given('offset') ?? 0);
  }

  limit() {
    return Number(this.given('limit') ?? this.data.rows ?? SIZES[1]);
  }

  /** What is sent to the server: parameters, and what stands in the body where the list is searched by POST. */
  request(query = this.query()) {
    const isSearch = this.call.startsWith('POST');
    const body = isSearch ? Object.fromEntries(query) : undefined;
    const parameters = isSearch ? new URLSearchParams() : query;
    if (this.sort() !== '') {
      parameters.set('sort', this.sort());
    }
    return {query: parameters, body, path: Object.fromEntries(asked())};
  }

  /** Goes to another part of the list by its address. */
  go(changes) {
    const next = asked();
    next.delete(`${this.data.prefix ?? ''}after`);
    Object.entries(changes).forEach(([name, value]) => {
      const at = (this.data.prefix ?? '') + name;
      value === null || value === '' ? next.delete(at) : next.set(at, value);
    });
    history.pushState(null, '', `${location.pathname}${next.size > 0 ? `?${next}` : ''}`);
    return this.load();
  }

  /** Takes what stands in the filters. */
  search() {
    const changes = {offset: null, after: null};
    for (const filter of this.filters.all) {
      const values = filter.read();
      if (values !== null) {
        filter.names.forEach((name, at) => {
          if (filter.hidden) {
            this.hidden[name] = values[at];
          } else {
            changes[name] = values[at];
          }
        });
      }
    }
    this.selection?.clear();
    return this.go(changes);
  }

  async load() {
    const turn = this.turn = (this.turn ?? 0) + 1;
    this.section.setAttribute('aria-busy', 'true');
    const request = this.request();
    request.query.set('limit', this.limit());
    this.data.keyset ? this.given('after') && request.query.set('after', this.given('after')) : request.query.set('offset', this.offset());
    const answer = await rest(this.call, request);
    if (turn !== this.turn) {
      return;
    }
    this.section.removeAttribute('aria-busy');
    if (answer.problem) {
      this.refused(answer.problem);
    } else {
      this.show(answer.body);
    }
  }

  refused(problem) {
    this.items = [];
    this.body.replaceChildren();
    this.foot.replaceChildren();
    this.pager.replaceChildren();
    this.place.className = 'place stop';
    this.place.replaceChildren(problem.detail, problem.signedOff ? h('a', {href: `/sign-in.xhtml?${new URLSearchParams({to: location.pathname + location.search})}`}, ' Sign in') : '');
  }

  show(answer) {
    this.items = answer.items;
    this.total = answer.total ?? null;
    this.filters.show();
    chips(this);
    this.columns.all.forEach(column => column.head.setAttribute('aria-sort', this.sorted(column)));
    this.body.replaceChildren(...this.items.map((item, at) => this.row(item, at)));
    this.totals(answer.totals ?? {});
    this.columns.apply();
    this.pages();
    this.hint.toggleAttribute('hidden', this.items.length > 0);
    one('.wide', this.section).toggleAttribute('hidden', this.items.length === 0 && this.query().size === 0);
    this.selection?.show();
    this.section.dispatchEvent(new CustomEvent('table-shown', {detail: {answer, table: this}, bubbles: true}));
  }

  sorted(column) {
    const sort = this.sort();
    if (!column.sort || sort.replace(/^-/, '') !== column.sort) {
      return 'none';
    }
    return sort.startsWith('-') ? 'descending' : 'ascending';
  }

  row(item, at) {
    const cells = this.columns.all.map(column => this.cell(item, column));
    const row = h('tr', {tabindex: at === 0 ? '0' : '-1'}, this.selection ? this.selection.cell(item) : null, cells);
    row.item = item;
    return row;
  }

  cell(item, column) {
    const cell = h('td', {'data-column': column.name, class: column.isNumber ? 'number' : null});
    const text = shown(get(item, column.at), column.type);
    const page = column.link && fill(column.link, at => get(item, at));
    cell.append(page && text.trim() !== '' ? h('a', {href: page}, text) : text);
    column.head.dispatchEvent(new CustomEvent('cell-shown', {bubbles: true, detail: {cell, item, column: column.name}}));
    return cell;
  }

  totals(totals) {
    if (Object.keys(totals).length === 0 || this.items.length === 0) {
      this.foot.replaceChildren();
      return;
    }
    const cells = this.columns.all.map(column => h('td', {'data-column': column.name, class: column.isNumber ? 'number' : null}, shown(totals[column.name], column.type)));
    cells[0].prepend(`Total of ${number(this.total)}`);
    this.foot.replaceChildren(h('tr', {}, this.selection ? h('td') : null, cells));
  }

  pages() {
    const [from, count] = [this.offset(), this.items.length];
    this.place.className = 'place';
    this.place.textContent = this.total === null ? counted(count, 'row')
      : count === 0 ? 'Nothing matches.' : `${number(from + 1)}–${number(from + count)} of ${number(this.total)}`;
    const to = (label, changes, key) => h('button', {type: 'button', 'data-page-key': key, click: () => this.go(changes)}, label);
    const before = this.data.keyset ? this.given('after') !== null ? [to('First', {after: null}, '{')] : [] : from > 0 ? [to('First', {offset: null}, '{'), to('Previous', {offset: Math.max(0, from - this.limit()) || null}, '[')] : [];
    const after = this.data.keyset
      ? count === this.limit() ? [to('Next', {after: get(this.items.at(-1), this.data.keyset)}, ']')] : []
      : from + count < this.total ? [to('Next', {offset: from + this.limit()}, ']')] : [];
    const size = h('select', {'aria-label': 'Rows on a page', change: event => this.go({limit: event.target.value, offset: null})},
      SIZES.map(rows => h('option', {value: rows, selected: rows === this.limit()}, `${rows} rows`)));
    this.pager.replaceChildren(...before, ...after, ...(this.total === null || this.total > SIZES[0] ? [size] : []));
  }
}

/** The lists of this page, for what the page does with them. */
export const tables = all('section[data-list]').map(section => new Table(section));
tables.forEach(table => table.load().then(() => ready(table.section)));
