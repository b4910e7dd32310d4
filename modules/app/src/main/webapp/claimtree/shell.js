/** What stands around every page: search, keys, alerts, and how far long work is. */
import {all, h, one, say, settled} from './dom.js';
import {rest} from './rest.js';
import {show} from './dialog.js';
import {number, words} from './format.js';

const KINDS = {CLIENT: 'Client', CLAIM: 'Claim', CHARGE: 'Charge', CODE: 'Code', PAYER: 'Payer', PROVIDER: 'Provider', LOCATION: 'Location', PAGE: 'Page'};
const KEYS = [
  ['/', 'Search'], ['?', 'These keys'], ['g then t', 'Today'], ['g then e', 'Schedule'], ['g then c', 'Clients'], ['g then a', 'Authorizations'], ['g then h', 'Charges'], ['g then d', 'Drafts and held claims'],
  ['g then b', 'Batches'], ['g then l', 'Claims'], ['g then s', 'Setup'], ['n', 'New (on lists)'], ['f', 'First filter (on lists)'],
  ['↑ ↓', 'From row to row'], ['Enter', 'Open the row'], ['Space', 'Choose the row'], ['[ ]', 'Page before, page behind'], ['Ctrl+S', 'Save (on forms)'],
  ['j k', 'Next and previous (beside drafts)'], ['m', 'Where it is mended (beside drafts)'], ['l', 'Let it go (beside drafts)'], ['c', 'Check again (beside drafts)'],
];
const PLACES = {t: '/', e: '/schedule.xhtml', c: '/clients.xhtml', a: '/authorizations.xhtml', h: '/charges.xhtml', d: '/drafts.xhtml', b: '/batches.xhtml', l: '/claims.xhtml', s: '/setup.xhtml'};

function keys() {
  let before = '';
  document.addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      const form = one('form[data-form]');
      if (form) {
        event.preventDefault();
        form.requestSubmit();
      }
      return;
    }
    if (event.target.closest('input, select, textarea, dialog[open]') || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const typed = before === 'g' ? `g${event.key}` : event.key;
    before = event.key;
    if (typed.length === 2 && PLACES[typed[1]]) {
      location.assign(PLACES[typed[1]]);
    } else if (typed === '/') {
      event.preventDefault();
      one('#search').focus();
    } else if (typed === '?') {
      help();
    } else if (typed === 'n') {
      // Or the letter would be typed into the first field of what opens.
      event.preventDefault();
      one('[data-new]')?.click();
    }
  });
  one('#keys').addEventListener('click', help);
}

const help = () => show('Keys', h('dl', {class: 'keys'}, KEYS.flatMap(([key, does]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, does)]), ofPage()));

/** What only this page's keys do: dl[data-keys]. */
const ofPage = () => all('dl[data-keys] > *').map(each => each.cloneNode(true));

/** Search over everything: a combobox whose list is walked with the arrows. */
function search() {
  const input = one('#search');
  const list = one('#found');
  let at = -1;
  const close = () => {
    list.replaceChildren();
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const move = to => {
    const options = all('[role=option]', list);
    at = Math.max(0, Math.min(to, options.length - 1));
    options.forEach((option, each) => option.setAttribute('aria-selected', String(each === at)));
    input.setAttribute('aria-activedescendant', options[at]?.id ?? '');
    options[at]?.scrollIntoView({block: 'nearest'});
  };
  const look = settled(200, async () => {
    const text = input.value.trim();
    if (text.length < 2) {
      close();
      return;
    }
    const answer = await rest('POST search', {body: {text}});
    if (input.value.trim() !== text) {
      return;
    }
    const items = answer.body?.items ?? [];
    list.replaceChildren(...(items.length === 0 ? [h('li', {role: 'option', id: 'found-none', 'aria-disabled': 'true'}, answer.problem?.detail ?? 'Nothing found.')] : items.map(option)));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    if (items.length > 0) {
      move(0);
    }
  });
  input.addEventListener('input', look);
  input.addEventListener('keydown', event => {
    const options = all('[role=option]', list);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(at + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && options[at]?.dataset.path) {
      location.assign(options[at].dataset.path);
    } else if (event.key === 'Escape') {
      close();
      input.value = '';
    }
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
}

function option(item, at) {
  return h('li', {role: 'option', id: `found-${at}`, 'data-path': item.path, 'aria-selected': 'false', mousedown: () => location.assign(item.path)},
    h('span', {class: 'kind'}, KINDS[item.kind] ?? words(item.kind)), ` ${item.title} `, h('span', {class: 'quiet'}, item.detail ?? ''));
}

/** The bell: open alerts and long work, found again on every page and whichever server does it. */
async function bell() {
  const [alerts, work] = await Promise.all([rest('GET alerts/count', {quiet: true}), rest('GET work', {quiet: true})]);
  const running = (work.body?.items ?? []).filter(item => item.state === 'RUNNING');
  const count = alerts.body?.open ?? 0;
  const place = one('#bell');
  place.textContent = [count > 0 ? `${number(count)} ${count === 1 ? 'alert' : 'alerts'}` : 'Alerts', running.length > 0 ? `${running.length} running` : ''].filter(Boolean).join(' · ');
  place.classList.toggle('attention', count > 0);
  document.dispatchEvent(new CustomEvent('work-seen', {detail: work.body?.items ?? []}));
  if (alerts.status !== 401) {
    setTimeout(() => (document.visibilityState === 'visible' ? bell() : wake()), running.length > 0 ? 2000 : 30000);
  }
}

function wake() {
  document.addEventListener('visibilitychange', () => bell(), {once: true});
}

const carried = sessionStorage.getItem('said');
if (carried) {
  sessionStorage.removeItem('said');
  say(carried);
}
if (one('#search')) {
  keys();
  search();
  bell();
}
