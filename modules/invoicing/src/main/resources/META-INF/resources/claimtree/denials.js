/** Denials: what is open is written off or billed to the client, and they are closed with what came of them. */
import {h, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {fill} from './form-dialog.js';
import {settle} from './open-parts.js';

const allowed = (document.documentElement.dataset.may ?? '').split(' ');
const may = permission => allowed.includes(permission);

document.addEventListener('cell-shown', ({detail: {cell, item, column}}) => {
  if (column === 'close') {
    cell.replaceChildren(h('div', {class: 'buttons'}, item.outcome ? [] : [
      may('WRITE_OFF') && h('button', {type: 'button', 'aria-label': `Write off or bill client for ${item.code}`, click: () => post(item)}, 'Write off or bill client'),
      may('POST_PAYMENTS') && h('button', {type: 'button', 'aria-label': `Close the denial of ${item.code}`, click: () => close(item)}, 'Close')].filter(Boolean)));
  }
});

async function close(item) {
  const answer = await fill({
    title: 'Close this denial', verb: 'Close denial', fields: [{name: '/reason', label: 'What came of it', needed: true, most: 500}],
    act: values => rest('POST denials/{id}/close', {path: {id: item.id}, body: {reason: values['/reason']}}),
  });
  answer && document.dispatchEvent(new CustomEvent('list-changed'));
}

/** The denial stays until it is closed with what came of it. */
async function post(item) {
  const answer = await settle(`Denial of ${item.code}`, [item.invoice], part => part.charge === item.charge && part.coverage === item.coverage);
  if (answer?.problem) {
    say(sentence(answer.problem), 'stop');
  } else if (answer) {
    say('Posted. Close the denial when nothing is left to do.');
  }
}
