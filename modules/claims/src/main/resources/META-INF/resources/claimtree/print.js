/** Printing of forms: on pre-printed sheets or with the form, moved as this computer's printer needs it. The printer's offsets are kept in this browser. */
import {h, say} from './dom.js';
import {href} from './rest.js';
import {open} from './dialog.js';

const KEPT = 'printer';
const FIELDS = [
  ['dx', 'Right by inches', '0.00', /^-?\d(\.\d{1,2})?$/], ['dy', 'Down by inches', '0.00', /^-?\d(\.\d{1,2})?$/],
  ['scaleX', 'Width in percent', '100', /^\d{2,3}(\.\d{1,2})?$/], ['scaleY', 'Height in percent', '100', /^\d{2,3}(\.\d{1,2})?$/],
];

/** Asks how, and opens the PDF. */
export async function print(call, path) {
  const kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}');
  const mode = h('select', {id: 'print-mode'},
    h('option', {value: 'DATA_ONLY', selected: kept.mode !== 'FORM'}, 'Data only, on pre-printed red sheets'), h('option', {value: 'FORM', selected: kept.mode === 'FORM'}, 'With the form, on plain paper'));
  const inputs = FIELDS.map(([name, title, usual]) => [name, h('input', {type: 'text', id: `print-${name}`, value: kept[name] ?? usual, maxlength: 6}), title]);
  const content = [
    h('div', {class: 'field'}, h('label', {for: 'print-mode'}, 'Print'), mode),
    ...inputs.map(([name, input, title]) => h('div', {class: 'field'}, h('label', {for: `print-${name}`}, title), input)),
    h('p', {class: 'help'}, 'Does the print miss its boxes? ', h('a', {href: href('GET forms/calibration.pdf', {}, {mode: 'FORM'}), target: '_blank'}, 'The calibration page'), ' shows by how much.')];
  if (await open('Print forms', content, [{label: 'Make PDF', value: 'print', kind: 'primary', first: true}, {label: 'Cancel', value: ''}]) === 'print') {
    make(call, path, mode.value, Object.fromEntries(inputs.map(([name, input]) => [name, input.value.trim()])));
  }
}

function make(call, path, mode, values) {
  const wrong = FIELDS.filter(([name, , , pattern]) => !pattern.test(values[name]));
  if (wrong.length > 0) {
    say(`${wrong.map(([, title]) => title).join(', ')}: a number is needed. Nothing was printed.`, 'stop');
    return;
  }
  localStorage.setItem(KEPT, JSON.stringify({mode, ...values}));
  const changed = FIELDS.filter(([name, , usual]) => Number(values[name]) !== Number(usual)).map(([name]) => [name, values[name]]);
  window.open(href(call, path, {mode, ...Object.fromEntries(changed)}), '_blank');
}
