/** Fields of a dialog about codes on the lists of users: days, modifier, taxonomy, rate. */
import {all, h, one} from './dom.js';
import {date, readDate} from './format.js';

let last = 0;

/** A field with its label, and with the place where it is told what is wrong; the pointer is that of the server's answers. */
export function fieldOf(pointer, title, input, help = '') {
  const id = `code-field-${++last}`;
  input.id = id;
  input.dataset.at = pointer;
  input.setAttribute('aria-describedby', `${id}-help ${id}-error`);
  return h('div', {class: 'field'}, h('label', {for: id, 'data-name': title}, title), input, h('p', {class: 'help', id: `${id}-help`}, help), h('p', {class: 'error', id: `${id}-error`}));
}

const text = (value, most) => h('input', {type: 'text', maxlength: most, autocomplete: 'off', spellcheck: 'false', value: value ?? ''});

export const datesFields = dates => h('div', {class: 'fields'},
  fieldOf('/dates/from', 'Effective from', text(date(dates?.from), 10), 'Such as 12/01/2026, or t for today.'),
  fieldOf('/dates/through', 'Effective through', text(date(dates?.through), 10), 'Nothing: open.'));

export const termsFields = terms => h('div', {class: 'fields'},
  fieldOf('/terms/modifier', 'Modifier', text(terms?.modifier, 2), 'Nothing: as the code has it.'),
  fieldOf('/terms/taxonomy', 'Taxonomy', text(terms?.taxonomy, 10)),
  fieldOf('/terms/rate', 'Rate', text(terms?.rate === undefined ? '' : Number(terms.rate).toFixed(2), 12), 'Dollars.'));

const at = (fields, pointer) => one(`[data-at="${pointer}"]`, fields);
const typed = (fields, pointer) => at(fields, pointer).value.trim();

export function readDates(fields, problems) {
  const [from, through] = ['/dates/from', '/dates/through'].map(pointer => {
    const day = readDate(typed(fields, pointer));
    if (day === null || (day === '' && pointer.endsWith('from'))) {
      problems.push({pointer, message: 'A date such as 12/01/2026 is needed.'});
    }
    return day || undefined;
  });
  return {from, through};
}

export function readTerms(fields, problems) {
  const rate = typed(fields, '/terms/rate').replace(/^\$/, '').replaceAll(',', '');
  if (rate !== '' && !/^\d+(\.\d{1,2})?$/.test(rate)) {
    problems.push({pointer: '/terms/rate', message: 'An amount such as 95.00 is needed.'});
  }
  return {
    modifier: typed(fields, '/terms/modifier').toUpperCase() || undefined, taxonomy: typed(fields, '/terms/taxonomy').toUpperCase() || undefined,
    rate: rate === '' ? undefined : Number(rate),
  };
}

/** Tells what is wrong at the fields; says whether anything is. What belongs to no field stands at the first one. */
export function problemsAt(fields, problems) {
  all('[data-at]', fields).forEach(field => tell(field, ''));
  problems.forEach(problem => {
    const field = at(fields, problem.pointer) ?? one(`[data-at^="${problem.pointer}/"]`, fields) ?? one('[data-at]', fields);
    const before = one(`#${field.id}-error`, fields).textContent;
    tell(field, before === '' ? problem.message : `${before} ${problem.message}`);
  });
  one('[aria-invalid=true]', fields)?.setAttribute('autofocus', '');
  return problems.length > 0;
}

function tell(field, sentence) {
  field.toggleAttribute('aria-invalid', false);
  field.removeAttribute('autofocus');
  if (sentence !== '') {
    field.setAttribute('aria-invalid', 'true');
  }
  one(`#${field.id}-error`, field.parentElement).textContent = sentence;
}
