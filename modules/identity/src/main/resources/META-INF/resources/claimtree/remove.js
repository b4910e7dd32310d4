/** The head of a page whose record can be removed and not only be put out of use: what it is called, and the button. */
import {one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {sure} from './dialog.js';
import {words} from './format.js';

/** Offers to remove what a form shows. */
export function removable(call, {what, stays}) {
  const button = one('#remove');
  const element = one('form[data-form]');
  element.addEventListener('form-shown', ({detail: {form}}) => {
    button.hidden = form.isNew() || !form.editable || form.record.builtIn === true;
    button.onclick = () => remove(call, form, what, stays);
  });
  element.addEventListener('form-saved', ({detail: {form}}) => {
    one('h1').textContent = `${words(what)} ${form.key}`;
  });
}

async function remove(call, form, what, stays) {
  if (await sure({question: `Remove the ${what} ${form.record.name}?`, what: stays, verb: 'Remove', danger: true})) {
    const answer = await rest(call, {path: {ref: form.key}, tag: form.tag});
    if (answer.problem) {
      say(sentence(answer.problem), 'stop');
      return;
    }
    form.before = undefined;
    await form.draft.drop();
    location.assign(form.data.back);
  }
}
