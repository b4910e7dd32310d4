/** The own account: forms that were not finished, kept on the server. */
import {h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {time} from './format.js';
import {sure} from './dialog.js';

/** Which page has a form, what names the record in its address, and what the record is called. */
const PAGES = {
  practice: ['/practice.xhtml', '', 'Practice'], divisions: ['/division.xhtml', 'ref', 'Division'], locations: ['/location.xhtml', 'ref', 'Location'],
  providers: ['/provider.xhtml', 'ref', 'Provider'], payers: ['/payer.xhtml', 'ref', 'Payer'], plans: ['/plan.xhtml', 'ref', 'Plan'],
  'form-types': ['/form-type.xhtml', 'ref', 'Insurance form type'], partners: ['/partner.xhtml', 'ref', 'Trading partner'],
  'billing-codes': ['/billing-code.xhtml', 'ref', 'Billing code'], clients: ['/client.xhtml', 'id', 'Client'], charges: ['/charge.xhtml', 'id', 'Charge'],
  users: ['/user.xhtml', 'id', 'User'], 'user-links': ['/user.xhtml', 'id', 'Whose clients a user sees'],
  'user-profiles': ['/user-profile.xhtml', 'ref', 'User profile'], 'user-groups': ['/user-group.xhtml', 'ref', 'Group'],
};
const place = one('#forms div');

/** Ids say nothing to people and are left out. */
function called(form) {
  const [name, record] = form.split(':');
  const [page, key, words] = PAGES[name] ?? [null, '', name];
  const ref = (record ?? '').replaceAll('~', ' ');
  if (record === 'new') {
    return {page, text: `New ${words.toLowerCase()}`};
  }
  return {page: page && key !== '' ? `${page}?${new URLSearchParams({[key]: ref})}` : page, text: key === 'ref' ? `${words} ${ref}` : words};
}

function line({form, savedAt}) {
  const {page, text} = called(form);
  return h('tr', {},
    h('td', {}, page ? h('a', {href: page}, text) : text),
    h('td', {}, time(savedAt)),
    h('td', {}, h('button', {type: 'button', 'aria-label': `Throw away ${text} of ${time(savedAt)}`, click: () => drop(form, text)}, 'Throw away')));
}

async function drop(form, text) {
  if (await sure({question: 'Throw away what you typed?', what: `${text}: what was saved before stays as it is.`, verb: 'Throw away', danger: true})) {
    const answer = await rest('DELETE form-drafts/{form}', {path: {form}});
    answer.problem ? say(sentence(answer.problem), 'stop') : say(`${text}: what you typed is thrown away.`);
    await list();
  }
}

async function list() {
  const answer = await rest('GET form-drafts');
  if (answer.problem) {
    place.replaceChildren(h('p', {class: 'stop'}, sentence(answer.problem)));
  } else if (answer.body.items.length === 0) {
    place.replaceChildren(h('p', {class: 'quiet'}, 'None. What you type into a form is kept here until you save it.'));
  } else {
    place.replaceChildren(h('table', {},
      h('thead', {}, h('tr', {}, ['Form', 'Typed', ''].map(title => h(title === '' ? 'td' : 'th', title === '' ? {} : {scope: 'col'}, title)))),
      h('tbody', {}, answer.body.items.map(line))));
  }
}

if (place) {
  await list();
}
document.body.dataset.ready = 'true';
