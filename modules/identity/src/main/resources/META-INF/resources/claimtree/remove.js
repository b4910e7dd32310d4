/** The button that removes a record which is not only put out of use. */
import {one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {sure} from './dialog.js';

/** Offers to remove what a form shows. */
export function removable(call, {what, stays}) {
  const button = one('#remove');
  one('form[data-form]').addEventListener('form-shown', ({detail: {form}}) => {
    button?.toggleAttribute('hidden', form.isNew() || !form.editable || form.record.builtIn === true);
    button && (button.onclick = () => remove(call, form, what, stays));
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
