/** What was done to many rows at once: what its report counts, and taking it back. */
import {h, say} from './dom.js';
import {show, sure} from './dialog.js';
import {number, time, words} from './format.js';
import {rest, sentence} from './rest.js';

/** What undoing does, by kind of operation. */
const UNDO = {
  ADD_AUTHORIZATIONS: {verb: 'Undo add', what: 'The authorizations that it added are withdrawn. Those that were used or changed since stay as they are.'},
  ASSIGN_CODES_TO_USERS: {verb: 'Undo assignment', what: 'The codes that it added are taken off the lists of users. Rows that were changed since stay as they are.'},
  CHANGE_AUTHORIZATIONS: {verb: 'Undo update', what: 'Each field gets back what it said before. Fields that have been changed again since stay as they are.'},
};
const undoing = operation => UNDO[operation.kind] ?? {verb: 'Undo', what: 'What was used or changed since stays as it is.'};

/** The counts of a report: "added 12, clients 4". */
export const counts = report => Object.entries(report ?? {}).filter(([, value]) => typeof value === 'number')
  .map(([name, value]) => `${name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)} ${number(value)}`).join(', ');

/** Asks and takes back; answers the operation as it is then, or null when nothing was done. */
export async function undo(operation) {
  const {verb, what} = undoing(operation);
  if (!await sure({question: `${verb}?`, what: [`${words(operation.kind)}, ${time(operation.at)}, by ${operation.by}: ${counts(operation.report)}.`, what], verb, danger: true})) {
    return null;
  }
  const answer = await rest('POST bulk-operations/{id}/undo', {path: operation});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return null;
  }
  await show('Undone', took(answer.body.undone.report));
  return answer.body;
}

/** What was taken back and what stayed, by its numbers. */
function took(report) {
  const lists = Object.values(report).filter(value => Array.isArray(value) && value.length > 0).flat();
  return [h('p', {class: lists.length > 0 ? 'attention' : 'ok'}, `${words(counts(report))}.`),
    lists.length === 0 ? h('p', {}, 'Everything was taken back.')
      : h('div', {}, h('p', {}, 'These stay, because they were used or changed since:'), h('ul', {}, lists.map(each => h('li', {}, line(each)))))];
}

/** A number of an authorization, a field of one, or a code on the list of a user, who is named on a page of their own. */
function line(each) {
  if (typeof each !== 'object') {
    return String(each);
  }
  return each.user ? ['Code ', each.code, ' of ', h('a', {href: `/user.xhtml?id=${each.user}`}, 'this user')] : `${each.number}: ${words(each.field)}`;
}

/** The button that undoes an operation; then: called when it was undone. */
export const undoButton = (operation, then) => h('button', {type: 'button', click: async () => await undo(operation) && then()}, undoing(operation).verb);

let table;
document.addEventListener('table-shown', event => (table = event.detail.table));
document.addEventListener('cell-shown', ({detail: {cell, item, column}}) => {
  if (column === 'report' && item.report) {
    cell.replaceChildren(words(counts(item.report)));
  } else if (column === 'state' && item.report) {
    cell.replaceChildren(item.undone
      ? `Undone ${time(item.undone.at)} by ${item.undone.by}: ${counts(item.undone.report)}`
      : undoButton(item, () => table.load()));
  }
});
