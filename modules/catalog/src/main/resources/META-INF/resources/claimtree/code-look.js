/**
 * A field for a procedure code: what is typed is looked for among the billing codes of the practice, then in the code sets. What was found
 * is walked with the arrows and chosen by Enter or click; a code that is in no list may be typed, and the field says so.
 */
import {all, h, one, settled} from './dom.js';
import {rest} from './rest.js';

const FEWEST = 3;
const MOST = 20;
let last = 0;

/** The codes that fit a text, the practice's own first: {code, words, from, modifiers, retired}. */
export async function findCodes(text) {
  const [own, ...sets] = await Promise.all([
    rest('GET billing-codes', {query: {q: text, limit: MOST}}),
    ...['HCPCS', 'LICENSED'].map(set => rest('GET codes', {query: {q: text, set}})),
  ]);
  const typed = text.toLowerCase();
  const practice = (own.body?.items ?? []).map(item => (
    {code: item.ref, words: item.description ?? '', from: 'Billing code', modifiers: item.modifiers ?? [], retired: item.active === false}));
  const published = sets.flatMap(answer => answer.body?.items ?? []).map(item => (
    {code: item.code, words: item.shortDescription, from: item.set === 'HCPCS' ? 'HCPCS' : 'CPT list', modifiers: []}));
  const known = new Set(practice.map(item => item.code));
  const found = [...practice, ...published.filter(item => !known.has(item.code))];
  const fit = item => (item.code.toLowerCase() === typed ? 0 : 1);
  return text.length < FEWEST ? found.filter(item => fit(item) === 0) : found.sort((left, right) => fit(left) - fit(right)).slice(0, MOST);
}

/**
 * Lets a field offer codes.
 *
 * @param field input of text
 * @param words gives the field of the description, which a chosen code fills; or null
 * @param chosen is told the code that was chosen
 */
export function offerCodes(field, {words = () => null, chosen = () => {}} = {}) {
  return new CodeLook(field, words, chosen);
}

class CodeLook {
  constructor(field, words, chosen) {
    Object.assign(this, {field, words, chosen, id: `codes-${++last}`, at: -1, offered: []});
    this.list = h('ul', {role: 'listbox', id: this.id, class: 'offers', 'aria-label': 'Codes', hidden: true});
    this.place = h('p', {class: 'named', id: `${field.id}-name`});
    for (const [name, value] of Object.entries({role: 'combobox', 'aria-expanded': 'false', 'aria-controls': this.id, 'aria-autocomplete': 'list', autocomplete: 'off'})) {
      field.setAttribute(name, value);
    }
    field.parentElement.classList.add('combo');
    field.after(this.list, this.place);
    this.look = settled(150, () => this.find());
    field.addEventListener('input', () => {
      this.place.textContent = '';
      this.look();
    });
    field.addEventListener('keydown', event => this.key(event));
    field.addEventListener('blur', () => this.close());
    field.addEventListener('change', () => this.tell(true));
    field.addEventListener('code-shown', () => this.tell(false));
  }

  async find() {
    const text = this.field.value.trim();
    const found = text === '' ? [] : await findCodes(text);
    if (text !== this.field.value.trim() || document.activeElement !== this.field) {
      return;
    }
    this.offered = found;
    this.list.replaceChildren(...found.map((item, at) => this.option(item, at)));
    this.list.hidden = found.length === 0;
    this.field.setAttribute('aria-expanded', String(found.length > 0));
    this.move(-1);
  }

  option(item, at) {
    const choose = event => {
      event.preventDefault();
      this.choose(item);
    };
    return h('li', {role: 'option', id: `${this.id}-${at}`, 'aria-selected': 'false', mousedown: choose},
      h('b', {}, item.code), ` ${item.words} `, h('span', {class: 'quiet'}, item.retired ? `${item.from}, retired` : item.from));
  }

  move(to) {
    const options = all('[role=option]', this.list);
    this.at = Math.min(to, options.length - 1);
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === this.at)));
    if (this.at >= 0) {
      this.field.setAttribute('aria-activedescendant', options[this.at].id);
      options[this.at].scrollIntoView({block: 'nearest'});
    } else {
      this.field.removeAttribute('aria-activedescendant');
    }
  }

  key(event) {
    const isOpen = !this.list.hidden;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      isOpen ? this.move(Math.max(0, this.at + (event.key === 'ArrowDown' ? 1 : -1))) : this.look();
    } else if (event.key === 'Enter' && isOpen && this.at >= 0) {
      event.preventDefault();
      this.choose(this.offered[this.at]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  choose(item) {
    this.close();
    this.field.value = item.code;
    const words = this.words();
    if (words && item.words !== '') {
      words.value = item.words;
    }
    this.field.dispatchEvent(new Event('input', {bubbles: true}));
    this.look.cancel();
    this.known(item);
    this.chosen(item);
  }

  close() {
    this.look.cancel();
    this.list.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
  }

  known(item) {
    this.place.className = item.retired ? 'named attention' : 'named';
    this.place.textContent = item.retired ? `${item.words}, retired` : item.words || item.from;
  }

  /** Beside a code that was typed in full, what it is, or that no list has it. */
  async tell(typed) {
    const text = this.field.value.trim();
    this.place.textContent = '';
    if (text === '') {
      return;
    }
    const item = (await findCodes(text)).find(each => each.code.toLowerCase() === text.toLowerCase());
    if (this.field.value.trim() !== text) {
      return;
    }
    if (!item) {
      this.place.className = 'named attention';
      this.place.textContent = 'Not in any code set: insurance lines wait until it is.';
      return;
    }
    this.field.value = item.code;
    this.known(item);
    const words = this.words();
    if (typed && words?.value.trim() === '') {
      words.value = item.words;
      words.dispatchEvent(new Event('input', {bubbles: true}));
    }
  }
}
