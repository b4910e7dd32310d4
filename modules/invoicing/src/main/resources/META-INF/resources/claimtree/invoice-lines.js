/** Lines of an invoice: added, changed, taken out, corrected. */
import {rest} from './rest.js';
import {fill} from './form-dialog.js';
import {get, set} from './pointer.js';
import {date, money} from './format.js';

const FIELDS = [
  {name: '/service/dates/from', label: 'Service from', type: 'date', needed: true, most: 10, tip: '11/22/2026, 11/22, t for today.'},
  {name: '/service/dates/through', label: 'Service through', type: 'date', needed: true, most: 10},
  {name: '/service/code', label: 'Billing code', list: 'billing-codes', needed: true, most: 20},
  {name: '/service/modifiers', label: 'Modifiers', type: 'list', most: 11},
  {name: '/service/quantity/units', label: 'Units', type: 'number', needed: true, most: 10},
  {name: '/service/quantity/amount', label: 'Amount', type: 'money', needed: true, most: 14},
  {name: '/service/quantity/minutes', label: 'Minutes', type: 'number', most: 5, tip: 'That it took, for payers who want those of a day added up.'},
  {name: '/service/location', label: 'Location', list: 'locations', needed: true},
  {name: '/service/placeOfService', label: 'Place of service', needed: true, most: 2},
  {name: '/people/performedBy', label: 'Performed by', list: 'providers', needed: true},
  {name: '/people/insuranceProvider', label: 'Insurance provider', list: 'providers', needed: true},
  {name: '/reasons/diagnoses', label: 'Diagnoses', type: 'list', needed: true, most: 120},
  {name: '/reasons/pointers', label: 'Pointers', type: 'numbers', needed: true, most: 20, tip: 'Which of the diagnoses, the main one first: 1, 2.'},
];

const fields = charge => FIELDS.map(field => ({...field, value: get(charge, field.name)}));

/** The charge with what was typed; what the dialog does not show stays. */
function changed(charge, values) {
  const made = structuredClone(charge);
  FIELDS.forEach(({name}) => set(made, name, values[name] ?? (name.endsWith('modifiers') ? [] : undefined)));
  return made;
}

/** A charge as it is now, without what an invoice says. */
async function stored(line) {
  const answer = await rest('GET charges/{id}', {path: {id: line.id}});
  const {id, client, ref, ...charge} = answer.body ?? {};
  return {charge, ref};
}

const last = page => page.lines.filter(line => !line.state.voided).at(-1);

export async function addLine(page) {
  const like = last(page);
  const {charge} = like ? await stored(like) : {charge: {}};
  const {claiming, details, ...fresh} = charge;
  const answer = await fill({
    title: 'Add a line', verb: 'Add line', fields: fields(fresh),
    act: values => rest('POST invoices/{id}/lines', {path: page.path, tag: page.tag, body: {...changed(fresh, values), claiming: {released: false, voided: false}}}),
  });
  answer && await page.done(answer, 'The line was added.');
}

export async function editLine(page, line) {
  const {charge, ref} = await stored(line);
  const answer = await fill({
    title: `Edit ${line.done.code} of ${date(line.done.dates.from)}`, verb: 'Save line', fields: fields(charge),
    act: values => rest('PUT invoices/{id}/lines/{charge}', {path: {...page.path, charge: line.id}, tag: page.tag, body: {...changed(charge, values), ref}}),
  });
  answer && await page.done(answer, 'The line was saved.');
}

export async function takeOut(page, line) {
  const answer = await fill({
    title: 'Take this line out?', verb: 'Take out', danger: true, fields: [],
    text: [`${line.done.code} of ${date(line.done.dates.from)}, ${money(line.sums.charged)}. It is voided and counts for nothing; what was paid for it stays on account.`],
    act: () => rest('DELETE invoices/{id}/lines/{charge}', {path: {...page.path, charge: line.id}, tag: page.tag}),
  });
  answer && await page.done(answer, 'The line was taken out.');
}

export async function correctLine(page, line) {
  const {charge} = await stored(line);
  const answer = await fill({
    title: `Correct ${line.done.code} of ${date(line.done.dates.from)}`, verb: 'Correct charge',
    text: line.state.onClaim ? ['A claim carries the line. Units move now; the line is reversed and this one takes its place when that claim is replaced or voided. Until then answers are posted to the line as it is.']
      : ['The line is reversed and this one takes its place. What the client paid stays on account.'],
    fields: [{name: '/reason', label: 'Why', needed: true, most: 500}, ...fields(charge)],
    act: ({'/reason': reason, ...values}) => rest('POST invoices/{id}/lines/{charge}/correct', {path: {...page.path, charge: line.id}, tag: page.tag,
      body: {reason, line: changed(charge, values)}}),
  });
  answer && await page.done(answer, line.state.onClaim ? 'The correction was entered: it waits for the claim.' : 'The charge was corrected.');
}
