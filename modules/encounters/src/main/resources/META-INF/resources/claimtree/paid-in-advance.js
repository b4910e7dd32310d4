/** What was paid with an appointment that is paid in advance, and what becomes of it when the client does not come. */
import {h} from './dom.js';
import {rest} from './rest.js';
import {money, words} from './format.js';

const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);

/** The booking of an appointment, or null where it was not paid in advance. */
export async function bookingOf(appointment) {
  return appointment.paidInAdvance ? (await rest('GET bookings/{id}', {path: {id: appointment.id}})).body ?? null : null;
}

/** Invoice, payment and lines, with links for those who may see them. */
export function paidFacts(booking) {
  if (!booking) {
    return '';
  }
  const {invoice, payment, lines} = booking;
  const link = (path, text) => (may('READ_INVOICES') ? h('a', {href: path}, text) : text);
  const pairs = [
    ['Invoice', [link(`/invoice.xhtml?id=${invoice.id}`, `Invoice ${invoice.number}`), `, ${words(invoice.status).toLowerCase()}`]],
    ['Payment', [link(`/payment.xhtml?id=${payment.id}`, money(payment.amount)), Number(payment.onAccount) > 0 ? `, ${money(payment.onAccount)} of it is credit` : '']],
    ['For', lines.map(each => h('div', {class: each.credited ? 'quiet' : ''}, `${[each.line.code, each.line.description].filter(Boolean).join(' ')}, ${money(each.line.amount)}${each.credited ? ', credited' : ''}`))],
  ];
  return h('section', {'aria-labelledby': 'paidTitle'}, h('h3', {id: 'paidTitle'}, 'Paid in advance'),
    h('dl', {class: 'facts'}, pairs.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])),
    booking.status === 'BOOKED' ? h('p', {class: 'quiet'}, `${onCancel(booking)} ${onNoShow(booking)} Rescheduling keeps it.`) : '');
}

const open = booking => money(booking.lines.filter(each => !each.credited).reduce((sum, each) => sum + Number(each.line.amount), 0));

/** What cancelling does, as a sentence. */
export const onCancel = booking => (booking ? `Cancelling makes a credit of ${open(booking)}.` : '');

/** What a no-show does, as a sentence. */
export const onNoShow = booking => (!booking ? '' : booking.noShowFee === undefined ? `A no-show makes a credit of ${open(booking)}.`
  : `A no-show costs ${money(booking.noShowFee)}; the rest of what was paid is credit.`);
