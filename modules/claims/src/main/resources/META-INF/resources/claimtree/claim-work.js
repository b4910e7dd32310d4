/** Who works on claims, when they are looked at again, and what was said: of one claim, or of those that were chosen. */
import {h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {fill} from './form-dialog.js';
import {counted, date, time, today} from './format.js';

const mayWork = (document.documentElement.dataset.may ?? '').split(' ').includes('BUILD_CLAIMS');

const DAY = 86_400_000;

/** How many days a claim that left has been without an answer. */
document.addEventListener('cell-shown', event => {
  const {cell, item, column} = event.detail;
  if (column === 'waits') {
    cell.textContent = item.sent && ['SUBMITTED', 'ACCEPTED'].includes(item.status) ? String(Math.round((Date.parse(today()) - Date.parse(item.sent)) / DAY)) : '';
  }
});

/** Asks how the claims stand from now on and keeps it; answers whether it was kept. */
async function keep(claims, now) {
  const answer = await fill({
    title: `Work on ${claims.length === 1 ? `claim ${claims[0]}` : counted(claims.length, 'claim')}`,
    fields: [
      {name: '/assignee', label: 'Worked on by', type: 'choice', value: now.assignee ?? '', choices: [['', 'Nobody'], ...now.workers.map(name => [name, name])]},
      {name: '/followUpOn', label: 'Look again on', type: 'date', value: now.followUpOn, tip: 'Nothing: never.'},
      {name: '/words', label: 'What was said or done', type: 'words', most: 2000, tip: 'Such as: called payer 11/3, ref 4471.'}],
    verb: 'Keep',
    act: values => rest('POST claims/work', {body: {claims, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name.slice(1), value]))}}),
  });
  if (answer) {
    say(`${counted(claims.length, 'claim')}: kept.`, 'ok');
  }
  return answer !== null;
}

/** What was said of a claim, the newest first. */
export async function work(number, place) {
  const answer = await rest('GET claims/{number}/work', {path: {number}});
  if (answer.problem) {
    place.replaceChildren(h('p', {class: 'stop'}, sentence(answer.problem)));
    return;
  }
  const now = answer.body;
  const rows = now.entries.map(entry => h('tr', {}, [time(entry.at), entry.actor, entry.words ?? '', entry.assignee ?? 'Nobody', entry.followUpOn ? date(entry.followUpOn) : 'Never'].map(text => h('td', {}, text))));
  place.replaceChildren(
    h('p', {}, `Worked on by ${now.assignee ?? 'nobody'}; ${now.followUpOn ? `looked at again on ${date(now.followUpOn)}` : 'nobody looks at it again'}.`),
    mayWork ? h('div', {class: 'buttons'}, h('button', {type: 'button', click: async () => await keep([number], now) && work(number, place)}, 'Assign, note, look again')) : '',
    rows.length === 0 ? h('p', {class: 'hint'}, 'Nobody has said anything of this claim.') : h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Work on this claim'},
      h('table', {}, h('caption', {class: 'unseen'}, 'Work on this claim'), h('thead', {}, h('tr', {}, ['When', 'Who', 'What', 'Worked on by', 'Look again'].map(title => h('th', {scope: 'col'}, title)))), h('tbody', {}, rows))));
}

document.addEventListener('table-shown', ({detail: {table}}) => {
  const place = one('.actions', table.section);
  if (mayWork && table.data.name === 'claims' && table.selection && !one('[data-work]', place)) {
    place.append(h('button', {type: 'button', 'data-work': '', click: () => many(table)}, 'Assign, note, look again'));
  }
});

async function many(table) {
  const claims = table.selection.ids();
  if (claims === null || claims.length === 0) {
    say('Choose the rows of the pages: work is kept of claims one by one.', 'attention');
    return;
  }
  const first = await rest('GET claims/{number}/work', {path: {number: claims[0]}});
  if (first.problem) {
    say(sentence(first.problem), 'stop');
  } else if (await keep(claims, claims.length === 1 ? first.body : {workers: first.body.workers})) {
    table.selection.clear();
    await table.load();
  }
}
