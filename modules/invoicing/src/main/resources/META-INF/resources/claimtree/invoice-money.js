/** Money of an invoice: payments, payers' answers, write-offs, what the client is billed for. */
import {rest} from './rest.js';
import {amount, fill} from './form-dialog.js';
import {date, money, today} from './format.js';
import {settle} from './open-parts.js';

const METHODS = [['CARD', 'Card'], ['CASH', 'Cash'], ['CHECK', 'Check'], ['EFT', 'EFT']];
const counting = page => page.lines.filter(line => !line.state.voided && !line.state.waits);
const name = line => `${date(line.done.dates.from)} ${line.done.code}`;
const key = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

/** A field for each line that has something open. */
const perLine = (page, tip) => counting(page).filter(line => line.sums.balance > 0).map(line => ({
  name: `/line/${line.id}`, label: `${name(line)}, open ${money(line.sums.balance)}`, type: 'money', most: 14, tip}));

const amounts = values => Object.entries(values).filter(([field]) => field.startsWith('/line/'))
  .map(([field, value]) => ({charge: field.slice('/line/'.length), amount: value}));

export async function takePayment(page) {
  const once = key();
  const answer = await fill({
    title: 'Take a payment', verb: 'Take payment', text: ['What no line gets stays on the client\'s account.'],
    fields: [
      {name: '/amount', label: 'Amount', type: 'money', needed: true, most: 14},
      {name: '/method', label: 'How', type: 'choice', choices: METHODS, value: 'CARD'},
      {name: '/receivedOn', label: 'Received on', type: 'date', needed: true, value: today(), most: 10},
      {name: '/reference', label: 'Reference', most: 50, tip: 'Check or EFT number and the like.'},
      {name: '/payer', label: 'From the payer', list: 'payers', most: 40, tip: 'Nothing here: it comes from the client.'},
      ...perLine(page)],
    act: values => rest('POST payments', {key: once, body: {client: page.invoice.client, amount: values['/amount'], method: values['/method'], receivedOn: values['/receivedOn'],
      reference: values['/reference'], payer: values['/payer'], allocations: amounts(values)}}),
  });
  answer && await page.done(answer, `${money(answer.body.payment.amount)} taken, ${money(answer.body.payment.onAccount)} of it on account.`);
}

/** CO-45 30.00, PR-3 20 as adjustments; null where something else is said. */
function adjustments(text) {
  const parts = text.split(/[,;\n]/).map(part => part.trim()).filter(part => part !== '');
  const read = parts.map(part => part.match(/^(CO|PR|OA|PI)[- ]?([A-Z0-9]{1,5})\s+(\S+)$/i)).map(found => found && amount(found[3]) !== null
    ? {group: found[1].toUpperCase(), code: found[2].toUpperCase(), amount: amount(found[3])} : null);
  return read.includes(null) ? null : read;
}

const unread = (pointer, message) => ({problem: {detail: message, errors: [{pointer, message}]}});

/** What is wrong with a line is said with its name, at its field. */
function tellLine(error, places, lines) {
  const at = places[Number((error.pointer ?? '').match(/^\/lines\/(\d+)/)?.[1])];
  if (at !== undefined) {
    error.message = `${name(lines[at])}: ${error.message}`;
    error.pointer = `/${at}/paid`;
  }
}

export async function postAnswer(page) {
  const lines = counting(page);
  const answer = await fill({
    title: `Post the answer of ${page.invoice.payer.payer}`, verb: 'Post answer',
    text: ['For each line that was answered: what was paid, and the adjustments, such as CO-45 30.00, PR-3 20.00. Both together are the charge. A line left blank was not answered.'],
    fields: [
      {name: '/answeredOn', label: 'Date of the answer', type: 'date', needed: true, value: today(), most: 10},
      {name: '/checkNumber', label: 'Check or EFT number', most: 50},
      {name: '/claimNumber', label: 'The payer\'s claim number', most: 50},
      ...lines.flatMap((line, at) => [
        {name: `/${at}/paid`, label: `${name(line)}, charge ${money(line.sums.charged)}: paid`, type: 'money', most: 14},
        {name: `/${at}/allowed`, label: 'Allowed', type: 'money', most: 14},
        {name: `/${at}/adjustments`, label: 'Adjustments', most: 200}])],
    act: async values => {
      const said = [];
      const places = [];
      for (const [at, line] of lines.entries()) {
        const paid = values[`/${at}/paid`];
        const text = values[`/${at}/adjustments`];
        if (paid !== undefined || text !== undefined) {
          const read = adjustments(text ?? '');
          if (read === null) {
            return unread(`/${at}/adjustments`, 'Adjustments are written such as CO-45 30.00, PR-3 20.00.');
          }
          places.push(at);
          said.push({charge: line.id, paid: paid ?? 0, allowed: values[`/${at}/allowed`], adjustments: read});
        }
      }
      if (said.length === 0) {
        return unread('/0/paid', 'Say for one line at least what was paid or adjusted.');
      }
      const given = await rest('POST invoices/{id}/answers', {path: page.path, tag: page.tag,
        body: {answeredOn: values['/answeredOn'], checkNumber: values['/checkNumber'], claimNumber: values['/claimNumber'], lines: said}});
      given.problem?.errors.forEach(error => tellLine(error, places, lines));
      return given;
    },
  });
  answer && await page.done(answer, 'The answer was posted.');
}

export async function reverseAnswer(page, posted) {
  const answer = await fill({
    title: 'Reverse this answer?', verb: 'Reverse answer', danger: true, text: ['All its lines stand as if it had not come.'],
    fields: [{name: '/reason', label: 'Why', needed: true, most: 500}],
    act: values => rest('POST invoices/{id}/answers/{answer}/reverse', {path: {...page.path, answer: posted.id}, tag: page.tag, body: {reason: values['/reason']}}),
  });
  answer && await page.done(answer, 'The answer was reversed.');
}

export async function writeOff(page) {
  const answer = await fill({
    title: 'Write off', verb: 'Write off', danger: true, text: ['Nobody owes it any more.'],
    fields: [...perLine(page), {name: '/reason', label: 'Why', needed: true, most: 500}],
    act: values => rest('POST invoices/{id}/write-offs', {path: page.path, tag: page.tag, body: {lines: amounts(values), reason: values['/reason']}}),
  });
  answer && await page.done(answer, 'Written off.');
}

export async function billClient(page) {
  const answer = await settle('Bill client', [page.path.id], part => part.billable > 0, 'BILL');
  answer && await page.done(answer, 'The client owes it now.');
}

/** Takes a write-off, or what the client was billed for, back as a whole. */
export async function reversePosting(page, entry) {
  const answer = await fill({
    title: entry.kind === 'WRITE_OFF' ? 'Reverse this write-off?' : 'Reverse what the client was billed for?', verb: 'Reverse', danger: true,
    text: ['It is open again where it was before, on all its lines.'],
    fields: [{name: '/reason', label: 'Why', needed: true, most: 500}],
    act: values => rest('POST invoices/{id}/postings/{posting}/reverse', {path: {...page.path, posting: entry.posting}, tag: page.tag, body: {reason: values['/reason']}}),
  });
  answer && await page.done(answer, 'Reversed.');
}
