/** Adding authorizations to the clients that a filter lists, and changing those that it lists: preview, confirmation, result, undo. */
import {all, asked, h, one, say} from './dom.js';
import {sure} from './dialog.js';
import {fields, label, mark, read} from './fields.js';
import {counted, date, number, words} from './format.js';
import {offer} from './picker.js';
import {pruned, set} from './pointer.js';
import {rest, sentence} from './rest.js';
import {counts, undoButton} from './bulk-operations.js';

/** Where a filter of the list stands in the body, and what people call it. */
const FILTERS = {
  client: ['/clients/client', 'Client'], division: ['/clients/division', 'Division'], payer: ['/clients/payer', 'Payer'], plan: ['/clients/plan', 'Plan'],
  userGroup: ['/clients/userGroup', 'User group'], clientGroup: ['/clients/clientGroup', 'Client group'], code: ['/authorizations/code', 'Code'], codeGroup: ['/authorizations/group', 'Code group'],
  status: ['/authorizations/state/status', 'Status'], active: ['/authorizations/state/active', 'Active'], validOn: ['/authorizations/state/validOn', 'Valid on'],
  expiringWithin: ['/authorizations/ends/withinDays', 'Ends within days'], remainingAtMost: ['/authorizations/ends/remainingAtMost', 'Remaining, at most'], low: ['/authorizations/ends/low', 'At its alert level'],
  unmanaged: ['/authorizations/unmanaged', 'Unmanaged'],
};
const OUTCOMES = {OVERLAPS: 'There is one of the code for some of the days', NO_COVERAGE: 'No coverage on the first day', COVERAGE_CHANGES: 'Added; the coverage changes within the dates'};

const given = Object.entries(FILTERS).filter(([name]) => asked().get(name)).map(([name, [pointer, title]]) => ({name, pointer, title, value: asked().get(name)}));

function filter() {
  const made = {};
  given.forEach(({name, pointer, value}) => set(made, pointer,
    ['active', 'unmanaged', 'low'].includes(name) ? value === 'true' : ['expiringWithin', 'remainingAtMost'].includes(name) ? Number(value) : value));
  return made;
}

/** What each of the two boxes asks and says. */
const WORK = {
  add: {
    look: 'POST authorizations/bulk-additions/preview', do: 'POST authorizations/bulk-additions', verb: 'Add new codes to clients',
    body: typed => ({...typed, clients: {filter: {...filter(), ...typed.clients?.filter}}}),
    size: (preview, body) => preview.add + (body.overlapping ? preview.overlapping : 0),
    question: (preview, size) => `Add ${counted(size, 'authorization')} for ${counted(preview.clients, 'client')}?`,
    tell: added, done: 'Added',
  },
  update: {
    look: 'POST authorizations/bulk-updates/preview', do: 'POST authorizations/bulk-updates', verb: 'Update codes listed',
    body: (typed, form) => ({...typed, filter: filter(), clear: all('[data-clear]:checked', form).map(box => box.value)}),
    size: preview => (preview.broken > 0 ? 0 : preview.changed),
    question: (preview, size) => `Change ${counted(size, 'authorization')}?`,
    tell: changed, done: 'Changed',
  },
};

function added(preview, body) {
  const overlapping = preview.overlapping === 0 ? '' : body.overlapping ? ` ${number(preview.overlapping)} more overlap and are added too.` : ` ${number(preview.overlapping)} overlap one that is there and are skipped.`;
  return [
    h('p', {}, `${counted(preview.clients, 'client')} listed, codes ${preview.codes.join(', ')}: ${counted(preview.add, 'authorization')} to add.${overlapping}`,
      preview.withoutCoverage > 0 ? ` ${number(preview.withoutCoverage)} have no coverage and are skipped.` : ''),
    preview.perDiems > 0 ? h('p', {class: 'attention'}, `${counted(preview.perDiems, 'client')} would have two codes that are paid per day, with units on the same days: days with both pay nothing.`) : '',
    table(['Client', 'Code', 'What'], preview.rows.map(row => [h('a', {href: `/client.xhtml?id=${row.client}`}, row.clientName), row.code, OUTCOMES[row.outcome] ?? words(row.outcome)]))];
}

function changed(preview) {
  return [
    h('p', {class: preview.broken > 0 ? 'stop' : null}, `${counted(preview.listed, 'authorization')} listed, ${number(preview.changed)} would change.`,
      preview.broken > 0 ? ` ${number(preview.broken)} would end before they begin, or be managed without a last day: nothing is changed while there are any.` : ''),
    table(['Number', 'Client', 'Code', 'Field', 'Old', 'New'], preview.rows.map(row => [h('a', {href: `/authorization.xhtml?id=${row.authorization}`}, String(row.number)),
      row.clientName, row.code, words(row.field), shown(row.before), [shown(row.after), row.broken ? h('span', {class: 'stop'}, ' can’t be') : '']]))];
}

const shown = value => (/^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? date(value) : /^[A-Z]+$/.test(value ?? '') ? words(value) : value ?? '—');

