/** A claim that its payer answered, replaced or voided: old and new beside each other before anything is sent. */
import {h, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {open} from './dialog.js';
import {fill} from './form-dialog.js';
import {list} from './findings.js';
import {date, money} from './format.js';
import {get} from './pointer.js';

const WORDS = {REPLACEMENT: {verb: 'Replace', title: 'Replacement (7)'}, VOID: {verb: 'Void', title: 'Void (8)'}};

/** Shows what would go out, asks for the reason, and goes where the batch can be watched. */
export async function correct(number, frequency) {
  const answer = await rest('GET claims/{number}/correction', {path: {number}, query: {frequency}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const {before, after, findings, obstacle} = answer.body;
  const held = (findings ?? []).some(finding => finding.severity === 'HOLD');
  const may = after && !held && !obstacle;
  const chosen = await open(`${WORDS[frequency].title} of claim ${number}`, [
    obstacle ? h('p', {class: 'stop'}, obstacle) : '',
    after ? '' : h('p', {class: 'stop'}, 'All charges of the claim were taken back: void it instead.'),
    findings?.length > 0 ? list(findings) : '',
    beside(before, after, 'As it would go out')],
  may ? [{label: `${WORDS[frequency].verb} it`, value: 'yes', kind: 'primary', first: true}, {label: 'Cancel', value: ''}] : [{label: 'Close', value: '', first: true}]);
  if (chosen === 'yes') {
    await send(number, frequency);
  }
}

async function send(number, frequency) {
  const answer = await fill({
    title: `${WORDS[frequency].verb} claim ${number}`, verb: `${WORDS[frequency].verb} it`,
    text: 'It goes out in a batch of its own. Until its receiver accepts it, the claim before it stays as it is.',
    fields: [{name: '/reason', label: 'Reason', type: 'words', most: 500, needed: true}],
    act: values => rest('POST claims/{number}/corrections', {path: {number}, body: {frequency, reason: values['/reason']}}),
  });
  if (answer) {
    location.assign(`/batch.xhtml?id=${answer.body.id}`);
  }
}

/** Old and new; there may be no new one. */
export const beside = (before, after, title) => h('div', {class: 'beside', id: 'old-and-new'}, side('As it went out', before), after ? side(title, after) : '');

function side(title, shown) {
  const {claim} = shown.snapshot;
  const rows = claim.lines.map(line => h('tr', {}, h('td', {}, date(line.service.from)),
    h('td', {}, [get(line, '/service/procedure/code'), ...(get(line, '/service/procedure/modifiers') ?? [])].join(' ')),
    h('td', {class: 'number'}, money(line.service.quantity.charge))));
  return h('section', {'aria-label': title}, h('h3', {}, title),
    h('p', {}, `Frequency ${{ORIGINAL: 1, REPLACEMENT: 7, VOID: 8}[claim.control.frequency]}, ${money(claim.control.total)}${claim.control.originalReference ? `, payer's number ${claim.control.originalReference}` : ''}`),
    h('p', {}, `Payer ${[get(claim, '/insured/payer/name'), ...['line1', 'city', 'state', 'zip'].map(part => get(claim, `/insured/payer/address/${part}`))].filter(Boolean).join(', ')}`),
    h('p', {}, `Member ${get(claim, '/insured/subscriber/memberId') ?? 'without id'}`),
    h('p', {}, `Billed by ${[get(claim, '/billing/printedName') ?? get(claim, '/billing/name/last'), get(claim, '/billing/numbers/npi')].filter(Boolean).join(', ')}`),
    h('p', {}, `Diagnoses ${(claim.facts.diagnoses ?? []).join(', ')}`),
    h('table', {}, h('caption', {class: 'unseen'}, title), h('thead', {}, h('tr', {}, ['Service', 'Code', 'Amount'].map(name => h('th', {scope: 'col'}, name)))), h('tbody', {}, rows)));
}
