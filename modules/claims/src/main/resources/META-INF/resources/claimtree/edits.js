/** The list of edits: who may say otherwise, and what payers say. */
import {h} from './dom.js';
import {words} from './format.js';

document.addEventListener('cell-shown', event => {
  const {cell, item, column} = event.detail;
  if (column === 'leave') {
    cell.replaceChildren([item.byPayer && 'the payer', item.byPerson && 'a person, with a reason'].filter(Boolean).join('; ') || 'Nobody');
  } else if (column === 'payers') {
    cell.replaceChildren(...Object.entries(item.payers).flatMap(([payer, as], at) => [at === 0 ? '' : h('br'),
      h('a', {href: `/payer.xhtml?ref=${encodeURIComponent(payer)}`}, payer), `: ${words(as)}`]));
  }
});
