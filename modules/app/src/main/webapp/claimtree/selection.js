/** Rows that are chosen, over pages; or all that match, whatever page they are on. */
import {all, h, one} from './dom.js';
import {get} from './pointer.js';
import {counted, number} from './format.js';

export class Selection {
  constructor(table) {
    this.table = table;
    this.at = table.data.select;
    this.chosen = new Map();
    this.everything = false;
  }

  build() {
    this.whole = h('input', {type: 'checkbox', 'aria-label': 'Choose every row of this page', change: event => this.page(event.target.checked)});
    one('thead tr', this.table.table).prepend(h('td', {class: 'choose'}, this.whole));
    this.actions = one('.actions', this.table.section);
    this.bar = h('div', {class: 'selected', role: 'status'});
    this.actions.before(this.bar);
  }

  cell(item) {
    const id = this.id(item);
    const box = h('input', {type: 'checkbox', tabindex: -1, 'aria-label': `Choose ${get(item, this.table.data.called ?? this.at)}`, change: event => this.choose(item, event.target.checked)});
    box.dataset.id = id;
    return h('td', {class: 'choose'}, box);
  }

  /** As text, because that is what a row can carry. */
  id(item) {
    return String(get(item, this.at));
  }

  choose(item, now) {
    this.everything = false;
    const id = this.id(item);
    now ? this.chosen.set(id, item) : this.chosen.delete(id);
    this.show();
  }

  page(now) {
    this.everything = false;
    this.table.items.forEach(item => (now ? this.chosen.set(this.id(item), item) : this.chosen.delete(this.id(item))));
    this.show();
  }

  clear() {
    this.chosen.clear();
    this.everything = false;
    this.show();
  }

  count() {
    return this.everything ? this.table.total : this.chosen.size;
  }

  /** What is chosen: ids, or null for all that match what is looked for. */
  ids() {
    return this.everything ? null : [...this.chosen.keys()];
  }

  show() {
    if (!this.bar) {
      return;
    }
    all('td.choose input[data-id]', this.table.body).forEach(box => {
      box.checked = this.everything || this.chosen.has(box.dataset.id);
      box.closest('tr').toggleAttribute('data-chosen', box.checked);
    });
    const onPage = this.table.items.filter(item => this.chosen.has(this.id(item))).length;
    this.whole.checked = this.everything || (onPage > 0 && onPage === this.table.items.length);
    this.whole.indeterminate = !this.whole.checked && onPage > 0;
    this.actions.toggleAttribute('hidden', this.count() === 0);
    this.bar.replaceChildren(...this.words());
  }

  words() {
    if (this.count() === 0) {
      return [];
    }
    const none = h('button', {type: 'button', class: 'plain', click: () => this.clear()}, 'Choose none');
    if (this.everything) {
      return [`All ${number(this.table.total)} that match are chosen. `, none];
    }
    const more = this.table.total > this.chosen.size && this.whole.checked
      ? [h('button', {type: 'button', class: 'plain', click: () => {
        this.everything = true;
        this.show();
      }}, `Choose all ${number(this.table.total)} that match`), ' '] : [];
    return [`${counted(this.chosen.size, 'row')} chosen. `, ...more, none];
  }
}
