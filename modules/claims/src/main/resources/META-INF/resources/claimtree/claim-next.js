/** What an answered claim leaves: to the payer that comes next, looked at before anything is sent; or written off, or billed to the client. */
import {h, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {open} from './dialog.js';
import {list} from './findings.js';
import {settle} from './open-parts.js';
import {date, money} from './format.js';
import {get} from './pointer.js';

/** Shows what would go to the next payer, and goes where its batch can be watched. */
export async function next(number) {
  const answer = await rest('GET claims/{number}/next-claim', {path: {number}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const {payer, claims, obstacle} = answer.body;
  const may = !obstacle && claims.length > 0 && claims.every(({findings}) => findings.every(finding => finding.severity !== 'HOLD'));
  const chosen = await open(`Next payer of claim ${number}${payer ? `: ${payer}` : ''}`, [
    obstacle ? h('p', {class: 'stop'}, obstacle) : h('p', {}, 'It goes out in a batch of its own, with what the payers before answered.'),
    ...claims.map(shown)],
  may ? [{label: 'Send it', value: 'yes', kind: 'primary', first: true}, {label: 'Cancel', value: ''}] : [{label: 'Close', value: '', first: true}]);
  if (chosen !== 'yes') {
    return;
  }
  const sent = await rest('POST claims/{number}/next-claims', {path: {number}});
  if (sent.problem) {
    say(sentence(sent.problem), 'stop');
  } else {
    location.assign(`/batch.xhtml?id=${sent.body.id}`);
  }
}

/** A claim as it would go: each line with what every payer before answered. */
function shown({snapshot: {claim}, findings}) {
  const before = (get(claim, '/insured/others') ?? []).filter(other => other.adjudication);
  const rows = claim.lines.flatMap(line => before.map((other, at) => {
    const said = (other.adjudication.lines ?? []).find(each => each.number === line.number);
    return h('tr', {}, h('td', {}, at === 0 ? date(line.service.from) : ''), h('td', {}, at === 0 ? get(line, '/service/procedure/code') : ''),
      h('td', {class: 'number'}, at === 0 ? money(line.service.quantity.charge) : ''), h('td', {}, other.payer.name), h('td', {class: 'number'}, said ? money(said.paid) : ''),
      h('td', {}, (said?.adjustments ?? []).map(one => `${one.group}-${one.code} ${money(one.amount)}`).join(', ')), h('td', {class: 'number'}, said?.patientOwes ? money(said.patientOwes) : ''));
  }));
  return h('section', {'aria-label': 'As it would go out'}, findings.length > 0 ? list(findings) : '',
    h('p', {}, `To ${get(claim, '/insured/payer/name')}, ${money(claim.control.total)}`),
    h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Lines and answers'}, h('table', {}, h('caption', {class: 'unseen'}, 'Lines and answers'),
      h('thead', {}, h('tr', {}, ['Service', 'Code', 'Amount', 'Payer before', 'Paid', 'Adjusted', 'Left to the client'].map(name => h('th', {scope: 'col'}, name)))), h('tbody', {}, rows))));
}

/** What is open with the claim's payer of its lines: written off, or billed to the client, by who may. */
export async function writeOff({number, life, input}) {
  const charges = new Set(input.lines.flatMap(line => [line.charge, ...(line.added ?? [])]).map(charge => charge.id));
  const {id} = input.client.coverages.find(({ref}) => ref === input.coverage);
  const answer = await settle(`Write off or bill client: claim ${number}`, life.invoices, part => part.coverage === id && charges.has(part.charge));
  if (answer?.problem) {
    say(sentence(answer.problem), 'stop');
  } else if (answer) {
    say('Posted to its invoice.');
  }
}
