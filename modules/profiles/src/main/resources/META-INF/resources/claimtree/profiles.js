/** The list of profiles: found by name, opened by Enter. */
import {all, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {counted, number} from './format.js';
import {effectiveText} from './profile-words.js';

const DEFAULT = 'DEFAULT';
const titles = ['Name', 'Ref', 'Newest version', 'Versions', 'Rules that use it'];

async function start() {
  const answer = await rest('GET profiles');
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const items = answer.body.items.sort((first, other) => Number(other.ref === DEFAULT) - Number(first.ref === DEFAULT) || first.name.localeCompare(other.name));
  const body = h('tbody', {}, items.map((item, at) => row(item, at)));
  one('#profiles').replaceChildren(h('table', {}, h('caption', {class: 'unseen'}, 'Profiles'), h('thead', {}, h('tr', {}, titles.map((title, at) => h('th', {scope: 'col', class: at > 2 ? 'number' : null}, title)))), body));
  one('#count').textContent = counted(items.length, 'profile');
  one('#find-profile').addEventListener('input', event => filter(event.target.value, body, items.length));
  body.addEventListener('keydown', keys);
  document.addEventListener('keydown', event => {
    if (event.key === 'f' && !event.target.closest('input, select, textarea, dialog[open]')) {
      event.preventDefault();
      one('#find-profile').focus();
    }
  });
  document.body.dataset.ready = 'true';
}

function row(item, at) {
  const link = h('a', {href: `/profile.xhtml?${new URLSearchParams({ref: item.ref})}`}, item.name);
  return h('tr', {tabindex: at === 0 ? '0' : '-1'}, h('td', {}, link), h('td', {}, item.ref), h('td', {}, effectiveText(item.effective)), h('td', {class: 'number'}, number(item.versions)),
    h('td', {class: 'number'}, item.ref === DEFAULT ? 'All' : number(item.uses)));
}

function filter(text, body, total) {
  const typed = text.trim().toLowerCase();
  const rows = all('tr', body);
  rows.forEach(each => (each.hidden = !each.textContent.toLowerCase().includes(typed)));
  const left = rows.filter(each => !each.hidden);
  rows.forEach(each => (each.tabIndex = each === left[0] ? 0 : -1));
  one('#count').textContent = typed === '' ? counted(total, 'profile') : left.length === 0 ? 'No profile of this name.' : `${number(left.length)} of ${counted(total, 'profile')}`;
}

function keys(event) {
  const now = event.target.closest('tr');
  const left = all('tr', now.parentElement).filter(each => !each.hidden);
  const to = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (to) {
    event.preventDefault();
    const next = left[left.indexOf(now) + to];
    if (next) {
      now.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
  } else if (event.key === 'Enter' && event.target === now) {
    one('a', now).click();
  }
}

start();
