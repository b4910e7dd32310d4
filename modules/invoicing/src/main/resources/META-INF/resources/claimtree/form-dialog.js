/** A dialog with fields that stays open, with what was typed, until what it asks for is done. */
import {all, h, one} from './dom.js';
import {attach} from './picker.js';
import {date, readDate} from './format.js';

let last = 0;

/**
 * Asks for values and does something with them.
 *
 * @param title; verb: on the button; text: sentences above the fields; danger
 * @param fields name (its JSON pointer), label, type (text, date, money, number, list, numbers, choice, ticks, words, lines, secret), value, list (to choose from), choices, needed, tip
 * @param act takes the values by name, answers what rest() answers
 * @return the answer, or null when it was dismissed
 */
export function fill({title, text = [], fields, verb, danger = false, act}) {
  const id = `fill-${++last}`;
  const inputs = fields.map(field => input(field, id));
  const summary = h('div', {role: 'alert', hidden: true});
  const button = h('button', {type: 'submit', class: danger ? 'danger' : 'primary'}, verb);
  const form = h('form', {novalidate: true}, h('h2', {id}, title), [].concat(text).map(line => h('p', {}, line)), summary, inputs,
    h('div', {class: 'buttons'}, button, h('button', {type: 'button', click: () => dialog.close()}, 'Cancel')));
  const dialog = h('dialog', {'aria-labelledby': id}, form);
  let answer = null;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const {values, problems} = read(fields, form);
    if (problems.length > 0) {
      tell(form, summary, problems);
      return;
    }
    button.disabled = true;
    const given = await act(values);
    button.disabled = false;
    if (given.problem) {
      const errors = given.problem.errors.map(error => ({name: error.pointer ?? '', message: error.message}));
      tell(form, summary, errors.length > 0 ? errors : [{name: '', message: given.problem.detail}]);
      return;
    }
    answer = given;
    dialog.close();
  });
  document.body.append(dialog);
  all('[data-ref]', form).forEach(attach);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(answer);
  }));
}

function input(field, id) {
  const key = `${id}-${field.name.replaceAll('/', '-')}`;
  if (field.type === 'ticks') {
    return h('fieldset', {class: 'field'}, h('legend', {}, field.label), field.choices.map(([value, label]) => h('label', {class: 'tick'}, h('input', {type: 'checkbox', name: field.name, value}), label)));
  }
  const shared = {id: key, name: field.name, required: field.needed ?? false, 'aria-describedby': field.tip ? `${key}-tip` : null};
  const box = field.type === 'choice'
    ? h('select', shared, field.choices.map(([value, label]) => h('option', {value, selected: value === field.value}, label)))
    : field.type === 'lines' ? h('textarea', {...shared, rows: 4, autocomplete: 'off', spellcheck: 'false', maxlength: field.most ?? 2000})
    : h('input', {...shared, type: field.type === 'secret' ? 'password' : 'text', autocomplete: field.type === 'secret' ? 'new-password' : 'off', maxlength: field.most ?? 200, value: typed(field), 'data-ref': field.list ?? null,
      inputmode: field.type === 'money' || field.type === 'number' ? 'decimal' : null});
  return h('div', {class: 'field'}, h('label', {for: key}, field.label), box, field.tip ? h('p', {class: 'quiet', id: `${key}-tip`}, field.tip) : null);
}

function typed({type, value}) {
  if (value === undefined || value === null) {
    return '';
  }
  return type === 'date' ? date(value) : type === 'list' || type === 'numbers' ? value.join(', ') : String(value);
}

function read(fields, form) {
  const values = {};
  const problems = [];
  for (const field of fields) {
    const ticked = field.type === 'ticks' ? all(':checked', form).filter(box => box.name === field.name).map(box => box.value) : null;
    // A blank may belong to a secret.
    const given = ticked ? ticked.join(' ') : form.elements[field.name].value;
    const text = field.type === 'secret' ? given : given.trim();
    const value = ticked ?? meant(field.type, text);
    if (text === '' && field.needed) {
      problems.push({name: field.name, message: `${field.label} is needed.`});
    } else if (text !== '' && value === null) {
      problems.push({name: field.name, message: `${field.label}: ${field.type === 'date' ? 'a date such as 11/22/2026 is expected.' : 'a number is expected.'}`});
    } else if (text !== '') {
      values[field.name] = value;
    }
  }
  return {values, problems};
}

function meant(type, text) {
  const parts = text.split(/[,\s]+/).filter(part => part !== '');
  switch (type) {
    case 'date': return readDate(text);
    case 'money': case 'number': return amount(text);
    case 'list': return parts.map(part => part.toUpperCase());
    case 'numbers': return parts.every(part => /^\d+$/.test(part)) ? parts.map(Number) : null;
    default: return text;
  }
}

/** A number as typed, with or without dollar sign and commas. */
export function amount(text) {
  const plain = text.replace(/[$,\s]/g, '');
  return /^-?\d{1,9}(\.\d{1,3})?$/.test(plain) ? Number(plain) : null;
}

function tell(form, summary, problems) {
  all('[aria-invalid]', form).forEach(field => field.removeAttribute('aria-invalid'));
  summary.hidden = false;
  summary.replaceChildren(...problems.map(problem => h('p', {class: 'stop'}, problem.message)));
  const wrong = problems.map(problem => named(form, problem.name) ?? nearest(form, problem.name)).filter(Boolean);
  wrong.forEach(field => field.setAttribute('aria-invalid', 'true'));
  (wrong[0] ?? one('input, select', form))?.focus();
}

/** The field of a name; of several ticks the first. */
function named(form, name) {
  const found = form.elements[name];
  return found instanceof RadioNodeList ? found[0] : found;
}

/** The field of a pointer into a value that one field holds, such as an item of a list. */
const nearest = (form, pointer) => [...form.elements].find(field => field.name && (pointer.startsWith(`${field.name}/`) || pointer.endsWith(field.name)));
