/** Who works on claims and drafts, when they are looked at again, and what was said: of one, or of those that were chosen. */
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

/** Claims by their numbers. */
export const ofClaims = numbers => ({
  called: numbers.length === 1 ? `claim ${numbers[0]}` : counted(numbers.length, 'claim'), count: counted(numbers.length, 'claim'), one: numbers.length === 1, kind: 'claim',
  read: () => rest('GET claims/{number}/work', {path: {number: numbers[0]}}), keep: values => rest('POST claims/work', {body: {claims: numbers, ...values}}),
});

/** Drafts as their list shows them: a check makes them anew, and what is kept is kept of their charges. */
export const ofDrafts = drafts => ({
  called: drafts.length === 1 ? 'this draft' : counted(drafts.length, 'draft'), count: counted(drafts.length, 'draft'), one: drafts.length === 1, kind: 'draft',
  read: () => rest('GET claim-drafts/{id}/work', {path: {id: drafts[0].id}}), keep: values => rest('POST claim-drafts/work', {body: {charges: drafts.flatMap(draft => draft.charges), ...values}}),
});

/** Asks how they stand from now on and keeps it; answers whether it was kept. */
async function keep(things, now) {
  const answer = await fill({
    title: `Work on ${things.called}`,
    fields: [
      {name: '/assignee', label: 'Worked on by', type: 'choice', value: now.assignee ?? '', choices: [['', 'Nobody'], ...now.workers.map(name => [name, name])]},
      {name: '/followUpOn', label: 'Look again on', type: 'date', value: now.followUpOn, tip: 'Nothing: never.'},
      {name: '/words', label: 'What was said or done', type: 'words', most: 2000, tip: 'Such as: called payer 11/3, ref 4471.'}],
    verb: 'Keep',
    act: values => things.keep(Object.fromEntries(Object.entries(values).map(([name, value]) => [name.slice(1), value]))),
  });
  if (answer) {
    say(`${things.count}: kept.`, 'ok');
  }
  return answer !== null;
}

/** What was said, the newest first; done is called when something was added, and shows it anew where it is left out. */
export async function work(things, place, done = () => work(things, place)) {
  const answer = await things.read();
  if (answer.problem) {
    place.replaceChildren(h('p', {class: 'stop'}, sentence(answer.problem)));
    return;
  }
  const now = answer.body;
  place.replaceChildren(
    h('p', {}, `Worked on by ${now.assignee ?? 'nobody'}; ${now.followUpOn ? `looked at again on ${date(now.followUpOn)}` : 'nobody looks at it again'}.`),
    mayWork ? h('div', {class: 'buttons'}, h('button', {type: 'button', click: async () => await keep(things, now) && done()}, 'Assign, note, look again')) : '',
    now.entries.length === 0 ? h('p', {class: 'hint'}, `Nobody has said anything of this ${things.kind}.`) : things.kind === 'draft' ? list(now.entries) : table(now.entries));
}

const next = entry => [entry.assignee ?? 'Nobody', entry.followUpOn ? date(entry.followUpOn) : 'Never'];

/** In a narrow panel. */
const list = entries => h('ul', {}, entries.map(entry => h('li', {}, said(entry), h('p', {class: 'quiet'}, `${entry.actor}, ${time(entry.at)}. Worked on by: ${next(entry)[0]}. Look again: ${next(entry)[1]}.`))));

function table(entries) {
  const rows = entries.map(entry => h('tr', {}, [time(entry.at), entry.actor, said(entry), ...next(entry)].map(text => h('td', {}, text))));
  return h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Work on this claim'},
    h('table', {}, h('caption', {class: 'unseen'}, 'Work on this claim'), h('thead', {}, h('tr', {}, ['When', 'Who', 'What', 'Worked on by', 'Look again'].map(title => h('th', {scope: 'col'}, title)))), h('tbody', {}, rows)));
}

const said = entry => (entry.draft ? `Before it was on this claim${entry.words ? `: ${entry.words}` : ''}` : entry.words ?? '');

/** The lists whose rows are worked on, with what a chosen row is. */
const LISTS = {claims: rows => ofClaims(rows.map(row => row.number)), 'claim-drafts': ofDrafts};

document.addEventListener('table-shown', ({detail: {table: shown}}) => {
  const place = one('.actions', shown.section);
  if (mayWork && LISTS[shown.data.name] && shown.selection && !one('[data-work]', place)) {
    place.append(h('button', {type: 'button', 'data-work': '', click: () => many(shown)}, 'Assign, note, look again'));
  }
});

async function many(shown) {
  const chosen = [...shown.selection.chosen.values()];
  if (shown.selection.everything || chosen.length === 0) {
    say('Choose the rows of the pages: what is said is kept of them one by one.', 'attention');
    return;
  }
  const things = LISTS[shown.data.name](chosen);
  const first = await things.read();
  if (first.problem) {
    say(sentence(first.problem), 'stop');
  } else if (await keep(things, things.one ? first.body : {workers: first.body.workers})) {
    shown.selection.clear();
    await shown.load();
  }
}

/** The same list, of what is given to whoever looks. */
const mine = more => `${location.pathname}?${new URLSearchParams({assignee: document.documentElement.dataset.name, ...more})}`;

if (Object.keys(LISTS).some(name => one(`section[data-name="${name}"]`))) {
  one('#state').append(' ', h('a', {href: mine({})}, 'Mine'), ' · ', h('a', {href: mine({followUpThrough: today(), sort: 'followUp'})}, 'Mine to look at again'));
}
