/** One replay: how far it is and what it found. It can be left and found again; it goes on without anybody watching. */
import {asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {counted, number, time, words} from './format.js';

const id = asked().get('id');
let table;
let before;

const KINDS = {
  FIELD: 'Other value', REASON: 'Same value, other reason', SNAPSHOT: 'The claim says something else', INPUT: 'What it was made of was changed', BYTES: 'Other bytes',
  MISSING: 'Nothing is stored', FAILED: 'Could not be made again', ENGINE: 'Made by another version, not compared',
};

document.addEventListener('table-shown', event => (table = event.detail.table));
document.addEventListener('cell-shown', event => {
  const {cell, item, column} = event.detail;
  if (column === 'kind') {
    cell.textContent = KINDS[item.kind];
  } else if (column === 'number' && item.kind === 'BYTES') {
    const [batch, file, part] = item.number.split('/');
    cell.replaceChildren(h('a', {href: `/batch.xhtml?id=${batch}`}, `File ${file}, part ${part}`));
  }
});

async function look() {
  const answer = await rest('GET replays/{id}', {path: {id}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const {replay, changes} = answer.body;
  show(replay);
  one('#changes').replaceChildren(changes.length === 0 ? h('p', {class: 'empty'}, replay.status === 'RUNNING' ? 'Nothing so far.' : 'No differences.') : list(changes));
  if (before && before !== replay.status) {
    table?.load();
  }
  before = replay.status;
  if (replay.status === 'RUNNING') {
    setTimeout(look, 1000);
  }
}

function show(replay) {
  const {claims, replayed, different, otherEngine, parts, partsDifferent} = replay.counts;
  const today = replay.tree === 'TODAY';
  one('#state').textContent = `${time(replay.at)} by ${replay.by}, ${today ? `under the tree of revision ${number(replay.revision)}` : 'each claim under its own revision'}`;
  const result = today
    ? `${counted(replayed, 'claim')} asked under today’s tree: ${number(different)} would be sent otherwise.`
    : `${counted(replayed, 'claim')} replayed at their revisions: ${counted(different + partsDifferent, 'difference')}.`;
  const kind = replay.status === 'FAILED' || !today && different + partsDifferent > 0 ? 'stop' : replay.status === 'DONE' ? 'ok' : 'info';
  one('#progress').replaceChildren(
    h('p', {class: kind, role: 'status'}, replay.status === 'RUNNING' ? `${number(replayed)} of ${counted(claims, 'claim')}.` : result),
    replay.status === 'RUNNING' ? h('progress', {max: Math.max(1, claims), value: replayed, 'aria-label': 'Claims done'}) : '',
    replay.status === 'RUNNING' ? h('p', {class: 'quiet'}, 'You can leave this page; the bell at the top tells how far it is.') : '',
    replay.status === 'FAILED' ? h('p', {}, `It stopped on an error. The log tells more under ${replay.incident}.`) : '',
    today ? '' : h('p', {class: 'quiet'}, `${counted(parts, 'part')} of files written again, ${number(partsDifferent)} with other bytes.`),
    otherEngine > 0 ? h('p', {class: 'attention'}, `${counted(otherEngine, 'claim')} of another version of the engine, not compared.`) : '');
}

function list(changes) {
  const titles = ['What', 'Field', 'Sent', 'Replayed', 'Claims'];
  return h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Differences, field by field'}, h('table', {}, h('caption', {class: 'unseen'}, 'Differences, field by field'),
    h('thead', {}, h('tr', {}, titles.map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, changes.map(change => h('tr', {},
      h('td', {}, KINDS[change.kind] ?? words(change.kind)), h('td', {}, change.field), h('td', {}, change.before ?? ''), h('td', {}, change.after ?? ''),
      h('td', {class: 'number'}, number(change.claims)))))));
}

look();
