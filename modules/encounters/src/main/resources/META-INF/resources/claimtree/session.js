/**
 * A session is marked complete: what its service says was done stands here for each client, to be looked through, edited, taken off and added
 * to. Completing makes one draft note for each client who came.
 */
import {all, asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {clock, counted, date} from './format.js';
import {mark, read, write} from './fields.js';
import {field, reader, tell, within} from './typed-field.js';
import {offerCodes} from './code-look.js';
import {weekday} from './schedule-days.js';

const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
const form = one('#session');
const path = {id: asked().get('id')};
const NOTHING = 'No note was made.';
const PAID = 'Paid in advance: what was paid is not billed again. What is taken off here becomes credit, what is added is an ordinary charge.';
let proposal;
let last = 0;

function line(given, pointers) {
  const {code, description, modifiers, worth} = given;
  const box = h('div', {class: 'row line-of-note', role: 'group'},
    field('Procedure code', 'code', {value: code, most: 20}), field('Modifiers', 'list', {value: modifiers, most: 11, tip: 'With commas between.'}),
    field('Units', 'number', {value: worth.units, most: 9}), field('Minutes', 'whole', {value: worth.minutes, most: 4}),
    field('Amount', 'money', {value: worth.amount, most: 14, tip: 'Nothing: units times fee.'}), field('Pointers', 'numbers', {value: pointers, most: 20, tip: 'Which diagnoses, the main one first.'}));
  box.servicePrice = {code, price: worth.servicePrice};
  box.append(h('button', {type: 'button', class: 'remove', click: () => remove(box)}, 'Remove'));
  offerCodes(within(box, 'Procedure code'), {chosen: () => write(within(box, 'Units'), undefined)});
  if (description) {
    one('.named', box).textContent = description;
  }
  return box;
}

function remove(box) {
  const client = box.closest('fieldset');
  box.remove();
  number(client);
  one('.add', client).focus();
}

/** Rows say which one they are, also to those who hear the page. */
function number(client) {
  all('.line-of-note', client).forEach((row, at) => {
    row.setAttribute('aria-label', `Line ${at + 1} of ${client.dataset.client}`);
    one('.remove', row).setAttribute('aria-label', `Remove line ${at + 1} of ${client.dataset.client}`);
  });
}

function client(each) {
  const id = `came${++last}`;
  const lines = h('div', {class: 'rows'}, proposal.lines.map(given => line(given, each.pointers)));
  const box = h('fieldset', {'data-client': each.name, 'data-id': each.client}, h('legend', {}, each.name),
    h('div', {class: 'field tick'}, h('input', {type: 'checkbox', id, checked: true, class: 'came', change: event => came(box, event.target.checked)}), h('label', {for: id}, ' Came')),
    field('Diagnoses', 'list', {value: each.diagnoses, tip: 'ICD-10-CM, at most twelve, with commas between.'}), lines,
    h('button', {type: 'button', class: 'add', click: () => add(box, each)}, 'Add line'), field('Note', 'text', {long: true, most: 40000, tip: 'In words; the note stays a draft until it is released.'}));
  number(box);
  return box;
}

function add(box, each) {
  const row = line({modifiers: [], worth: {}}, each.pointers);
  one('.rows', box).append(row);
  number(box);
  one('input', row).focus();
}

function came(box, here) {
  all('.field:not(.tick), .rows, .add', box).forEach(part => (part.hidden = !here));
}

function heading({appointment, minutes, findings}) {
  const {service, provider, place, time} = appointment;
  one('#state').textContent = `${service.name}, ${weekday(time.start.slice(0, 10))} ${date(time.start)}, ${clock(time.start)} to ${clock(time.end)}, ${provider.name}, ${place.name} (${place.placeOfService})`;
  const took = field('Session took, minutes', 'whole', {value: minutes, most: 4, tip: 'Another length counts the units of all lines again.'});
  within(took, 'Session took, minutes').addEventListener('change', event => again(event.target));
  one('#took').replaceChildren(took, appointment.paidInAdvance ? h('p', {class: 'info', id: 'paid'}, PAID) : '', findings.length === 0 ? '' : h('ul', {class: 'findings'}, findings.map(finding => h('li', {class: 'attention'}, finding.text))));
}

async function again(input) {
  let minutes;
  try {
    minutes = read(input);
  } catch (unreadable) {
    mark(input, unreadable.message);
    return;
  }
  const answer = await rest('GET appointments/{id}/completion', {path, query: minutes === undefined ? {} : {minutes}});
  if (answer.problem) {
    mark(input, sentence(answer.problem));
    return;
  }
  answer.body.lines.forEach(given => all('.line-of-note', form).filter(row => within(row, 'Procedure code').value === given.code).forEach(row => {
    write(within(row, 'Units'), given.worth.units);
    write(within(row, 'Minutes'), given.worth.minutes);
  }));
  heading(answer.body);
  one('#took input').focus();
  say('Units are counted again.');
}

/** What stands in the fields, and their pointers; fields that cannot be read are told. */
function content(problems) {
  const value = reader(form, problems);
  const boxes = all('#clients fieldset').filter(box => one('.came', box).checked);
  return {
    minutes: value(one('#took input'), '/minutes'),
    clients: boxes.map((box, at) => ({
      client: box.dataset.id,
      diagnoses: value(within(box, 'Diagnoses'), `/clients/${at}/diagnoses`) ?? [],
      lines: all('.line-of-note', box).map((row, no) => lineOf(row, `/clients/${at}/lines/${no}`, value)),
      text: value(within(box, 'Note'), `/clients/${at}/text`),
    })),
  };
}

function lineOf(row, pointer, value) {
  const code = value(within(row, 'Procedure code'), `${pointer}/code`);
  const price = row.servicePrice.code === code ? row.servicePrice.price : undefined;
  return {
    code,
    modifiers: value(within(row, 'Modifiers'), `${pointer}/modifiers`) ?? [],
    worth: {units: value(within(row, 'Units'), `${pointer}/worth/units`), minutes: value(within(row, 'Minutes'), `${pointer}/worth/minutes`),
      amount: value(within(row, 'Amount'), `${pointer}/worth/amount`), servicePrice: price},
    pointers: value(within(row, 'Pointers'), `${pointer}/pointers`),
  };
}

async function complete(event) {
  event.preventDefault();
  const problems = [];
  const body = content(problems);
  if (body.clients.length === 0) {
    problems.push({pointer: '', message: 'Nobody came: mark the appointment as no-show on the schedule.'});
  }
  if (problems.length > 0) {
    tell(form, {errors: problems}, NOTHING);
    return;
  }
  one('[type=submit]', form).disabled = true;
  const answer = await rest('POST appointments/{id}/complete', {path, body});
  one('[type=submit]', form).disabled = false;
  if (answer.problem) {
    tell(form, answer.problem, NOTHING);
    return;
  }
  say(`The session is complete: ${counted(answer.body.notes.length, 'draft note')}.`);
  await start();
}

/** What became of the clients of a session that waits for nobody any more, or of some of them. */
function done({appointment}) {
  const rows = appointment.attendees.filter(each => each.note);
  return rows.length === 0 ? null : h('ul', {class: 'attendees', id: 'made'}, rows.map(each =>
    h('li', {class: 'ok'}, `${each.name}: `, may('READ_NOTES') ? h('a', {href: `/note.xhtml?id=${each.note}`}, 'note') : 'completed')));
}

async function start() {
  const answer = await rest('GET appointments/{id}/completion', {path});
  if (answer.problem) {
    one('#clients').replaceChildren(h('p', {class: 'stop'}, sentence(answer.problem)));
    return;
  }
  proposal = answer.body;
  heading(proposal);
  one('.summary', form).replaceChildren();
  const waits = proposal.clients.length > 0 && may('EDIT_SCHEDULE');
  one('#took').hidden = !waits;
  one('#clients').replaceChildren(done(proposal) ?? '', ...(waits ? proposal.clients.map(client) : []),
    !waits && proposal.appointment.status !== 'COMPLETED' ? h('p', {class: 'empty'}, 'Nobody is to come to this appointment.') : '');
  one('.buttons', form).hidden = false;
  one('[type=submit]', form).hidden = !waits;
  const {id, time} = proposal.appointment;
  one('#leave').href = `/schedule.xhtml?${new URLSearchParams({day: time.start.slice(0, 10), appointment: id})}`;
}

form.addEventListener('submit', complete);
await start();
