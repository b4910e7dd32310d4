/** One day: why it is as it is, the notes that were counted, and the proposal. */
import {asked, goAndSay, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {sure} from './dialog.js';
import {clock, counted, date, number} from './format.js';
import {LOOKS, mend} from './iop-mend.js';

const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
const id = asked().get('id');

function show(day) {
  one('#title').textContent = `${day.program} on ${date(day.day)}`;
  one('#state').replaceChildren(h('a', {href: `/client.xhtml?id=${day.client}&tab=notes`}, day.clientName), ` · ${LOOKS[day.outcome].join(' ')} · ${number(day.counted.units)} units, ${day.counted.minutes} minutes`,
    ...(day.note ? [' · ', h('a', {href: `/note.xhtml?id=${day.note}`}, 'The note that was made')] : []));
  one('#reasons').replaceChildren(h('ul', {}, day.reasons.map(reason => h('li', {}, reason.sentence, mend(reason.code, day)))));
  one('#notes').replaceChildren(day.notes.length === 0 ? h('p', {}, 'None any more.') : h('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Notes, table'}, h('table', {},
    h('thead', {}, h('tr', {}, ['Note', 'Code', 'Units', 'From', 'To', 'By'].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, day.notes.map(note => h('tr', {}, h('td', {}, h('a', {href: `/note.xhtml?id=${note.id}`}, `Note ${note.number}`)), h('td', {}, note.code), h('td', {class: 'number'}, number(note.units)),
      h('td', {}, clock(note.start)), h('td', {}, clock(note.end)), h('td', {}, note.performedBy)))))));
  one('#doings').replaceChildren(...(day.proposal && may('RELEASE_NOTES') ? [
    h('button', {type: 'button', click: () => settle('decline', 'Declined. It is not proposed again for this documentation.')}, 'Decline'),
    h('button', {type: 'button', class: 'primary', click: () => accept(day)}, day.proposal === 'BILL' ? 'Bill it though it is late' : 'Take the note back')] : []));
}

async function accept(day) {
  const what = day.proposal === 'BILL' ? ['A released note is made, one unit of the authorization is used, and its line goes on the invoice.']
    : ['The note is taken back, its charge is void, and its unit goes back to the authorization.'];
  if (await sure({question: day.proposal === 'BILL' ? 'Bill this day?' : 'Take the note back?', verb: day.proposal === 'BILL' ? 'Bill' : 'Take back', what})) {
    await settle('accept', 'Done.');
  }
}

async function settle(how, done) {
  const answer = await (how === 'accept' ? rest('POST iop-days/{id}/accept', {path: {id}}) : rest('POST iop-days/{id}/decline', {path: {id}}));
  answer.problem ? say(sentence(answer.problem), 'stop') : goAndSay(`/iop-day.xhtml?id=${id}`, done);
}

const answer = await rest('GET iop-days/{id}', {path: {id}});
if (answer.problem) {
  say(sentence(answer.problem), 'stop');
} else {
  show(answer.body);
  one('#countedTitle').append(` (${counted(answer.body.notes.length, 'line')})`);
}
document.body.dataset.ready = 'true';
