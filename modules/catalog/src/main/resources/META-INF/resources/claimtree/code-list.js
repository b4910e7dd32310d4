/**
 * A list of billing codes that is walked with the arrows and narrowed by a filter. It knows the order of its codes; what moving one
 * means, the page says.
 */
import {all, h, one} from './dom.js';
import {counted, number} from './format.js';

let last = 0;

export class CodeList {
  /**
   * @param title what people call the list
   * @param describe tells the words for a code
   * @param on chosen(code): Enter or double-click; key(event, code): every other key; seen(): what is shown has changed
   */
  constructor(title, describe, on) {
    this.id = `codes-${++last}`;
    this.describe = describe;
    this.on = on;
    this.codes = [];
    this.at = null;
    this.count = h('p', {class: 'quiet count'});
    this.filter = h('input', {type: 'text', 'aria-label': `Filter ${title}`, placeholder: 'Filter', maxlength: 60, autocomplete: 'off', spellcheck: 'false',
      input: event => {
        event.stopPropagation();
        this.draw();
      },
      keydown: event => this.inFilter(event)});
    this.box = h('ul', {class: 'codelist', role: 'listbox', tabindex: 0, id: this.id, 'aria-labelledby': `${this.id}-title`,
      keydown: event => this.inList(event), click: event => this.point(event), dblclick: event => this.pointed(event) && this.on.chosen(this.pointed(event))});
    this.element = h('div', {}, h('h3', {id: `${this.id}-title`}, title), this.count, this.filter, this.box);
  }

  /** Shows other codes; the one that was pointed at stays so, or another one in its place. */
  show(codes) {
    const place = this.shown().indexOf(this.at);
    this.codes = codes;
    const shown = this.shown();
    if (!shown.includes(this.at)) {
      this.at = shown[Math.min(Math.max(place, 0), shown.length - 1)] ?? null;
    }
    this.draw();
  }

  /** Those that the filter lets through. */
  shown() {
    const part = this.filter.value.trim().toLowerCase();
    return part === '' ? this.codes : this.codes.filter(code => `${code} ${this.describe(code)}`.toLowerCase().includes(part));
  }

  isNarrowed() {
    return this.filter.value.trim() !== '';
  }

  /** Points at another code. The options stay what they are: a double-click is two clicks on the same one. */
  go(code) {
    this.at = code;
    all('li', this.box).forEach(option => option.setAttribute('aria-selected', String(option.dataset.code === code)));
    const option = one('[aria-selected=true]', this.box);
    this.box.setAttribute('aria-activedescendant', option?.id ?? '');
    option?.scrollIntoView({block: 'nearest'});
  }

  draw() {
    const shown = this.shown();
    if (!shown.includes(this.at)) {
      this.at = shown[0] ?? null;
    }
    this.box.replaceChildren(...shown.map((code, place) => h('li', {role: 'option', id: `${this.id}-${place}`, 'data-code': code, 'aria-selected': 'false'},
      h('b', {}, code), h('span', {}, this.describe(code)))));
    this.go(this.at);
    this.count.textContent = this.isNarrowed() ? `${number(shown.length)} of ${counted(this.codes.length, 'code')} shown` : counted(this.codes.length, 'code');
    this.on.seen();
  }

  pointed(event) {
    return event.target.closest('[data-code]')?.dataset.code;
  }

  point(event) {
    const code = this.pointed(event);
    if (code !== undefined) {
      this.go(code);
    }
  }

  inFilter(event) {
    if (event.key === 'Enter') {
      event.preventDefault();
      const [only, ...others] = this.shown();
      if (only !== undefined && others.length === 0) {
        this.on.chosen(only);
      }
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      this.box.focus();
    }
  }

  inList(event) {
    const shown = this.shown();
    const place = shown.indexOf(this.at);
    const way = event.altKey || event.ctrlKey || event.metaKey ? undefined : {ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: shown.length - 1}[event.key];
    if (way !== undefined) {
      event.preventDefault();
      this.go(shown[Math.max(0, Math.min(way, shown.length - 1))] ?? null);
    } else if (event.key === 'Enter' && this.at !== null) {
      event.preventDefault();
      this.on.chosen(this.at);
    } else if (this.at !== null) {
      this.on.key?.(event, this.at);
    }
  }
}
