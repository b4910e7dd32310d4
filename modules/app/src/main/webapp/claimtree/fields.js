/** Fields of a form: what stands in them as JSON, and the sentence that tells what is wrong with them. */
import {all, one, h} from './dom.js';
import {get} from './pointer.js';
import * as format from './format.js';

/** What a field says, as JSON; undefined when it says nothing. Throws a sentence when it cannot be read. */
export function read(field) {
  const text = field.type === 'checkbox' ? '' : field.value.trim();
  switch (field.dataset.type) {
    case 'tick': return field.checked === (field.dataset.usual === 'true') ? undefined : field.checked;
    case 'flag': return text === '' ? undefined : text === 'true';
    case 'date':
    case 'effective': return readable(format.readDate(text), text, 'A date such as 11/22/2026 is needed.');
    case 'clock': return readable(format.readClock(text), text, 'A time such as 9:00 AM is needed.');
    case 'whole':
    case 'number': return numeric(text, 'A number is needed.');
    case 'money': return numeric(text.replace(/^\$/, '').replaceAll(',', ''), 'An amount such as 1,234.50 is needed.');
    case 'list': return text === '' ? undefined : text.split(/[\s,;]+/).filter(part => part !== '');
    case 'refs': return text === '' ? undefined : text.split(/\s*,\s*/);
    case 'numbers': return text === '' ? undefined : text.split(/[\s,;]+/).map(part => numeric(part, 'Numbers are needed, with commas between.'));
    case 'tiers': return text === '' ? undefined : text.split(/\s*[,;]\s*/).filter(part => part !== '').map(tier);
    case 'lines': return text === '' ? undefined : text.split('\n');
    case 'upper': return text === '' ? undefined : text.toUpperCase();
    default: return text === '' ? undefined : text;
  }
}

/** Minutes from which a code is billed, such as "180 H0015". */
function tier(text) {
  const [, minutes, code] = /^(\d{1,4})\s+(\S+)$/.exec(text) ?? [];
  if (code === undefined) {
    throw new RangeError('Minutes and a code are needed, such as 180 H0015, 300 S9480.');
  }
  return {minutes: Number(minutes), code};
}

function readable(value, text, sentence) {
  if (value === null) {
    throw new RangeError(sentence);
  }
  return text === '' ? undefined : value;
}

function numeric(text, sentence) {
  if (text === '') {
    return undefined;
  }
  if (!/^-?\d+(\.\d+)?$/.test(text)) {
    throw new RangeError(sentence);
  }
  return Number(text);
}

/** Puts a value into a field as people read it. */
export function write(field, value) {
  switch (field.dataset.type) {
    case 'tick': field.checked = value ?? field.dataset.usual === 'true'; break;
    case 'date': field.value = format.date(value); break;
    case 'clock': field.value = format.clock(value); break;
    case 'effective': field.value = value === undefined || value <= '1900-01-01' ? '' : format.date(value); break;
    case 'money': field.value = value === undefined ? '' : Number(value).toFixed(2); break;
    case 'lines': field.value = (value ?? []).join('\n'); break;
    case 'tiers': field.value = (value ?? []).map(one => `${one.minutes} ${one.code}`).join(', '); break;
    case 'list':
    case 'refs':
    case 'numbers': field.value = (value ?? []).join(', '); break;
    default: field.value = value === undefined || value === null ? '' : String(value);
  }
  if (field.tagName === 'SELECT' && field.value === '' && value !== undefined && value !== null) {
    // A value that is not offered any more must not be lost by saving something else.
    field.append(h('option', {value: String(value)}, String(value)));
    field.value = String(value);
  }
}

/** Fields of a form with their pointers, also those in rows that can be added; not those of templates. */
export const fields = form => all('[data-pointer]', form);

/** What people call a field. */
export const label = field => one(`label[for="${CSS.escape(field.id)}"]`)?.dataset.name ?? field.getAttribute('aria-label') ?? field.id;

/** Tells at a field what is wrong with it; null takes it back. */
export function mark(field, sentence) {
  const place = one(`#${CSS.escape(field.id)}-error`);
  field.toggleAttribute('aria-invalid', sentence !== null);
  if (sentence !== null) {
    field.setAttribute('aria-invalid', 'true');
  }
  if (place) {
    place.textContent = sentence ?? '';
  }
}

/** Rows of a list within a form: fieldset[data-rows=pointer] with a template; fields inside have pointers from their row on. */
export class Rows {
  constructor(box, changed) {
    this.box = box;
    this.pointer = box.dataset.rows;
    this.place = one(':scope > .rows', box);
    this.template = one(':scope > template', box);
    this.changed = changed;
    one(':scope > .add', box).addEventListener('click', () => {
      const row = this.add();
      one('[data-pointer]', row)?.focus();
      changed();
    });
  }

  /** Makes as many rows as the list of a document has, and leaves filling to the form. */
  show(document) {
    this.place.replaceChildren();
    (get(document, this.pointer) ?? []).forEach(() => this.add());
  }

  add() {
    const at = this.place.children.length;
    const row = h('div', {class: 'row', role: 'group'}, this.template.content.cloneNode(true));
    const remove = h('button', {type: 'button', class: 'remove', click: () => this.remove(row)}, 'Remove');
    row.append(remove);
    this.place.append(row);
    this.number(row, at);
    row.dispatchEvent(new CustomEvent('row-added', {bubbles: true}));
    return row;
  }

  remove(row) {
    row.remove();
    [...this.place.children].forEach((left, at) => this.number(left, at));
    one(':scope > .add', this.box).focus();
    this.changed();
  }

  /** Rows in which nothing stands are no rows. */
  dropEmpty() {
    [...this.place.children].filter(row => all('[data-within]', row).every(isEmpty)).forEach(row => row.remove());
    [...this.place.children].forEach((left, at) => this.number(left, at));
  }

  /** Pointers and ids say which row it is; they follow when one before it is removed. */
  number(row, at) {
    const name = `${this.box.dataset.one} ${at + 1}`;
    row.setAttribute('aria-label', name);
    one(':scope > .remove', row).setAttribute('aria-label', `Remove ${name}`);
    all('[data-within]', row).forEach(field => {
      field.dataset.pointer = `${this.pointer}/${at}${field.dataset.within === '.' ? '' : field.dataset.within}`;
      rename(row, field, `f${field.dataset.pointer.replaceAll('/', '-')}`);
    });
  }
}

function isEmpty(field) {
  return field.type === 'checkbox' ? !field.checked : field.tagName === 'SELECT' || field.value.trim() === '';
}

/** Gives a field of a row another id, and to whatever belongs to it. */
function rename(row, field, id) {
  const before = CSS.escape(field.id);
  one(`label[for="${before}"]`, row)?.setAttribute('for', id);
  for (const part of ['help', 'error', 'name']) {
    const element = one(`#${before}-${part}`, row);
    if (element) {
      element.id = `${id}-${part}`;
    }
  }
  field.setAttribute('aria-describedby', `${id}-help ${id}-error`);
  field.id = id;
}
