/** An appointment beside the calendar: who comes, what somebody should know, and what can be done with it. */
import {h, one, say} from './dom.js';
import {open, sure} from './dialog.js';
import {rest, sentence} from './rest.js';
import {clock, date} from './format.js';
import {weekday} from './schedule-days.js';
import {bookingOf, onCancel, onNoShow, paidFacts} from './paid-in-advance.js';

const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);

/** What a state is called. */
export const WORDS = {BOOKED: 'Booked', CANCELLED: 'Cancelled', NO_SHOW: 'No-show', COMPLETED: 'Completed'};
const MEANING = {BOOKED: 'info', CANCELLED: 'quiet', NO_SHOW: 'attention', COMPLETED: 'ok'};

/** Shows an appointment in the panel; changed and closed are called when it was. */
export async function showAppointment(panel, id, {changed, closed}) {
  const answer = await rest('GET appointments/{id}', {path: {id}});
  const head = words => h('div', {class: 'head'}, h('h2', {id: 'appointmentTitle'}, words), h('button', {type: 'button', class: 'plain', click: closed}, 'Close'));
  if (answer.problem) {
    panel.replaceChildren(head('Appointment'), h('p', {class: 'stop'}, sentence(answer.problem)));
    return;
  }
  const it = answer.body;
  it.booking = await bookingOf(it);
  panel.replaceChildren(head(it.service.name), h('p', {class: MEANING[it.status]}, WORDS[it.status]), facts(it),
    it.warnings.length === 0 ? '' : h('ul', {class: 'findings'}, it.warnings.map(warning => h('li', {class: 'attention'}, warning.text))),
    h('h3', {}, 'Clients'), h('ul', {class: 'attendees'}, it.attendees.map(attendee => person(it, attendee, changed))),
    it.others > 0 ? h('p', {class: 'quiet'}, `${it.others} more, whom you do not see.`) : '', paidFacts(it.booking), buttons(it, changed));
}

function facts(it) {
  const pairs = [['When', `${weekday(it.time.start.slice(0, 10))} ${date(it.time.start)}, ${clock(it.time.start)} to ${clock(it.time.end)}`], ['Provider', it.provider.name],
    ['Location', `${it.place.name} (${it.place.placeOfService})`], ['Remark', it.words]];
  return h('dl', {class: 'facts'}, pairs.filter(([, value]) => value).flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

function person(it, attendee, changed) {
  const isOne = it.attendees.length + it.others === 1;
  const acts = it.status === 'BOOKED' && attendee.status === 'BOOKED' && !isOne && may('EDIT_SCHEDULE');
  const name = may('READ_CLIENTS') ? h('a', {href: `/client.xhtml?id=${attendee.client}`}, attendee.name) : attendee.name;
  return h('li', {}, name, isOne ? '' : h('span', {class: MEANING[attendee.status]}, ` ${WORDS[attendee.status]}`), attendee.reason ? h('span', {class: 'quiet'}, ` ${attendee.reason}`) : '',
    attendee.note && may('READ_NOTES') ? h('span', {}, ' ', h('a', {href: `/note.xhtml?id=${attendee.note}`}, 'Note')) : '',
    acts ? h('div', {class: 'buttons'},
      h('button', {type: 'button', 'aria-label': `Cancel for ${attendee.name}`, click: () => cancel(it, [attendee], changed)}, 'Cancel'),
      h('button', {type: 'button', 'aria-label': `No-show of ${attendee.name}`, click: () => miss(it, [attendee], changed)}, 'No-show')) : '');
}

function buttons(it, changed) {
  const complete = h('a', {class: 'action', href: `/session.xhtml?id=${it.id}`}, 'Complete session');
  const lacksNote = it.attendees.some(each => each.status === 'COMPLETED' && !each.note);
  if (it.status !== 'BOOKED' || !may('EDIT_SCHEDULE')) {
    return lacksNote && may('EDIT_SCHEDULE') ? h('div', {class: 'buttons'}, complete) : '';
  }
  return h('div', {class: 'buttons'}, complete,
    h('a', {href: `/appointment.xhtml?id=${it.id}&back=/schedule.xhtml`}, 'Reschedule'),
    h('button', {type: 'button', click: () => miss(it, [], changed)}, 'No-show'),
    h('button', {type: 'button', class: 'danger', click: () => cancel(it, [], changed)}, 'Cancel appointment'));
}

const whom = (it, people) => (people.length > 0 ? people : it.attendees.filter(each => each.status === 'BOOKED')).map(each => each.name).join('; ');
const ids = people => (people.length === 0 ? {} : {clients: people.map(each => each.client)});

/** Asks for the reason, and again while there is none; what was typed stays. */
async function cancel(it, people, changed, wrong = null) {
  const reason = h('textarea', {id: 'cancel-reason', rows: 3, maxlength: 500, 'aria-required': 'true', 'aria-describedby': 'cancel-error', 'aria-invalid': wrong ? 'true' : null});
  const chosen = await open('Cancel the appointment?', [
    h('p', {}, `${date(it.time.start)}, ${clock(it.time.start)}: ${whom(it, people)}. ${onCancel(it.booking)}`),
    h('div', {class: 'field'}, h('label', {for: 'cancel-reason'}, 'Reason'), reason, h('p', {class: 'error', id: 'cancel-error'}, wrong ?? ''))], [
    {label: 'Cancel appointment', value: 'cancel', kind: 'danger'}, {label: 'Keep it', value: ''}]);
  if (chosen === '') {
    return;
  }
  if (reason.value.trim() === '') {
    await cancel(it, people, changed, 'Say why, in at most 500 characters.');
    return;
  }
  await done(await rest('POST appointments/{id}/cancel', {path: {id: it.id}, body: {...ids(people), reason: reason.value.trim()}}), 'Cancelled.', changed);
}

async function miss(it, people, changed) {
  if (await sure({question: 'Mark as no-show?', what: `${date(it.time.start)}, ${clock(it.time.start)}: ${whom(it, people)} did not come. No note is made. ${onNoShow(it.booking)}`, verb: 'Mark as no-show'})) {
    await done(await rest('POST appointments/{id}/no-show', {path: {id: it.id}, body: ids(people)}), 'Marked as no-show.', changed);
  }
}

async function done(answer, words, changed) {
  answer.problem ? say(sentence(answer.problem), 'stop') : say(words);
  await changed();
  one('#appointment')?.focus();
}
