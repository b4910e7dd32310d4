/** Lists of notes: their codes, what they come to and what stands against them; chosen drafts are released. */
import {h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {open, sure} from './dialog.js';
import {counted, money} from './format.js';

const AT_ONCE = 500;
const may = (document.documentElement.dataset.may ?? '').split(' ').includes('RELEASE_NOTES');
const isOfNotes = table => table.dataset.list === 'GET notes';

const WORDS = {
  codes: item => item.lines.map(line => line.code).join(', '),
  amount: item => money(item.counted.filter(line => line.billable).reduce((sum, line) => sum + Number(line.amount), 0)),
  blocked: item => item.state.blocked.map(remark => remark.message).join(' '),
};

document.addEventListener('cell-shown', ({target, detail: {cell, item, column}}) => {
  if (WORDS[column] && isOfNotes(target.closest('section[data-list]'))) {
    cell.replaceChildren(WORDS[column](item));
  }
});

document.addEventListener('table-shown', event => {
  const table = event.detail.table;
  const place = one('.actions', table.section);
  if (may && isOfNotes(table.section) && table.selection && place.children.length === 0) {
    place.append(h('button', {type: 'button', class: 'primary', click: () => release(table)}, 'Release these'));
  }
});

/** The chosen ones, or all that match as far as they are released at once. */
async function chosen(table) {
  const ids = table.selection.ids();
  if (ids !== null) {
    return ids;
  }
  const query = table.query();
  query.set('limit', AT_ONCE);
  const answer = await rest('GET notes', {query});
  return (answer.body?.items ?? []).map(note => note.id);
}

async function release(table) {
  const notes = (await chosen(table)).slice(0, AT_ONCE);
  if (notes.length === 0 || !await sure({question: `Release ${counted(notes.length, 'note')}?`, verb: 'Release', what: [
    'Units of their authorizations are used, and their billable lines become charges.', 'What cannot be released stays a draft and says why.']})) {
    return;
  }
  const answer = await rest('POST notes/release', {body: {notes}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const answers = answer.body.answers;
  const done = answers.filter(each => each.status === 'RELEASED').length;
  const refused = answers.filter(each => each.remarks.length > 0);
  const waiting = answers.length - done - refused.length;
  table.selection.clear();
  await table.load();
  say([`${counted(done, 'note')} released.`, waiting > 0 ? ` ${counted(waiting, 'note')} must be signed by another person.` : '',
    refused.length > 0 ? ` ${counted(refused.length, 'note')} stayed ${refused.length === 1 ? 'a draft' : 'drafts'}.` : ''].join(''), refused.length > 0 ? 'attention' : 'ok');
  if (refused.length > 0) {
    await report(table, refused);
  }
}

async function report(table, refused) {
  const named = new Map(table.items.map(note => [note.id, note.number]));
  await open('What stands against them', h('ul', {}, refused.map(each => h('li', {}, h('a', {href: `/note.xhtml?id=${each.note}`}, `Note ${named.get(each.note) ?? ''}`.trim()), `: ${each.remarks.map(remark => remark.message).join(' ')}`))),
    [{label: 'Close', value: '', kind: 'primary', first: true}]);
}

