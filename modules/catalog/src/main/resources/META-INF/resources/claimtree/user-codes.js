/** The Codes/Rates list of a user: codes are added by themselves or by group, changed, and taken off. */
import {asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {open, sure} from './dialog.js';
import {date} from './format.js';
import {addCodes} from './add-codes.js';
import {datesFields, problemsAt, readDates, readTerms, termsFields} from './user-code-fields.js';

const id = asked().get('id');
const list = one('section[data-list="GET users/{id}/codes"]');
let table;

list.addEventListener('cell-shown', ({detail: {cell, item, column}}) => {
  if (column === 'code') {
    cell.replaceChildren(h('button', {type: 'button', class: 'plain', 'data-opens': true, 'aria-label': `Change ${item.code} from ${date(item.dates.from)}`, click: () => change(item)}, item.code));
  }
});
list.addEventListener('table-shown', ({detail}) => (table = detail.table));

async function change(item) {
  const now = await rest('GET users/{id}/codes/{row}', {path: {id, row: item.id}});
  if (now.problem) {
    say(sentence(now.problem), 'stop');
    await table.load();
    return;
  }
  const fields = h('div', {class: 'code-terms'}, datesFields(now.body.dates), termsFields(now.body.terms));
  const buttons = [{label: 'Save', value: 'save', kind: 'primary'}, {label: 'Take off the list', value: 'off', kind: 'danger'}, {label: 'Cancel', value: ''}];
  let answer = await open(item.code, fields, buttons);
  while (answer === 'save' && !await saved(fields, item, now.tag)) {
    answer = await open(item.code, fields, buttons);
  }
  if (answer === 'off') {
    await takeOff(item, now.tag);
  }
}

async function saved(fields, item, tag) {
  const problems = [];
  const body = {dates: readDates(fields, problems), terms: readTerms(fields, problems)};
  if (problemsAt(fields, problems)) {
    return false;
  }
  const answer = await rest('PUT users/{id}/codes/{row}', {path: {id, row: item.id}, tag, body});
  if (answer.problem) {
    problemsAt(fields, answer.problem.errors.length > 0 ? answer.problem.errors : [{pointer: '', message: answer.problem.detail}]);
    return false;
  }
  say(`${item.code} is changed.`);
  await table.load();
  return true;
}

async function takeOff(item, tag) {
  if (await sure({question: `Take ${item.code} off the list?`, what: 'What was done with it stays. An end date keeps what was said of the time before.', verb: 'Take off', danger: true})) {
    const answer = await rest('DELETE users/{id}/codes/{row}', {path: {id, row: item.id}, tag});
    answer.problem ? say(sentence(answer.problem), 'stop') : say(`${item.code} is off the list.`);
    await table.load();
  }
}

one('#addCodes').addEventListener('click', async () => {
  if (await addCodes([id], 'this user')) {
    await table.load();
  }
});
await import('./table.js');
