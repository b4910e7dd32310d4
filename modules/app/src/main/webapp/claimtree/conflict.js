/** Two people changed one record: what was typed stays, and the other's change stands beside it. */
import {all, h, say} from './dom.js';
import {get, same} from './pointer.js';
import {rest} from './rest.js';
import {fields, label, write} from './fields.js';
import {open} from './dialog.js';
import {time} from './format.js';

/** Shows the differences between what is stored now and what was typed, and lets the person choose field by field; answers whether mine goes on. */
export async function settle(form, problem, mine) {
  const answer = await rest(form.data.read, {path: form.path()});
  if (answer.problem) {
    form.tell(problem);
    return false;
  }
  const before = form.record;
  const theirs = await form.adapted(answer.body);
  const differing = fields(form.element).filter(field => {
    const at = field.dataset.pointer;
    return !same(get(theirs, at), get(before, at)) && !same(get(theirs, at), get(mine, at));
  });
  const table = differing.length === 0 ? h('p', {}, 'Nothing that you see here differs from what you typed.') : choices(form, differing, theirs);
  const chosen = await open('Somebody saved this meanwhile', [h('p', {}, problem.detail.replace('; read it again', '').replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/, time)), table], [
    {label: 'Take over what is ticked, keep the rest of mine', value: 'merge', kind: 'primary'},
    {label: 'Back, and save nothing', value: ''},
  ]);
  if (chosen === 'merge') {
    const taken = all('input:checked', table).map(box => box.value);
    differing.filter(field => taken.includes(field.dataset.pointer)).forEach(field => write(field, get(theirs, field.dataset.pointer)));
    untouched(form, before, mine, theirs);
    form.record = theirs;
    form.tag = answer.tag;
    form.changed();
    say('Your changes stand on top of what was saved meanwhile. Save when you are ready.', 'attention');
  }
  return chosen === 'merge';
}

/** What the person did not touch follows what is stored now. */
function untouched(form, before, mine, theirs) {
  fields(form.element)
    .filter(field => same(get(before, field.dataset.pointer), get(mine, field.dataset.pointer)))
    .forEach(field => write(field, get(theirs, field.dataset.pointer)));
}

function choices(form, differing, theirs) {
  const rows = differing.map(field => {
    const probe = field.cloneNode(true);
    write(probe, get(theirs, field.dataset.pointer));
    const name = label(field);
    return h('tr', {},
      h('th', {scope: 'row'}, name),
      h('td', {}, text(field)),
      h('td', {}, text(probe)),
      h('td', {}, h('input', {type: 'checkbox', value: field.dataset.pointer, 'aria-label': `Take over ${name}`})));
  });
  return h('table', {},
    h('thead', {}, h('tr', {}, ['Field', 'You typed', 'Saved meanwhile', 'Take over'].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, rows));
}

function text(field) {
  if (field.type === 'checkbox') {
    return field.checked ? 'Yes' : 'No';
  }
  return field.tagName === 'SELECT' ? field.selectedOptions[0]?.textContent ?? '' : field.value;
}
