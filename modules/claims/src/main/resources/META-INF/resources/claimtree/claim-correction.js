/** A claim that its payer answered, replaced or voided: old and new beside each other before anything is sent. */
import {h, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {open} from './dialog.js';
import {fill} from './form-dialog.js';
import {list} from './findings.js';
import {beside} from './claim-beside.js';

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
