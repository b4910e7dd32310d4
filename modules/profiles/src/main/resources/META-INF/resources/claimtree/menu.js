/** A menu at a place of the page: walked with the arrows, by first letters, closed by Escape or a click beside it. */
import {all, h} from './dom.js';

let open = null;

/**
 * @param label of the menu
 * @param items {label, does} or {label, href}; hint: the key that does the same; danger
 * @param at {x, y} in the window
 * @param back called when the menu is closed without doing anything
 */
export function menu(label, items, at, back) {
  open?.close();
  const list = h('div', {role: 'menu', 'aria-label': label, class: 'menu', tabindex: '-1'}, items.map(item => entry(item)));
  document.body.append(list);
  place(list, at);
  const close = () => {
    list.remove();
    document.removeEventListener('pointerdown', beside, true);
    open = null;
  };
  const beside = event => {
    if (!list.contains(event.target)) {
      close();
    }
  };
  open = {close};
  document.addEventListener('pointerdown', beside, true);
  list.addEventListener('click', event => {
    const item = items[all('[role=menuitem]', list).indexOf(event.target.closest('[role=menuitem]'))];
    if (item) {
      close();
      item.does?.();
    }
  });
  list.addEventListener('keydown', event => keys(event, list, () => {
    close();
    back();
  }));
  all('[role=menuitem]', list)[0].focus();
}

function entry(item) {
  const content = [h('span', {}, item.label), item.hint ? h('kbd', {'aria-hidden': 'true'}, item.hint) : null];
  return item.href ? h('a', {role: 'menuitem', tabindex: '-1', href: item.href}, content)
    : h('button', {type: 'button', role: 'menuitem', tabindex: '-1', class: item.danger ? 'danger' : null}, content);
}

/** Beside the pointer, and wholly inside the window. */
function place(list, {x, y}) {
  const {width, height} = list.getBoundingClientRect();
  list.style.left = `${Math.max(4, Math.min(x, window.innerWidth - width - 4))}px`;
  list.style.top = `${Math.max(4, Math.min(y, window.innerHeight - height - 4))}px`;
}

function keys(event, list, dismiss) {
  const entries = all('[role=menuitem]', list);
  const at = entries.indexOf(document.activeElement);
  const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: entries.length - 1}[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    dismiss();
  } else if (to !== undefined) {
    event.preventDefault();
    entries[(to + entries.length) % entries.length].focus();
  } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey) {
    const letter = event.key.toLowerCase();
    const turn = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
    turn.find(each => each.textContent.toLowerCase().startsWith(letter))?.focus();
  }
  event.stopPropagation();
}
