/** What is open with payers: written off, or billed to the client. */
import {show} from './dialog.js';
import {h} from './dom.js';
import {fill} from './form-dialog.js';
import {date, money} from './format.js';
import {rest} from './rest.js';

const LEAVE = ['', 'Leave it with the payer'];
const WRITE_OFF = ['WRITE_OFF', 'Write off: nobody owes it'];
const BILL = ['BILL', 'Bill client'];
const CALLS = {WRITE_OFF: 'POST invoices/{id}/write-offs', BILL: 'POST invoices/{id}/client-bills'};

/** The parts of an invoice's lines that are open with payers, as they stand now. */
async function read(id) {
  const [whole, posted] = await Promise.all([rest('GET invoices/{id}', {path: {id}}), rest('GET invoices/{id}/postings', {path: {id}})]);
  const problem = whole.problem ?? posted.problem;
  return problem ? {problem} : {id, tag: whole.tag, parts: posted.body.open.map(part => ({...part, invoice: id, line: whole.body.lines.find(line => line.id === part.charge)}))};
}

const name = ({line, payer, amount}) => `${date(line.done.dates.from)} ${line.done.code ?? line.done.description}, open with ${payer} ${money(amount)}`;

/** What part of it is the provider's to bear stands where it would be typed. */
function tip({amount, billable}) {
  return billable >= amount ? null : billable > 0
    ? `At most ${money(billable)} can be billed: the rest is a contractual obligation (CO).` : 'A contractual obligation (CO): it is never billed to the client.';
}

/**
 * Asks what becomes of what is open with payers, and posts it.
 *
 * @param title of the dialog
 * @param invoices ids
 * @param wanted which of their open parts are asked about: charge, coverage, payer, amount, billable
 * @param all BILL when all of it goes to the client; without it each part is asked for
 * @return what rest() answers, or null when nothing was done
 */
export async function settle(title, invoices, wanted, all) {
  const found = await Promise.all(invoices.map(read));
  const failed = found.find(({problem}) => problem);
  if (failed) {
    return failed;
  }
  const parts = found.flatMap(({parts: own}) => own).filter(wanted);
  if (parts.length === 0) {
    await show(title, h('p', {}, all ? 'Nothing is open with a payer that can be billed to the client.' : 'Nothing of it is open with the payer.'));
    return null;
  }
  const tags = new Map(found.map(({id, tag}) => [id, tag]));
  const done = new Set();
  return fill({title, verb: all ? 'Bill client' : 'Post', danger: true,
    text: [all ? 'The client owes it from then on, and no claim asks the payer for it.' : 'What is written off nobody owes any more. What the client is billed for the client owes, and no claim asks the payer for it.'],
    fields: [...parts.flatMap((part, at) => fields(part, at, all)), {name: '/reason', label: 'Why', needed: true, most: 500}],
    act: values => post(groups(parts, values, all), {tags, done, reason: values['/reason']})});
}

function fields(part, at, all) {
  const amount = {name: `/${at}/amount`, label: name(part), type: 'money', most: 14, value: all ? part.billable : part.amount, tip: tip(part)};
  const choices = [LEAVE, WRITE_OFF, ...(part.billable > 0 ? [BILL] : [])];
  return all ? [amount] : [amount, {name: `/${at}/how`, label: `What becomes of ${part.line.done.code ?? 'it'} of ${date(part.line.done.dates.from)} with ${part.payer}`, type: 'choice', choices}];
}

/** Parts that are posted by one request. */
function groups(parts, values, all) {
  const found = new Map();
  parts.forEach((part, at) => {
    const how = all ?? values[`/${at}/how`];
    const amount = values[`/${at}/amount`];
    if (how && amount !== undefined) {
      const key = `${part.invoice} ${part.coverage} ${how}`;
      const group = found.get(key) ?? {key, how, part, places: [], lines: []};
      group.places.push(at);
      group.lines.push({charge: part.charge, amount});
      found.set(key, group);
    }
  });
  return [...found.values()];
}

/** One request after the other; what was posted before another was refused is not posted again. */
async function post(some, {tags, done, reason}) {
  if (some.length === 0) {
    return {problem: {detail: 'Choose for one line at least what becomes of it.', errors: [{pointer: '/0/how', message: 'Choose for one line at least what becomes of it, and how much of it.'}]}};
  }
  let answer = {};
  for (const {key, how, part, places, lines} of some.filter(group => !done.has(group.key))) {
    answer = await rest(CALLS[how], {path: {id: part.invoice}, tag: tags.get(part.invoice), body: {coverage: part.coverage, lines, reason}});
    if (answer.problem) {
      answer.problem.errors?.forEach(error => {
        error.pointer = error.pointer?.replace(/^\/lines\/(\d+)/, (whole, line) => `/${places[line]}`);
      });
      return answer;
    }
    done.add(key);
    tags.set(part.invoice, answer.tag);
  }
  return answer;
}
