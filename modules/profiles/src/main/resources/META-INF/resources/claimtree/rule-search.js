/** Search in the tree, closed branches too. */
import {h, one, settled} from './dom.js';
import {number} from './format.js';
import {walk} from './rule-tree.js';

export class Search {
  constructor(page) {
    this.page = page;
    this.input = one('#find-rule');
    this.told = one('#found-rules');
    this.hits = [];
    this.at = 0;
    this.look = settled(150, () => this.find());
    this.input.addEventListener('input', this.look);
    this.input.addEventListener('keydown', event => this.key(event));
  }

  focus() {
    this.input.focus();
    this.input.select();
  }

  find() {
    const text = this.input.value.trim().toLowerCase();
    const {names, editor} = this.page;
    this.hits = text === '' ? [] : [...walk(editor.rules)]
      .filter(({rule}) => `${names.condition(rule.when, Infinity)} ${rule.inherit ? 'inherit' : `${names.profile(rule.use)} ${rule.use}`}`.toLowerCase().includes(text))
      .map(({rule}) => rule.id);
    this.at = 0;
    this.show();
  }

  key(event) {
    if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.next(event.key === 'ArrowUp' || event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      this.input.value = '';
      this.find();
      this.page.view.element.focus();
    }
  }

  /** Goes on to the next, or to the one before. */
  next(by) {
    if (this.hits.length > 0) {
      this.at = (this.at + by + this.hits.length) % this.hits.length;
      this.show();
    }
  }

  show() {
    const id = this.hits[this.at];
    this.page.rows.found = id ? {id} : null;
    const text = this.input.value.trim();
    this.told.replaceChildren(text === '' ? '' : this.hits.length === 0 ? 'No rule says that.' : h('span', {}, `${number(this.at + 1)} of ${number(this.hits.length)}`));
    this.page.view.show(this.page.editor.rules);
    if (id) {
      this.page.view.go(id, false);
    }
  }
}
