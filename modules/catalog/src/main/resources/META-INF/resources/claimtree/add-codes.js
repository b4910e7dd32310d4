/** Asks for a code or a group with days and terms, and puts it on the lists of one user or many. */
import {h, say} from './dom.js';
import {rest} from './rest.js';
import {open} from './dialog.js';
import {counted, date, today} from './format.js';
import {datesFields, fieldOf, problemsAt, readDates, readTerms, termsFields} from './user-code-fields.js';

const PAGE = 1000;
const BUTTONS = [{label: 'Add', value: 'yes', kind: 'primary'}, {label: 'Cancel', value: ''}];

async function active(call, offset = 0) {
  const answer = await rest(call, {query: {active: true, sort: 'ref', limit: PAGE, offset}});
  const {items = [], total = 0} = answer.body ?? {};
  return items.length > 0 && offset + items.length < total ? [...items, ...await active(call, offset + items.length)] : items;
}

/** What can be added, groups first. */
async function offered() {
  const [groups, codes] = await Promise.all([active('GET code-groups'), active('GET billing-codes')]);
  return h('select', {}, h('option', {value: ''}, 'Choose'),
    h('optgroup', {label: 'Billing code groups'}, groups.map(group => h('option', {value: `group ${group.ref}`}, `${group.name} (${counted(group.codes?.length ?? 0, 'code')})`))),
    h('optgroup', {label: 'Billing codes'}, codes.map(code => h('option', {value: `code ${code.ref}`}, [code.ref, code.description].filter(Boolean).join(' ')))));
}

/**
 * @param users ids
 * @param whom such as "this user" or "12 users"
 * @return whether anything was sent
 */
export async function addCodes(users, whom) {
  const choice = await offered();
  const fields = h('div', {class: 'code-terms'}, fieldOf('/codes', 'Code or group', choice), datesFields({from: today()}), termsFields());
  while (await open(`Add codes for ${whom}`, fields, BUTTONS) === 'yes') {
    const problems = [];
    const [kind, ref] = [choice.value.split(' ')[0], choice.value.slice(choice.value.indexOf(' ') + 1)];
    if (choice.value === '') {
      problems.push({pointer: '/codes', message: 'Choose a code or a group.'});
    }
    const wish = {...(kind === 'group' ? {group: ref} : {codes: [ref]}), dates: readDates(fields, problems), terms: readTerms(fields, problems)};
    if (!problemsAt(fields, problems) && await sent(users, wish, fields)) {
      return true;
    }
  }
  return false;
}

/** So many users are taken at once. */
async function sent(users, wish, fields) {
  const sum = {added: 0, present: 0, inactive: []};
  for (let from = 0; from < users.length; from += PAGE) {
    const answer = await rest('POST user-codes', {body: {...wish, users: users.slice(from, from + PAGE)}});
    if (answer.problem) {
      const errors = answer.problem.errors.map(error => ({...error, pointer: error.pointer.replace(/^\/(group|users|codes).*/, '/codes')}));
      problemsAt(fields, errors.length > 0 ? errors : [{pointer: '/codes', message: answer.problem.detail}]);
      return false;
    }
    sum.added += answer.body.added;
    sum.present += answer.body.present;
    sum.inactive = answer.body.inactive;
  }
  say([`${counted(sum.added, 'code')} added, from ${date(wish.dates.from)} on.`, sum.present > 0 ? `${counted(sum.present, 'code')} were on the lists in these days already and stay as they are.` : '',
    sum.inactive.length > 0 ? `Inactive, and left out: ${sum.inactive.join(', ')}.` : ''].filter(Boolean).join(' '), sum.added > 0 ? 'ok' : 'attention');
  return true;
}
