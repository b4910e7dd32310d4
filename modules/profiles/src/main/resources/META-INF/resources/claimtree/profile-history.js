/** The versions of the rules, and any two of them side by side. */
import {asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {counted, time} from './format.js';
import {tables} from './table.js';
import {table as changes} from './rule-changes.js';

const [list] = tables;

list.section.addEventListener('cell-shown', ({detail: {cell, item, column}}) => {
  if (column === 'visible') {
    cell.replaceChildren(item.visible ? h('strong', {class: 'ok'}, 'Visible') : '');
  } else if (column === 'view') {
    cell.replaceChildren(item.visible ? h('a', {href: '/profile-rules.xhtml', 'aria-label': `View version ${item.number}, the current one`}, 'View')
      : h('a', {href: `/profile-rules.xhtml?version=${item.revision}`, 'aria-label': `View version ${item.number}`}, 'View'));
  }
});

const compare = h('button', {type: 'button', click: () => {
  const [from, to] = [...list.selection.chosen.values()].sort((one, other) => one.number - other.number);
  if (list.selection.chosen.size !== 2) {
    say('Choose two versions to compare.', 'attention');
    return;
  }
  const address = new URL(location.href);
  address.searchParams.set('from', from.revision);
  address.searchParams.set('to', to.revision);
  history.pushState(null, '', address);
  show();
}}, 'Compare the two');
one('[data-actions]').append(compare);

const named = version => (version ? `Version ${version.number}, ${time(version.at)}` : 'Before the first version');

async function show() {
  const [from, to] = ['from', 'to'].map(name => asked().get(name));
  one('#compared').hidden = from === null || to === null;
  if (from === null || to === null) {
    return;
  }
  const answer = await rest('GET profile-tree/comparisons', {query: {from, to}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const made = answer.body;
  one('#compared').replaceChildren(h('h2', {}, `${named(made.from)} beside ${named(made.to)}`),
    h('p', {}, `${counted(new Set(made.items.map(item => item.id)).size, 'rule')} changed, ${counted(made.same, 'rule')} the same.`), changes(made, named(made.from), named(made.to)));
  one('#compared').focus();
}

window.addEventListener('popstate', show);
await show();
