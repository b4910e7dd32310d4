/** Sending and releasing the invoices that are chosen on a list, or all that match. */
import {h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {sure} from './dialog.js';
import {counted} from './format.js';

const may = (document.documentElement.dataset.may ?? '').split(' ').includes('EDIT_INVOICES');
const ACTIONS = [
  {label: 'Send', verb: 'Send', call: 'POST invoices/send', done: 'sent', what: 'The drafts among them get the next numbers. Numbers stay.'},
  {label: 'Release to billing', verb: 'Release', call: 'POST invoices/release', done: 'released', what: 'Claims may be made of all their lines then.'},
];

document.addEventListener('table-shown', ({detail: {table}}) => {
  const place = one('.actions', table.section);
  if (may && table.selection && place.children.length === 0) {
    place.append(...ACTIONS.map(action => h('button', {type: 'button', click: () => run(table, action)}, action.label)));
  }
});

/** What the list is filtered by, as the operation takes it. */
function filter(table) {
  const made = {};
  for (const [name, value] of table.query()) {
    if (['client', 'payer', 'status', 'from', 'through'].includes(name)) {
      made[name] = value;
    } else if (['selfPay', 'open', 'released'].includes(name)) {
      made[name] = value === 'true';
    } else if (name === 'number') {
      made[name] = Number(value);
    }
  }
  return made;
}

async function run(table, action) {
  const ids = table.selection.ids();
  const many = counted(table.selection.count(), 'invoice');
  if (await sure({question: `${action.verb} ${many}?`, what: action.what, verb: action.verb})) {
    const answer = await rest(action.call, {body: ids === null ? {filter: filter(table)} : {ids}, key: crypto.randomUUID?.()});
    if (answer.problem) {
      say(sentence(answer.problem), 'stop');
      return;
    }
    const {done, notDone, why} = answer.body;
    const rest_ = notDone > 0 ? ` ${counted(notDone, 'invoice')} not: ${why[0].why}` : '';
    say(`${counted(done, 'invoice')} ${action.done}.${rest_}`, notDone > 0 ? 'attention' : 'ok');
    table.selection.clear();
    await table.load();
  }
}
