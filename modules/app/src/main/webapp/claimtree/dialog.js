/** Dialogs: the browser's own element keeps the focus inside, closes on Escape and gives the focus back. */
import {h} from './dom.js';

let last = 0;

/** Opens a dialog with content; answers the value of the button that closed it, '' when it was dismissed. */
export function open(title, content, buttons) {
  const id = `dialog-${++last}`;
  const row = h('div', {class: 'buttons'}, buttons.map(button =>
    h('button', {type: 'submit', value: button.value, class: button.kind ?? '', autofocus: button.first === true}, button.label)));
  const form = h('form', {method: 'dialog'}, h('h2', {id}, title), content, row);
  const dialog = h('dialog', {'aria-labelledby': id}, form);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

/**
 * Asks before something is done.
 *
 * @param question title; what: sentences that name the number and the things; verb: on the button; danger: whether it cannot be undone
 */
export async function sure({question, what, verb, danger = false}) {
  const text = [].concat(what).map(sentence => h('p', {}, sentence));
  const answer = await open(question, text, [
    {label: verb, value: 'yes', kind: danger ? 'danger' : 'primary'},
    {label: 'Cancel', value: '', first: danger},
  ]);
  return answer === 'yes';
}

/** Shows something that only needs to be read. */
export const show = (title, content) => open(title, content, [{label: 'Close', value: '', kind: 'primary', first: true}]);
