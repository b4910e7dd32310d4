/** Findings of edits: the code, what is wrong, and where it is mended. */
import {h} from './dom.js';
import {words} from './format.js';

/** Short: what is found, for a cell. */
export const codes = findings => (findings ?? []).map(finding => h('span', {class: mark(finding), title: finding.text}, words(finding.code)))
  .flatMap((element, at) => (at === 0 ? [element] : [h('br'), element]));

/** In full, for a panel. */
export const list = findings => h('ul', {class: 'findings'}, (findings ?? []).map(finding => h('li', {},
  h('strong', {class: mark(finding)}, words(finding.code)), h('p', {}, finding.text), mend(finding.mend))));

const PAGES = {
  claims: ['claim', 'number'],
  clients: ['client', 'id'], charges: ['charge', 'id'], payers: ['payer', 'ref'], plans: ['plan', 'ref'], providers: ['provider', 'ref'], locations: ['location', 'ref'],
  partners: ['partner', 'ref'], 'billing-codes': ['billing-code', 'ref'], 'payer-codes': ['payer-code', 'ref'], 'form-types': ['form-type', 'ref'], practice: ['practice', null], 'profile-tree': ['profile-rules', null], programs: ['program', 'ref'],
};

/** Where it is mended: the page of the record that the server names by its address. */
function mend(address) {
  const [kind, key] = (address ?? '').split('/');
  const page = PAGES[kind];
  if (!page) {
    return address ? h('p', {class: 'quiet'}, `Mended in ${words(kind.replaceAll('-', ' ')).toLowerCase()}.`) : '';
  }
  if (page[1] && !key) {
    return h('p', {}, h('a', {href: `/${kind}.xhtml`}, `Mend it at the ${kind.replace('-', ' ')}`));
  }
  const query = page[1] ? `?${page[1]}=${encodeURIComponent(decodeURIComponent(key))}` : '';
  return h('p', {}, h('a', {href: `/${page[0]}.xhtml${query}`}, `Mend it at the ${page[0].replace('-', ' ')}`));
}

const mark = finding => (/ERROR|HOLD|STOP/i.test(finding.severity) ? 'stop' : 'attention');
