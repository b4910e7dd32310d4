/**
 * A note: the client is named by number, day and time are two fields, and a code that is changed is priced anew. What stands against its
 * release is told as long as it is a draft.
 */
import {all, asked, goAndSay, h, one, say} from './dom.js';
import {same} from './pointer.js';
import {rest, sentence} from './rest.js';
import {open} from './dialog.js';
import {clock, date, money, number, time} from './format.js';

const element = one('form[data-form=notes]');
const field = pointer => one(`[data-pointer="${pointer}"]`, element);
const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
const id = asked().get('id');
const ids = new Map();
const FEES = {LINE: 'typed', USER: 'rate of the author', CODE: 'fee of the code', SERVICE: 'price of the service', NOBODY: 'nobody has said one'};
let form = null;

async function find(client) {
  const answer = await rest('GET clients/{id}', {path: {id: client}});
  if (answer.body) {
    ids.set(answer.body.ref, answer.body.id);
  }
  return answer.body;
}

/** The server names the client by id and tells one moment; people have a number, a day and a time. */
element.addEventListener('form-read', ({detail: {document, wait}}) => {
  const [day, at] = document.session.start.split('T');
  document.session.start = {day, time: at.slice(0, 5)};
  wait(find(document.client).then(client => (document.client = client?.ref ?? document.client)));
});

element.addEventListener('form-sending', ({detail: {body}}) => {
  const {day, time: at} = body.session?.start ?? {};
  body.client = ids.get(body.client) ?? body.client;
  body.session = {...body.session, start: `${day}T${at}`};
});

element.addEventListener('form-showing', ({detail}) => {
  form = detail.form;
  if (form.isNew()) {
    detail.document.client ??= given?.ref;
    detail.document.lines ??= [{}];
  } else if (!isDraft(form.record)) {
    form.editable = false;
  }
});

element.addEventListener('form-shown', () => {
  if (!form.isNew() && form.record.number) {
    tell(form.record);
    field('/client').setAttribute('readonly', '');
    all('details', element).forEach(details => details.toggleAttribute('open', all('input', details).some(each => each.value !== '')));
  }
  offer();
});

element.addEventListener('form-saved', ({detail: {answer, made}}) => made && goAndSay(`/note.xhtml?id=${answer.body.id}`, 'Added.'));

element.addEventListener('record-chosen', ({target, detail}) => {
  if (target.dataset.pointer === '/client') {
    ids.set(detail.ref, detail.id);
    offer();
  }
});

/** Another code has other modifiers and another fee. */
element.addEventListener('change', ({target}) => {
  if (target.dataset.within === '/code') {
    const row = target.closest('.row');
    all('[data-within="/modifiers"], [data-within="/worth/amount"], [data-within="/worth/units"]', row).forEach(each => (each.value = ''));
  } else if (['/people/performedBy', '/session/start/day'].includes(target.dataset.pointer)) {
    offer();
  }
});

const isDraft = note => note.state.status === 'DRAFT';

/** The codes that the client may receive from this author on this day. */
async function offer() {
  const client = ids.get(field('/client').value.trim());
  if (!client || !form?.editable) {
    one('#offered').replaceChildren();
    return;
  }
  const query = {client};
  if (field('/people/performedBy').value.trim() !== '') {
    query.performedBy = field('/people/performedBy').value.trim();
  }
  const day = form.content().session?.start?.day;
  if (day) {
    query.on = day;
  }
  const answer = await rest('GET notes/offered-codes', {query});
  const codes = answer.body?.items ?? [];
  one('#offered').replaceChildren(...(answer.problem ? [sentence(answer.problem)] : codes.length === 0
    ? ['The author has no code on his list that the client has an authorization for on that day.']
    : ['On the list and authorized: ', ...codes.slice(0, 30).flatMap(each => [
      h('button', {type: 'button', class: 'plain', title: each.description ?? null, click: () => add(each.code)}, each.code), each.remark ? ` (${each.remark}) ` : ' '])]));
}

/** Puts a code into the first line that has none, or into a new one. */
function add(code) {
  const empty = all('[data-within="/code"]', element).find(each => each.closest('.rows') && each.value.trim() === '');
  if (!empty) {
    one('[data-rows="/lines"] > .add', element).click();
  }
  const place = empty ?? all('[data-rows="/lines"] > .rows [data-within="/code"]', element).at(-1);
  place.value = code;
  place.dispatchEvent(new Event('input', {bubbles: true}));
  place.dispatchEvent(new Event('change', {bubbles: true}));
  place.focus();
}

function tell(note) {
  const {state} = note;
  const deed = (name, what) => (state.history[name] ? `${what} by ${state.history[name].by} ${time(state.history[name].at)}` : null);
  one('#title').textContent = `Note ${note.number}`;
  const start = `${note.session.start.day}T${note.session.start.time}`;
  one('#state').replaceChildren(h('a', {href: `/client.xhtml?id=${ids.get(note.client)}&tab=notes`}, note.clientName), ` · ${date(start)} ${clock(start)} · `,
    [deed('voided', 'taken back') ?? deed('released', 'released') ?? (state.history.signed ? `draft, ${deed('signed', 'signed')}; another person must sign` : 'draft'),
      state.history.voidReason].filter(Boolean).join(': '),
    ...link(' · corrects ', state.corrects), ...link(' · corrected by ', state.correctedBy));
  one('#remarks').replaceChildren(...list('It could not be released', state.blocked, 'stop'), ...list('Before it is released, look at', state.warnings.filter(warning => !state.blocked.some(each => same(each, warning))), 'attention'));
  one('#worth').hidden = note.counted.length === 0;
  one('#counted').replaceChildren(worth(note));
  one('#doings').replaceChildren(...doings(note));
}

