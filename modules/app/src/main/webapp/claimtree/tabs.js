/** Parts of a page under tabs: [data-tabs] with section[data-tab=name][data-title]. Which one is open stands in the address. */
import {all, asked, h} from './dom.js';

function build(box) {
  const parts = all(':scope > section[data-tab]', box);
  const list = h('div', {role: 'tablist', 'aria-label': box.dataset.tabs});
  const tabs = parts.map(part => h('button', {type: 'button', role: 'tab', id: `tab-${part.dataset.tab}`, 'aria-controls': part.id || (part.id = `part-${part.dataset.tab}`),
    click: () => open(part.dataset.tab, true)}, part.dataset.title));
  parts.forEach((part, at) => {
    part.setAttribute('role', 'tabpanel');
    part.setAttribute('aria-labelledby', tabs[at].id);
  });
  list.append(...tabs);
  box.prepend(list);
  const open = (name, asked = false) => {
    const at = Math.max(0, parts.findIndex(part => part.dataset.tab === name));
    parts.forEach((part, each) => part.toggleAttribute('hidden', each !== at));
    tabs.forEach((tab, each) => {
      tab.setAttribute('aria-selected', String(each === at));
      tab.tabIndex = each === at ? 0 : -1;
    });
    if (asked) {
      const address = new URL(location.href);
      address.searchParams.set('tab', parts[at].dataset.tab);
      history.replaceState(null, '', address);
    }
    parts[at].dispatchEvent(new CustomEvent('tab-opened', {bubbles: true}));
  };
  list.addEventListener('keydown', event => {
    const at = tabs.indexOf(event.target);
    const to = {ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1}[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (next) {
      event.preventDefault();
      next.focus();
      next.click();
    }
  });
  // What is wrong in a part that is not open must be seen.
  box.addEventListener('part-needed', event => open(event.target.closest('[data-tab]').dataset.tab, true));
  open(asked().get('tab'));
}

all('[data-tabs]').forEach(build);
