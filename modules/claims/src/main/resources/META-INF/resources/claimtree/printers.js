/** How forms are printed: on which sheets, and moved as a printer needs it. Printers are kept with the user, wherever he sits. */
import {h, one, say} from './dom.js';
import {href, rest, sentence} from './rest.js';

const USUAL = {name: 'My printer', dx: 0, dy: 0, scaleX: 100, scaleY: 100, mode: 'DATA_ONLY'};
const FIELDS = [
  ['dx', 'Right by inches', /^-?\d(\.\d{1,2})?$/], ['dy', 'Down by inches', /^-?\d(\.\d{1,2})?$/],
  ['scaleX', 'Width in percent', /^\d{2,3}(\.\d{1,2})?$/], ['scaleY', 'Height in percent', /^\d{2,3}(\.\d{1,2})?$/],
];
const NAME = /^[A-Za-z0-9]([A-Za-z0-9 ._-]{0,58}[A-Za-z0-9])?$/;
const shown = (name, value) => (name.startsWith('d') ? Number(value).toFixed(2) : String(Number(value)));

/**
 * Fields that ask how to print. read() answers the parameters of the address, or null after it has said what is wrong; it keeps
 * the printer for the next time.
 */
export async function askHow() {
  const answer = await rest('GET printers');
  const kept = answer.problem ? [] : answer.body.items;
  const last = kept[0] ?? USUAL;
  const mode = h('select', {id: 'print-mode'},
    h('option', {value: 'DATA_ONLY', selected: last.mode !== 'FORM'}, 'Data only, on pre-printed red sheets'), h('option', {value: 'FORM', selected: last.mode === 'FORM'}, 'With the form, on plain paper'));
  const name = h('input', {type: 'text', id: 'print-printer', value: last.name, maxlength: 60, list: 'print-printers', autocomplete: 'off', 'aria-describedby': 'print-printer-help'});
  const inputs = new Map(FIELDS.map(([field]) => [field, h('input', {type: 'text', id: `print-${field}`, value: shown(field, last[field]), maxlength: 6, inputmode: 'decimal'})]));
  name.addEventListener('change', () => take(kept.find(each => each.name === name.value.trim()), inputs, mode));
  const box = h('div', {},
    h('div', {class: 'field'}, h('label', {for: 'print-mode'}, 'Print'), mode),
    h('div', {class: 'field'}, h('label', {for: 'print-printer'}, 'Printer'), name, h('datalist', {id: 'print-printers'}, kept.map(each => h('option', {value: each.name}))),
      h('p', {class: 'help', id: 'print-printer-help'}, 'What you call it. Its numbers are kept for you; another name keeps others. ',
        kept.length > 0 ? h('button', {type: 'button', class: 'plain', click: event => forget(name.value.trim(), event.target)}, 'Forget this printer') : '')),
    h('div', {class: 'beside-table'}, FIELDS.map(([field, title]) => h('label', {for: `print-${field}`}, h('span', {}, title), inputs.get(field)))),
    h('p', {class: 'help'}, 'Does the print miss its boxes? ', h('a', {href: href('GET forms/calibration.pdf', {}, {mode: 'FORM'}), target: '_blank'}, 'The calibration page'), ' shows by how much.'));
  return {box, mode, read: () => read(name, mode, inputs)};
}

function take(printer, inputs, mode) {
  if (printer) {
    inputs.forEach((input, field) => (input.value = shown(field, printer[field])));
    mode.value = printer.mode;
  }
}

function read(name, mode, inputs) {
  const wrong = FIELDS.filter(([field, , pattern]) => !pattern.test(inputs.get(field).value.trim())).map(([, title]) => title);
  if (wrong.length > 0) {
    say(`${wrong.join(', ')}: a number is needed. Nothing was printed.`, 'stop');
    return null;
  }
  if (!NAME.test(name.value.trim())) {
    say('Printer: a name of letters, digits, blanks, periods and hyphens is needed. Nothing was printed.', 'stop');
    return null;
  }
  const values = Object.fromEntries(FIELDS.map(([field]) => [field, Number(inputs.get(field).value.trim())]));
  // Not waited for: the window must open while the click still counts.
  rest('PUT printers/{name}', {path: {name: name.value.trim()}, body: {...values, mode: mode.value}})
    .then(answer => answer.problem && say(`The printer was not kept. ${sentence(answer.problem)}`, 'attention'));
  const changed = FIELDS.map(([field]) => [field, values[field]]).filter(([field, value]) => value !== USUAL[field]);
  return {mode: mode.value, ...Object.fromEntries(changed)};
}

async function forget(name, button) {
  const answer = await rest('DELETE printers/{name}', {path: {name}});
  if (answer.problem) {
    button.replaceWith(sentence(answer.problem));
  } else {
    one(`#print-printers option[value="${CSS.escape(name)}"]`)?.remove();
    button.replaceWith('Forgotten.');
  }
}
