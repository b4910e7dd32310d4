/** Denials are closed with what came of them. */
import {h} from './dom.js';
import {rest} from './rest.js';
import {fill} from './form-dialog.js';

const may = (document.documentElement.dataset.may ?? '').split(' ').includes('POST_PAYMENTS');

document.addEventListener('cell-shown', ({detail: {cell, item, column}}) => {
  if (column === 'close') {
    cell.replaceChildren(may && !item.outcome ? h('button', {type: 'button', 'aria-label': `Close the denial of ${item.code}`, click: () => close(item)}, 'Close') : '');
  }
});

async function close(item) {
  const answer = await fill({
    title: 'Close this denial', verb: 'Close denial', fields: [{name: '/reason', label: 'What came of it', needed: true, most: 500}],
    act: values => rest('POST denials/{id}/close', {path: {id: item.id}, body: {reason: values['/reason']}}),
  });
  answer && document.dispatchEvent(new CustomEvent('list-changed'));
}
