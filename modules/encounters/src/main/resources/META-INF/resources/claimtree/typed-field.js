/** Fields that a page makes itself, as those of other forms: label above, what is wrong below; pointers are given when they are sent. */
import {all, h, one} from './dom.js';
import {fields, label, mark, read, write} from './fields.js';

let last = 0;

/** A field. choices: pairs of value and words, for one of which somebody decides. */
export function field(name, type, {value, most = 200, tip = '', long = false, choices = null} = {}) {
  const id = `s${++last}`;
  const given = {id, 'data-name': name, 'data-type': type, 'aria-describedby': `${id}-help ${id}-error`};
  const text = {...given, maxlength: most, spellcheck: 'false'};
  const input = choices ? h('select', given, choices.map(([each, words]) => h('option', {value: each}, words)))
    : long ? h('textarea', {...text, rows: 3}) : h('input', {type: 'text', ...text});
  write(input, value);
  const short = ['number', 'whole', 'money', 'numbers', 'date'].includes(type) ? 'field short' : 'field';
  return h('div', {class: short}, h('label', {for: id, 'data-name': name}, name), input, h('p', {class: 'help', id: `${id}-help`}, tip), h('p', {class: 'error', id: `${id}-error`}));
}

/** The input of a field by its name. */
export const within = (box, name) => one(`[data-name="${name}"]:is(input, textarea, select)`, box);

/** Reads fields under pointers that are theirs from now on; what cannot be read is added to the problems. */
export function reader(form, problems) {
  all('[data-pointer]', form).forEach(each => delete each.dataset.pointer);
  return (input, pointer) => {
    input.dataset.pointer = pointer;
    try {
      return read(input);
    } catch (unreadable) {
      problems.push({pointer, message: unreadable.message});
      return undefined;
    }
  };
}

/** Says what is wrong, at the fields and in the summary; nothing: what was not done therefore. null takes it back. */
export function tell(form, problem, nothing) {
  all('input, textarea, select', form).forEach(each => mark(each, null));
  if (problem === null) {
    one('.summary', form).replaceChildren();
    return;
  }
  const lines = problem.errors.map(error => line(form, error));
  const words = lines.length > 0 ? `${lines.length === 1 ? 'One thing is' : `${lines.length} things are`} wrong. ${nothing}` : problem.detail;
  one('.summary', form).replaceChildren(h('p', {class: 'stop'}, words), lines.length > 0 ? h('ul', {}, lines) : '');
  one('.summary', form).focus();
}

function line(form, error) {
  const found = fields(form).find(each => error.pointer === each.dataset.pointer || error.pointer.startsWith(`${each.dataset.pointer}/`))
    ?? fields(form).find(each => error.pointer !== '' && each.dataset.pointer.startsWith(`${error.pointer}/`));
  if (!found) {
    return h('li', {}, error.message);
  }
  mark(found, error.message);
  const whose = found.closest('[data-client]')?.dataset.client;
  return h('li', {}, h('a', {href: `#${found.id}`, click: event => {
    event.preventDefault();
    found.focus();
  }}, `${whose ? `${whose}, ` : ''}${label(found)}: ${error.message}`));
}