const table = (titles, rows) => (rows.length === 0 ? '' : h('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'What would be done, table'}, h('table', {},
  h('thead', {}, h('tr', {}, titles.map(title => h('th', {scope: 'col'}, title)))), h('tbody', {}, rows.map(cells => h('tr', {}, cells.map(cell => h('td', {}, cell))))))));

/** What was typed, as the server takes it; null when something cannot be read, which is then said. */
function typed(form) {
  const [document, errors] = [{}, []];
  fields(form).forEach(field => {
    try {
      set(document, field.dataset.pointer, read(field));
    } catch (unreadable) {
      errors.push({pointer: field.dataset.pointer, message: unreadable.message});
    }
  });
  tell(form, {detail: '', errors});
  return errors.length > 0 ? null : WORK[form.id].body(pruned(document) ?? {}, form);
}

/** Says what is wrong, at the fields and in a summary that links to them. */
function tell(form, problem) {
  const summary = one('.summary', form);
  fields(form).forEach(field => mark(field, null));
  const lines = problem.errors.map(error => {
    const field = fields(form).find(each => each.dataset.pointer === error.pointer || each.dataset.pointer.startsWith(`${error.pointer}/`));
    field && mark(field, error.message);
    const go = event => {
      event.preventDefault();
      field.focus();
    };
    return h('li', {}, field ? h('a', {href: `#${field.id}`, click: go}, `${label(field)}: ${error.message}`) : error.message);
  });
  summary.replaceChildren(...(lines.length > 0 ? [h('p', {class: 'stop'}, 'Nothing was done.'), h('ul', {}, lines)] : problem.detail ? [h('p', {class: 'stop'}, problem.detail)] : []));
  if (summary.childElementCount > 0) {
    summary.focus();
  }
}

async function preview(form) {
  const place = one('.preview', form);
  place.replaceChildren();
  const body = typed(form);
  if (body === null) {
    return;
  }
  const answer = await rest(WORK[form.id].look, {body});
  if (answer.problem) {
    tell(form, answer.problem);
    return;
  }
  const work = WORK[form.id];
  const size = work.size(answer.body, body);
  const button = h('button', {type: 'button', class: 'primary', disabled: size === 0, click: () => act(form, body, answer.body, size)}, work.verb);
  place.replaceChildren(...work.tell(answer.body, body), h('div', {class: 'buttons'}, button));
  (size === 0 ? place : button).scrollIntoView({block: 'nearest'});
}

async function act(form, body, seen, size) {
  const work = WORK[form.id];
  if (!await sure({question: work.question(seen, size), what: ['All of it is done, or nothing. It can be undone once, here and under Bulk operations.'], verb: work.verb})) {
    return;
  }
  const answer = await rest(work.do, {body: {...body, fingerprint: seen.fingerprint}});
  if (answer.status === 409) {
    await preview(form);
    say('The list has changed since you looked at it. Nothing was done: this is what would be done now.', 'attention');
  } else if (answer.problem) {
    tell(form, answer.problem);
  } else {
    const operation = answer.body;
    one('.preview', form).replaceChildren(h('p', {class: 'ok'}, `Done: ${counts(operation.report)}. `, h('a', {href: '/bulk-operations.xhtml'}, 'Bulk operations')),
      h('div', {class: 'buttons'}, undoButton(operation, () => {
        one('.preview', form).replaceChildren(h('p', {}, 'Undone.'));
        listed();
      })));
    await listed();
    say(`${work.done}: ${counts(operation.report)}.`);
  }
}

/** Says which clients and authorizations are meant, before anything is done to them. */
async function listed() {
  const address = Object.fromEntries(given.map(({name, value}) => [name, value]));
  const answer = await rest('GET authorizations', {query: {...address, limit: 1}});
  const back = address.client ? `/client.xhtml?id=${address.client}&tab=authorizations` : `/authorizations.xhtml?${new URLSearchParams(address)}`;
  const person = address.client ? (await rest('GET clients/{id}', {path: {id: address.client}})).body?.person.name : null;
  const name = person ? [person.last, person.first].filter(Boolean).join(', ') : 'This client';
  one('#state').replaceChildren(answer.problem ? sentence(answer.problem) : `${counted(answer.body.total, 'authorization')} listed. `, h('a', {href: back}, 'Back to the list'));
  one('#listed').replaceChildren(...(given.length === 0 ? [h('span', {class: 'attention'}, 'Nothing is filtered: all clients and all authorizations are meant.')]
    : given.map(({name: parameter, title, value}) => h('span', {class: 'chip'}, `${title}: ${parameter === 'client' ? name : shown(value)} `))));
}

/** From the page of a billing code group. */
if (asked().get('group')) {
  one('#add [data-pointer="/codes/group"]').value = asked().get('group');
}
for (const form of all('#add, #update')) {
  offer(form);
  form.addEventListener('submit', event => {
    event.preventDefault();
    preview(form);
  });
  form.addEventListener('input', () => one('.preview', form).replaceChildren());
}
await listed();
document.body.dataset.ready = 'true';
