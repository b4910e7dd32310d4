/** The columns of a table, and which of them a person wants to see. The choice is kept in this browser: it names no client. */
import {all, h} from './dom.js';
import {open} from './dialog.js';

export class Columns {
  constructor(table) {
    this.table = table;
    this.all = all('thead th[data-column]', table.table).map(read);
    this.store = `columns:${table.data.name}`;
    const kept = localStorage.getItem(this.store);
    this.shown = kept ? JSON.parse(kept) : this.usual();
  }

  usual() {
    return this.all.filter(column => !column.extra).map(column => column.name);
  }

  button() {
    return h('button', {type: 'button', click: () => this.choose()}, 'Columns');
  }

  async choose() {
    const boxes = this.all.map(column => h('label', {class: 'tick'},
      h('input', {type: 'checkbox', value: column.name, checked: this.shown.includes(column.name)}), ` ${column.title}`));
    const list = h('div', {class: 'ticks'}, boxes);
    const answer = await open('Which columns?', list, [
      {label: 'Show these', value: 'these', kind: 'primary'}, {label: 'As usual', value: 'usual'}, {label: 'Cancel', value: ''}]);
    if (answer !== '') {
      const chosen = all('input:checked', list).map(box => box.value);
      this.take(answer === 'usual' || chosen.length === 0 ? this.usual() : chosen);
    }
  }

  take(names) {
    this.shown = names;
    localStorage.setItem(this.store, JSON.stringify(names));
    this.apply();
  }

  /** Shows what was chosen and hides the rest. */
  apply() {
    all('[data-column]', this.table.table).forEach(cell => cell.toggleAttribute('hidden', !this.shown.includes(cell.dataset.column)));
  }
}

/** What the head of a column, or a filter beside the table, says of itself. */
export function read(head) {
  const data = head.dataset;
  return {
    head, name: data.column, title: head.textContent.trim(), at: data.at, type: data.type || 'text', sort: data.sort, filter: data.filter, link: data.link,
    where: data.where, hidden: data.hidden === 'true', extra: data.extra === 'true',
    isNumber: ['money', 'number'].includes(data.type),
    choices: data.choices ? data.choices.split('|').map(pair => pair.split('=')) : null,
  };
}
