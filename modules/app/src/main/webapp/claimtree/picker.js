/** Fields that name another record: what is typed is looked for, and what was found is offered. */
import {all, h, one, settled} from './dom.js';
import {rest} from './rest.js';

const REFS = '[data-ref]:not([data-ref=""])';
let last = 0;

/** Lists that can be chosen from: how they are asked, and what an item is called. */
const LISTS = {
  clients: {
    ask: text => rest('POST clients/search', {body: text === '' ? {} : {name: text}, query: {limit: 20}}),
    find: text => rest('POST clients/search', {body: {ref: text}, query: {limit: 1}}),
    name: item => [item.person.name.last, item.person.name.first].filter(Boolean).join(', '),
  },
  payers: plain('GET payers'), plans: plain('GET plans'), partners: plain('GET partners'), providers: plain('GET providers'),
  locations: plain('GET locations'), divisions: plain('GET divisions'), 'client-groups': plain('GET client-groups'), 'form-types': plain('GET form-types'),
  'billing-codes': plain('GET billing-codes'), 'code-groups': plain('GET code-groups'), 'user-groups': plain('GET user-groups', {}),
  services: plain('GET services'),
};

/** A list that is searched by text; records that are not offered any more are left out. */
function plain(call, offered = {active: true}) {
  return {
    ask: text => rest(call, {query: {...offered, q: text, limit: 20}}),
    find: text => rest(call, {query: {q: text, limit: 20}}),
    name: nameOf,
  };
}

/** What people call a record. */
export function nameOf(item) {
  const name = item.name ?? item.facility?.name ?? item.description ?? item.ref;
  return typeof name === 'string' ? name : name.organization ?? [name.last, name.first].filter(Boolean).join(', ');
}

/** Lets the fields of a form, and those added later, offer what they can name. */
export function offer(form) {
  all(REFS, form).forEach(attach);
  form.addEventListener('row-added', event => all(REFS, event.target).forEach(attach));
  form.addEventListener('form-shown', () => all(REFS, form).forEach(tellName));
}

/** Lets one field offer what it can name. */
export function attach(field) {
  const list = LISTS[field.dataset.ref];
  const options = h('datalist', {id: `offer-${++last}`});
  field.setAttribute('list', options.id);
  field.after(options);
  const look = settled(150, async () => {
    const answer = await list.ask(field.value.trim());
    if (answer.body) {
      options.replaceChildren(...answer.body.items.map(item => h('option', {value: item.ref}, list.name(item))));
    }
  });
  field.addEventListener('input', look);
  field.addEventListener('focus', look);
  field.addEventListener('change', () => tellName(field));
}

/** Beside the ref, what it names: billers read names. */
async function tellName(field) {
  const place = one(`#${CSS.escape(field.id)}-name`);
  const ref = field.value.trim();
  if (!place || ref === '') {
    place?.replaceChildren('');
    return;
  }
  const list = LISTS[field.dataset.ref];
  const answer = await list.find(ref);
  const item = answer.body?.items.find(each => each.ref.toLowerCase() === ref.toLowerCase());
  if (item && field.value.trim() === ref) {
    place.textContent = list.name(item);
    if (item.ref !== ref) {
      field.value = item.ref;
    }
    field.dispatchEvent(new CustomEvent('record-chosen', {bubbles: true, detail: item}));
  } else {
    place.textContent = answer.body ? 'No such record yet' : '';
  }
}