const link = (words, other) => (other ? [words, h('a', {href: `/note.xhtml?id=${other}`}, 'another note')] : []);

function list(title, remarks, kind) {
  return remarks.length === 0 ? [] : [h('p', {class: kind}, `${title}:`), h('ul', {}, remarks.map(remark => h('li', {}, where(remark.pointer), remark.message)))];
}

const where = pointer => (/^\/lines\/\d+/.test(pointer) ? `Line ${Number(pointer.split('/')[2]) + 1}: ` : '');

function worth(note) {
  const row = (line, at) => h('tr', {}, h('td', {}, line.no), h('td', {}, note.lines[at].code), h('td', {class: 'number'}, number(line.units)), h('td', {class: 'number'}, money(line.fee)),
    h('td', {}, FEES[line.feeFrom]), h('td', {class: 'number'}, line.billable ? money(line.amount) : 'not billed'), h('td', {}, [line.place.location, line.place.placeOfService].filter(Boolean).join(', ')),
    h('td', {}, note.state.history.released && line.billable && may('READ_CHARGES') ? h('a', {href: `/charge.xhtml?id=${line.id}`}, `N${note.number}-${line.no}`) : ''));
  return h('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Lines, table'}, h('table', {},
    h('thead', {}, h('tr', {}, ['Line', 'Code', 'Units', 'Fee', 'From', 'Amount', 'Where', 'Charge'].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, note.counted.map(row))));
}

function doings(note) {
  if (!may('RELEASE_NOTES')) {
    return [];
  }
  const made = [];
  if (note.state.status !== 'VOIDED') {
    made.push(h('button', {type: 'button', click: () => takeBack()}, isDraft(note) ? 'Throw away' : 'Void'));
  }
  if (note.state.status === 'RELEASED') {
    made.push(h('button', {type: 'button', click: () => correct()}, 'Correct'));
  }
  if (isDraft(note)) {
    made.push(h('button', {type: 'button', class: 'primary', click: () => release()}, 'Release'));
  }
  return made;
}

async function release() {
  if (form.isDirty()) {
    await form.save();
  }
  if (form.isDirty()) {
    return;
  }
  const answer = await rest('POST notes/{id}/release', {path: {id}});
  if (answer.problem) {
    await form.take(await rest('GET notes/{id}', {path: {id}}));
    tell(form.record);
    say(sentence({...answer.problem, errors: []}), 'stop');
  } else {
    goAndSay(`/note.xhtml?id=${id}`, answer.body.state.status === 'RELEASED' ? 'Released.' : 'Signed. Another person must sign, too.');
  }
}

async function takeBack() {
  const body = await reason(isDraft(form.record) ? 'Throw this draft away?' : 'Void this note?', isDraft(form.record) ? 'Throw away' : 'Void',
    isDraft(form.record) ? 'It stays in the list as voided.' : 'Its charges are void, and its units go back to their authorizations.');
  if (body) {
    const answer = await rest('POST notes/{id}/void', {path: {id}, body});
    answer.problem ? say(sentence(answer.problem), 'stop') : goAndSay(`/note.xhtml?id=${id}`, 'Taken back.');
  }
}

async function correct() {
  const body = await reason('Correct this note?', 'Correct', 'It is taken back with its charges, and a draft with the same content opens in its place.');
  if (body) {
    const answer = await rest('POST notes/{id}/correct', {path: {id}, body});
    answer.problem ? say(sentence(answer.problem), 'stop') : goAndSay(`/note.xhtml?id=${answer.body.id}`, 'The other note was taken back. This is its correction.');
  }
}

/** Asks for the reason, and again while there is none; null when nothing is to be done. */
async function reason(question, verb, what, wrong = null) {
  const words = h('textarea', {id: 'note-reason', rows: 3, maxlength: 500, 'aria-required': 'true', 'aria-describedby': 'note-reason-error', 'aria-invalid': wrong ? 'true' : null});
  const chosen = await open(question, [h('p', {}, what),
    h('div', {class: 'field'}, h('label', {for: 'note-reason'}, 'Reason'), words, h('p', {class: 'error', id: 'note-reason-error'}, wrong ?? ''))], [
    {label: verb, value: 'yes', kind: 'danger'}, {label: 'Cancel', value: ''}]);
  if (chosen === '') {
    return null;
  }
  return words.value.trim() === '' ? reason(question, verb, what, 'Say why, in at most 500 characters.') : {reason: words.value.trim()};
}

const given = !id && asked().get('client') ? await find(asked().get('client')) : null;
await import('./form.js');
