/** One invoice: its lines, what was posted to them, and what can be done where it stands. */
import {asked, goAndSay, h, one, say} from './dom.js';
import {href, rest, sentence} from './rest.js';
import {date, money, number, time, words} from './format.js';
import {fill} from './form-dialog.js';
import {addLine, correctLine, editLine, takeOut} from './invoice-lines.js';
import {billClient, postAnswer, reverseAnswer, reversePosting, takePayment, writeOff} from './invoice-money.js';

const path = {id: asked().get('id')};
const allowed = (document.documentElement.dataset.may ?? '').split(' ');
const may = permission => allowed.includes(permission);
const STATES = {DRAFT: 'info', SENT: 'info', PARTLY_PAID: 'attention', PAID: 'ok', VOID: 'stop'};

/** What this page shows now: tag, invoice, lines; the ways to change it end with show(). */
const page = {path, tag: null, invoice: null, lines: [], postings: null, done};

/** After something was done, or refused because somebody was faster. */
async function done(answer, words_) {
  if (answer?.problem) {
    say(sentence(answer.problem), 'stop');
  } else if (answer) {
    say(words_);
  }
  await show();
}

async function show() {
  const answer = await rest('GET invoices/{id}', {path});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  Object.assign(page, {tag: answer.tag, invoice: answer.body.invoice, lines: answer.body.lines});
  const posted = await rest('GET invoices/{id}/postings', {path});
  page.postings = posted.body ?? {answers: [], entries: [], open: []};
  facts();
  actions();
  lines();
  answers();
  ledger();
  document.body.dataset.ready = 'true';
}

function facts() {
  const {invoice} = page;
  const {sums, marks} = invoice;
  one('#title').replaceChildren(invoice.number ? `Invoice ${invoice.number}` : 'Draft invoice');
  const rows = [
    ['Status', h('span', {class: STATES[invoice.status]}, words(invoice.status))],
    ['Client', h('a', {href: `/client.xhtml?id=${invoice.client}`}, invoice.clientName)],
    ['Pays first', invoice.payer ? h('a', {href: `/payer.xhtml?ref=${encodeURIComponent(invoice.payer.payer)}`}, invoice.payer.payer) : invoice.prepaid ? 'The client, in advance' : 'The client: no coverage on the days of service'],
    ['Services', sums.firstService ? `${date(sums.firstService)} – ${date(sums.lastService)}` : 'None'],
    ['Charges', money(sums.charged)], ['Paid', money(sums.paid)], ['Adjusted', money(sums.adjusted)], ['Open', h('strong', {}, money(sums.balance))],
    ['Released to billing', `${number(sums.released)} of ${number(sums.lines)} lines`],
    ['Sent', marks.sentAt ? `${time(marks.sentAt)} by ${marks.sentBy}` : ''],
    ['Voided', marks.voidedAt ? `${time(marks.voidedAt)} by ${marks.voidedBy}: ${marks.voidReason}` : '']];
  one('#facts').replaceChildren(...rows.filter(([, value]) => value !== '').flatMap(([title, value]) => [h('dt', {}, title), h('dd', {}, value)]));
}

const button = (label, click, kind = '') => h('button', {type: 'button', class: kind, click}, label);

function actions() {
  const {status, sums, payer} = page.invoice;
  const live = status !== 'VOID';
  const open = status === 'DRAFT' || status === 'SENT';
  const edit = may('EDIT_INVOICES');
  const list = [
    edit && live && sums.released < sums.lines && button('Release to billing', async () => done(await rest('POST invoices/{id}/release', {path, tag: page.tag}), 'Released to billing.')),
    may('POST_PAYMENTS') && live && button('Take payment', () => takePayment(page)),
    may('POST_PAYMENTS') && live && payer && button('Post answer', () => postAnswer(page)),
    may('WRITE_OFF') && live && status !== 'DRAFT' && sums.balance > 0 && button('Write off', () => writeOff(page)),
    may('WRITE_OFF') && live && status !== 'DRAFT' && page.postings.open.some(({billable}) => billable > 0) && button('Bill client', () => billClient(page)),
    edit && live && !payer && button('Move to insurance', move),
    edit && open && button('Void', voidIt, 'danger'),
    h('a', {href: href('GET invoices/{id}/invoice.pdf', path), target: '_blank'}, 'Print'),
    h('a', {href: href('GET invoices/{id}/superbill.pdf', path), target: '_blank'}, 'Superbill'),
    edit && status === 'DRAFT' && button('Send', async () => done(await rest('POST invoices/{id}/send', {path, tag: page.tag}), 'Sent.'), 'primary')];
  one('#actions').replaceChildren(...list.filter(Boolean));
}

/** The page of the invoice that the lines stand on now. */
async function move() {
  const answer = await rest('POST invoices/{id}/move-to-insurance', {path, tag: page.tag});
  const {invoices = [], late = [], fileBy} = answer.body ?? {};
  const filing = late.length > 0 ? ` Too late for the payer: ${number(late.length)} of the lines.` : fileBy ? ` Claims are in time until ${date(fileBy)}.` : '';
  answer.problem ? await done(answer) : goAndSay(`/invoice.xhtml?id=${invoices[0]}`, `Moved to insurance. What the client paid for these lines is on account.${filing}`);
}

async function voidIt() {
  const answer = await fill({
    title: 'Void this invoice?', verb: 'Void invoice', danger: true,
    text: [`Its ${number(page.invoice.sums.lines)} lines are taken back with it. What was paid for them stays on the client's account.`],
    fields: [{name: '/reason', label: 'Why', type: 'text', needed: true, most: 500}],
    act: values => rest('POST invoices/{id}/void', {path, tag: page.tag, body: {reason: values['/reason']}}),
  });
  answer && await done(answer, 'Voided.');
}

