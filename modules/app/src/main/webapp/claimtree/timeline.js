/** What happened with a client: each thing leads to its page; appointments and notes say their time too. */
import {h} from './dom.js';
import {clock, date, words} from './format.js';

document.addEventListener('cell-shown', ({target, detail: {cell, item, column}}) => {
  if (!target.closest('[data-name=client-timeline]')) {
    return;
  }
  if (column === 'kind') {
    cell.replaceChildren(h('a', {href: item.path}, words(item.kind)));
  } else if (column === 'day' && item.start) {
    cell.textContent = `${date(item.day)} ${clock(item.start)}`;
  }
});
