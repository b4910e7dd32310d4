/** A field that names records: what is typed is looked for, what was found is walked with the arrows and chosen by Enter or click. */
import {all, h, settled} from './dom.js';

let last = 0;

export class Combo {
  /**
   * @param label of the field
   * @param ask gives the items {ref, name} that fit a text, later or at once
   * @param many whether several can be chosen
   * @param shows text of an item
   * @param changed called after each choice
   */
  constructor({label, ask, many = false, shows = item => (item.name ? `${item.ref} (${item.name})` : item.ref), changed = () => {}}) {
    Object.assign(this, {label, ask, many, shows, changed});
    this.id = `combo-${++last}`;
    this.items = [];
    this.offered = [];
    this.at = -1;
    this.build();
  }

  build() {
    this.input = h('input', {
      type: 'text', id: this.id, role: 'combobox', 'aria-expanded': 'false', 'aria-controls': `${this.id}-list`, 'aria-autocomplete': 'list', 'aria-describedby': `${this.id}-error`,
      autocomplete: 'off', spellcheck: 'false', maxlength: 100});
    this.list = h('ul', {role: 'listbox', id: `${this.id}-list`, class: 'offers', 'aria-label': this.label, hidden: true});
    this.place = h('ul', {class: 'chips', 'aria-label': `${this.label}, chosen`, hidden: true});
    this.error = h('p', {class: 'error', id: `${this.id}-error`});
    this.element = h('div', {class: 'field combo'}, h('label', {for: this.id, 'data-name': this.label}, this.label), this.place, this.input, this.list, this.error);
    this.look = settled(120, () => this.find());
    this.input.addEventListener('input', () => {
      if (!this.many) {
        this.items = [];
      }
      this.tell('');
      this.look();
    });
    // Not by the focus alone: a list that opens by itself would lie over the buttons of a dialog.
    this.input.addEventListener('click', () => this.look());
    this.input.addEventListener('blur', () => this.leave());
    this.input.addEventListener('keydown', event => this.key(event));
  }

  /** What is chosen. */
  refs() {
    return this.items.map(item => item.ref);
  }

  /** @param items {ref, name} */
  set(items) {
    this.items = [...items];
    this.show();
  }

  show() {
    if (this.many) {
      this.place.hidden = this.items.length === 0;
      this.place.replaceChildren(...this.items.map(item => h('li', {class: 'chip'}, this.shows(item),
        h('button', {type: 'button', 'aria-label': `Without ${this.shows(item)}`, click: () => this.drop(item)}, '✕'))));
      this.input.value = '';
    } else {
      this.input.value = this.items[0] ? this.shows(this.items[0]) : '';
    }
  }

  drop(item) {
    this.set(this.items.filter(each => each !== item));
    this.input.focus();
    this.changed();
  }

  choose(item) {
    this.items = this.many ? [...this.items.filter(each => each.ref !== item.ref), item] : [item];
    this.show();
    this.close();
    this.tell('');
    this.changed();
  }

  typed() {
    const text = this.input.value.trim();
    return !this.many && this.items.length > 0 ? '' : text;
  }

  async find() {
    const text = this.typed();
    const found = (await this.ask(text)).filter(item => !this.many || !this.refs().includes(item.ref));
    if (text !== this.typed() || document.activeElement !== this.input) {
      return;
    }
    this.offered = found;
    this.list.replaceChildren(...(found.length === 0 ? [h('li', {role: 'option', 'aria-disabled': 'true', id: `${this.id}-none`}, 'Nothing found.')] : found.map((item, at) => this.option(item, at))));
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.move(found.length > 0 && text !== '' ? 0 : -1);
  }

  option(item, at) {
    return h('li', {role: 'option', id: `${this.id}-${at}`, 'aria-selected': 'false', mousedown: event => {
      event.preventDefault();
      this.choose(item);
    }}, this.shows(item));
  }

  move(to) {
    const options = all('[role=option]', this.list);
    this.at = Math.min(to, this.offered.length - 1);
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === this.at)));
    this.at >= 0 ? this.input.setAttribute('aria-activedescendant', options[this.at].id) : this.input.removeAttribute('aria-activedescendant');
    options[this.at]?.scrollIntoView({block: 'nearest'});
  }

  key(event) {
    const isOpen = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      isOpen ? this.move(Math.max(0, this.at + (event.key === 'ArrowDown' ? 1 : -1))) : this.look();
    } else if (event.key === 'Enter' && (isOpen ? this.at >= 0 || this.typed() !== '' : this.typed() !== '')) {
      event.preventDefault();
      isOpen && this.at >= 0 ? this.choose(this.offered[this.at]) : this.settle();
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Backspace' && this.many && this.input.value === '' && this.items.length > 0) {
      this.drop(this.items.at(-1));
    }
  }

  close() {
    this.look.cancel();
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  leave() {
    this.close();
    if (this.typed() !== '') {
      this.settle();
    }
  }

  /** Takes what was typed in full without choosing it; tells whether nothing is left that nobody knows. */
  async settle() {
    const text = this.typed();
    if (text === '') {
      return true;
    }
    const found = await this.ask(text);
    const item = found.find(each => [each.ref, each.name, this.shows(each)].some(word => word?.toLowerCase() === text.toLowerCase()));
    if (this.typed() !== text) {
      return this.typed() === '';
    }
    item ? this.choose(item) : this.tell('Nothing of this name is there. Choose one of the list.');
    return item !== undefined;
  }

  /** Tells what is wrong with the field; '' takes it back. */
  tell(sentence) {
    this.error.textContent = sentence;
    sentence === '' ? this.input.removeAttribute('aria-invalid') : this.input.setAttribute('aria-invalid', 'true');
  }
}