const cell = value => (value instanceof Node ? value : h('td', {}, value ?? ''));
const amount = value => h('td', {class: 'number'}, money(value));

function table(caption, titles, rows, nothing) {
  return rows.length === 0 ? h('p', {class: 'empty'}, nothing)
    : h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption}, h('table', {}, h('caption', {class: 'unseen'}, caption),
      h('thead', {}, h('tr', {}, titles.map(title => h('th', {scope: 'col'}, title)))), h('tbody', {}, rows)));
}

function lines() {
  const open = page.invoice.status === 'DRAFT' || page.invoice.status === 'SENT';
  const edit = may('EDIT_INVOICES');
  const rows = page.lines.map(line => h('tr', {'data-line': line.id}, [
    h('td', {}, h('a', {href: `/charge.xhtml?id=${line.id}`}, date(line.done.dates.from))), [line.done.code, ...line.done.modifiers, line.done.description].filter(Boolean).join(' '), line.done.diagnoses.join(' '),
    line.done.performedBy, h('td', {class: 'number'}, number(line.done.units)), amount(line.sums.charged), amount(line.sums.paid), amount(line.sums.adjusted), amount(line.sums.balance),
    state(line), h('td', {}, edit && !line.state.voided && !line.state.correctedBy ? lineActions(line, open) : '')].map(cell)));
  one('#lines').replaceChildren(
    edit && open ? h('p', {}, button('Add line', () => addLine(page))) : '',
    table('Lines', ['Service', 'Code', 'Diagnoses', 'Performed by', 'Units', 'Charge', 'Paid', 'Adjusted', 'Open', 'State', 'Actions'], rows, 'No lines.'));
}

function state({state}) {
  const said = [state.voided ? (state.correctedBy ? 'Reversed by a correction' : 'Voided') : state.released ? 'Released' : 'To release',
    state.waits && !state.voided ? 'Correction: waits, nothing of it is booked before the claim is replaced or voided' : state.corrects && 'Correction',
    state.correctedBy && !state.voided && 'Corrected: booked as it was until the claim is replaced or voided', state.onClaim && 'On a claim', state.held && `Held: ${state.held}`].filter(Boolean);
  return h('td', {class: state.voided || state.waits ? 'quiet' : ''}, said.join(' · '));
}

function lineActions(line, open) {
  const name = `${line.done.code ?? line.done.description} of ${date(line.done.dates.from)}`;
  const named = (label, click) => h('button', {type: 'button', 'aria-label': `${label} ${name}`, click}, label);
  return h('div', {class: 'buttons'}, open && !line.state.onClaim
    ? [named('Edit', () => editLine(page, line)), named('Take out', () => takeOut(page, line))]
    : page.invoice.status === 'VOID' || page.invoice.status === 'DRAFT' ? [] : [named('Correct charge', () => correctLine(page, line))]);
}

function answers() {
  const codes = new Map(page.lines.map(line => [line.id, `${date(line.done.dates.from)} ${line.done.code}`]));
  const rows = page.postings.answers.flatMap(answer => answer.lines.map((line, at) => h('tr', {}, [
    at === 0 ? date(answer.answeredOn) : '', at === 0 ? answer.payer : '', at === 0 ? [answer.checkNumber, answer.claimNumber].filter(Boolean).join(' · ') : '',
    codes.get(line.charge), line.allowed === undefined ? '' : amount(line.allowed), amount(line.paid),
    line.adjustments.map(one_ => `${one_.group}-${one_.code} ${money(one_.amount)}`).join(', '),
    answer.reversed ? h('td', {class: 'quiet'}, `Reversed by ${answer.reversed.by}: ${answer.reversed.reason}`)
      : h('td', {}, at === 0 && may('POST_PAYMENTS') ? button('Reverse', () => reverseAnswer(page, answer)) : '')].map(cell))));
  one('#answers').replaceChildren(table('Answers', ['Answered', 'Payer', 'Check, claim', 'Line', 'Allowed', 'Paid', 'Adjustments', ''].map(title => title || 'Actions'), rows, 'No payer has answered.'));
}

function ledger() {
  const codes = new Map(page.lines.map(line => [line.id, `${date(line.done.dates.from)} ${line.done.code}`]));
  const place = name => ({CLIENT: 'Client', PAID: 'Paid', ADJUSTED: 'Adjusted'}[name] ?? (name === page.invoice.payer?.coverage ? page.invoice.payer.payer : 'Next payer'));
  const reversed = new Set(page.postings.entries.map(entry => entry.reverses));
  const firsts = new Map(page.postings.entries.filter(({id, posting, reverses}) => posting && !reverses && !reversed.has(id)).reverse().map(({id, posting}) => [posting, id]));
  const back = entry => (may('WRITE_OFF') && firsts.get(entry.posting) === entry.id
    ? h('button', {type: 'button', 'aria-label': `Reverse ${words(entry.kind)} of ${codes.get(entry.charge)}`, click: () => reversePosting(page, entry)}, 'Reverse') : '');
  const rows = page.postings.entries.map(entry => h('tr', {}, [date(entry.bookedOn), codes.get(entry.charge), words(entry.kind), place(entry.from), place(entry.to), amount(entry.amount),
    entry.payment ? h('td', {}, h('a', {href: `/payment.xhtml?id=${entry.payment}`}, 'Payment')) : entry.reason ?? '', entry.by, h('td', {}, back(entry))].map(cell)));
  one('#ledger').replaceChildren(table('Ledger', ['Booked', 'Line', 'What', 'From', 'To', 'Amount', 'Why', 'Who', 'Actions'], rows, 'Nothing was posted.'));
}

show();
