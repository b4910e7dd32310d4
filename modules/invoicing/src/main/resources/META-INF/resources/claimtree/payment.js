/** One payment: what it pays, and what can be done with it. */
import {asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {date, money, number, time, today, words} from './format.js';
import {fill} from './form-dialog.js';

const path = {id: asked().get('id')};
const allowed = (document.documentElement.dataset.may ?? '').split(' ');
let payment;
let tag;

async function show() {
  const answer = await rest('GET payments/{id}', {path});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  ({payment} = answer.body);
  tag = answer.tag;
  one('#title').replaceChildren(`Payment ${payment.number}`);
  const rows = [['Client', h('a', {href: `/client.xhtml?id=${payment.client}`}, payment.clientName)], ['From', payment.payer ?? 'The client'], ['Received', date(payment.receivedOn)],
    ['How', [words(payment.method), payment.reference].filter(Boolean).join(' ')], ['Amount', money(payment.amount)], ['On lines', money(payment.allocated)],
    ['Given back', money(payment.refunded)], ['On account', h('strong', {}, money(payment.onAccount))],
    ['Reversed', payment.reversed ? `${time(payment.reversed.at)} by ${payment.reversed.by}: ${payment.reversed.reason}` : '']];
  one('#facts').replaceChildren(...rows.filter(([, value]) => value !== '').flatMap(([title, value]) => [h('dt', {}, title), h('dd', {}, value)]));
  one('#lines').replaceChildren(lines(answer.body.lines));
  actions();
  document.body.dataset.ready = 'true';
}

function lines(paid) {
  if (paid.length === 0) {
    return h('p', {class: 'empty'}, 'None yet: all of it is on account.');
  }
  return h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Lines'}, h('table', {}, h('caption', {class: 'unseen'}, 'Lines'),
    h('thead', {}, h('tr', {}, ['Service', 'Code', 'Invoice', 'Amount'].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, paid.map(line => h('tr', {}, h('td', {}, date(line.service)), h('td', {}, line.code),
      h('td', {}, h('a', {href: `/invoice.xhtml?id=${line.invoice}`}, line.number ? number(line.number) : 'Draft')), h('td', {class: 'number'}, money(line.amount)))))));
}

function actions() {
  const button = (label, click, kind = '') => h('button', {type: 'button', class: kind, click}, label);
  const list = payment.reversed ? [] : [
    allowed.includes('POST_PAYMENTS') && payment.onAccount > 0 && button('Put on lines', allocate, 'primary'),
    allowed.includes('WRITE_OFF') && payment.onAccount > 0 && button('Give back', refund),
    allowed.includes('POST_PAYMENTS') && payment.refunded === 0 && button('Reverse', reverse, 'danger')];
  one('#actions').replaceChildren(...list.filter(Boolean));
}

async function done(answer, words_) {
  if (answer) {
    say(words_);
    await show();
  }
}

/** The client's lines that have something open, the oldest first. */
async function open() {
  const found = await rest('GET invoices', {query: {client: payment.client, open: true, sort: 'from', limit: 50}});
  const wholes = await Promise.all((found.body?.items ?? []).map(invoice => rest('GET invoices/{id}', {path: {id: invoice.id}})));
  return wholes.flatMap(whole => whole.body?.lines ?? []).filter(line => line.sums.balance > 0);
}

async function allocate() {
  const lines_ = await open();
  if (lines_.length === 0) {
    say('Nothing is open for this client: the money stays on account.', 'attention');
    return;
  }
  const answer = await fill({
    title: 'Put on lines', verb: 'Put on lines', text: [`${money(payment.onAccount)} is on account.`],
    fields: lines_.map(line => ({name: line.id, label: `${date(line.done.dates.from)} ${line.done.code}, open ${money(line.sums.balance)}`, type: 'money', most: 14})),
    act: values => rest('POST payments/{id}/allocations', {path, tag, body: {allocations: Object.entries(values).map(([charge, amount]) => ({charge, amount}))}}),
  });
  await done(answer, 'Put on lines.');
}

async function refund() {
  const answer = await fill({
    title: 'Give back', verb: 'Give back', danger: true,
    fields: [{name: '/amount', label: 'Amount', type: 'money', needed: true, value: payment.onAccount, most: 14}, {name: '/refundedOn', label: 'Day', type: 'date', needed: true, value: today(), most: 10},
      {name: '/reason', label: 'Why', needed: true, most: 500}],
    act: values => rest('POST payments/{id}/refund', {path, tag, body: {amount: values['/amount'], refundedOn: values['/refundedOn'], reason: values['/reason']}}),
  });
  await done(answer, 'Given back.');
}

async function reverse() {
  const answer = await fill({
    title: 'Reverse this payment?', verb: 'Reverse payment', danger: true, text: ['As if it had not come, such as a check that bounced: its lines are open again.'],
    fields: [{name: '/reason', label: 'Why', needed: true, most: 500}],
    act: values => rest('POST payments/{id}/reverse', {path, tag, body: {reason: values['/reason']}}),
  });
  await done(answer, 'Reversed.');
}

show();
