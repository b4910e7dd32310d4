/**
 * A list within a record whose values are chosen from what there is: one tick for each, in fieldset[data-ticks=pointer].
 * What is ticked stands in a field that the form reads and writes as any other.
 */
import {all, h, one} from './dom.js';

const MANY = 12;

/**
 * @param box the fieldset
 * @param choices value, label, and perhaps a help text for each
 */
export function ticks(box, choices) {
  const id = `f${box.dataset.ticks.replaceAll('/', '-')}`;
  const field = h('input', {type: 'hidden', id, 'data-pointer': box.dataset.ticks, 'data-type': 'refs', 'aria-label': one('legend', box).textContent});
  const list = h('div', {class: 'ticklist'}, choices.map(({value, label, help}) => h('label', {class: 'tick'},
    h('input', {type: 'checkbox', value}), ` ${label}`, help ? h('span', {class: 'quiet'}, ` ${help}`) : '')));
  const count = h('p', {class: 'quiet', role: 'status'});
  const boxes = () => all('input', list);
  const tell = () => (count.textContent = `${boxes().filter(each => each.checked).length} of ${choices.length} chosen`);
  list.addEventListener('change', event => {
    event.stopPropagation();
    field.value = boxes().filter(each => each.checked).map(each => each.value).join(', ');
    tell();
    field.dispatchEvent(new Event('input', {bubbles: true}));
  });
  box.closest('form').addEventListener('form-shown', () => {
    const chosen = field.value.split(', ');
    boxes().forEach(each => (each.checked = chosen.includes(each.value)));
    tell();
  });
  box.append(...(choices.length > MANY ? [finder(box, list)] : []), list, count, field);
}

function finder(box, list) {
  return h('input', {type: 'text', class: 'find', 'aria-label': `Find in ${one('legend', box).textContent}`, placeholder: 'Find', maxlength: 60, autocomplete: 'off',
    input: event => {
      event.stopPropagation();
      const part = event.target.value.trim().toLowerCase();
      all('label', list).forEach(label => label.toggleAttribute('hidden', !label.textContent.toLowerCase().includes(part)));
    },
    keydown: event => event.key === 'Enter' && event.preventDefault()});
}
