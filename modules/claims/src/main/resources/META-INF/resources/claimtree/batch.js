/** One batch: how far it is, its files and forms. It can be left and found again; it goes on without anybody watching. */
import {asked, h, one, say} from './dom.js';
import {href, rest, sentence} from './rest.js';
import {counted, number, time, words} from './format.js';
import {codes, list} from './findings.js';
import {print} from './print.js';
import {printTogether, printed} from './print-together.js';
import {fill} from './form-dialog.js';
import {sure} from './dialog.js';
import {ask} from './replays.js';

const id = asked().get('id');
const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
const tables = [];
let before;
let later;
let ways = {items: [], partners: []};

document.addEventListener('table-shown', event => tables.includes(event.detail.table) || tables.push(event.detail.table));
document.addEventListener('cell-shown', event => {
  if (event.detail.column === 'findings') {
    event.detail.cell.replaceChildren(...codes(event.detail.item.findings));
  }
});

async function look() {
  const answer = await rest('GET claim-batches/{id}', {path: {id}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const sent = await rest('GET claim-batches/{id}/deliveries', {path: {id}});
  ways = sent.body ?? ways;
  show(answer.body);
  const isRunning = ['BUILDING', 'VERIFYING'].includes(answer.body.status) || ways.items.some(isUnderWay);
  if (before && before !== answer.body.status) {
    tables.forEach(table => table.load());
  }
  before = answer.body.status;
  clearTimeout(later);
  if (isRunning) {
    later = setTimeout(look, 1000);
  }
}

/** A try that comes later is not waited for. */
const isUnderWay = way => way.state === 'DELIVERING' || way.state === 'WAITING' && new Date(way.dueAt) <= new Date(Date.now() + 20000);

const STATES = {
  BUILDING: 'Claims are being built', VERIFYING: 'Files are being read back', READY: 'Ready', EMPTY: 'There was nothing to bill: no charge that was asked for was open, or other batches have them', FAILED: 'Stopped on an error', CANCELLED: 'Cancelled',
};

function show(batch) {
  const {charges, open} = batch.charges;
  one('#state').replaceChildren(`${time(batch.at)} by ${batch.actor}, as of revision ${number(batch.revision)}`,
    ...(batch.replaces ? ['. In place of ', h('a', {href: `/batch.xhtml?id=${batch.replaces}`}, 'a batch that claims were taken out of')] : []));
  one('#progress').replaceChildren(
    h('p', {class: batch.status === 'FAILED' ? 'stop' : batch.status === 'READY' ? 'ok' : 'info', role: 'status'},
      `${STATES[batch.status]}. ${counted(charges, 'charge')}, ${counted(batch.claims, 'claim')}, ${number(batch.held)} held back.`),
    batch.status === 'BUILDING' ? h('progress', {max: charges, value: charges - open, 'aria-label': 'Charges done'}) : '',
    batch.status === 'BUILDING' ? h('p', {class: 'quiet'}, `${number(charges - open)} of ${number(charges)} charges. You can leave this page; the bell at the top tells how far it is.`) : '',
    batch.status === 'FAILED' ? h('p', {}, `The log tells more under ${batch.incident}. Nothing is lost, and no number is used twice.`) : '',
    batch.status === 'FAILED' && may('BUILD_CLAIMS') ? h('button', {type: 'button', class: 'primary', click: resume}, 'Go on') : '',
    ['READY', 'FAILED'].includes(batch.status) && may('BUILD_CLAIMS') ? h('button', {type: 'button', click: cancel}, 'Cancel batch') : '');
  one('#files').replaceChildren(batch.files.length === 0 ? h('p', {class: 'empty'}, 'No files yet.') : files(batch));
  if (batch.files.some(file => file.medium === 'PAPER')) {
    printed(id).then(runs => one('#prints').replaceChildren(runs));
  }
}

function files(batch) {
  return h('table', {}, h('caption', {}, 'Files'),
    h('thead', {}, h('tr', {}, ['File', 'Partner', 'Control number', 'Claims', 'Read back', 'Take it', 'Delivery'].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, batch.files.map(file => row(batch, file))));
}

function row(batch, file) {
  const ready = batch.status !== 'CANCELLED' && file.complete && ['PASSED', 'OFF'].includes(file.reading.verification);
  return h('tr', {},
    h('td', {}, file.name, file.test ? h('span', {class: 'attention'}, ' test file') : ''),
    h('td', {}, file.partner ?? 'Paper'), h('td', {class: 'number'}, file.controlNumber ?? ''), h('td', {class: 'number'}, number(file.claims)),
    h('td', {}, h('span', {class: {PASSED: 'ok', FAILED: 'stop'}[file.reading.verification] ?? 'info'}, words(file.reading.verification)), file.reading.findings?.length > 0 ? list(file.reading.findings) : ''),
    h('td', {}, ready && may('DOWNLOAD_CLAIMS') ? take(batch, file) : ready ? '' : 'Not yet'),
    h('td', {}, ...way(file, ready && may('BUILD_CLAIMS'))));
}

const WAYS = {WAITING: ['info', 'Waits'], DELIVERING: ['info', 'On its way'], DELIVERED: ['ok', 'Delivered'], FAILED: ['stop', 'Not delivered']};

/** Where the newest delivery of a file stands, and what can be done. */
function way(file, mayAct) {
  const newest = ways.items.find(item => item.file === file.number);
  const canGo = mayAct && file.medium === 'ELECTRONIC' && ways.partners.includes(file.partner);
  const tried = newest?.state === 'WAITING' && newest.attempts > 0;
  const label = !newest ? 'Deliver' : tried ? 'Try now' : newest.state === 'DELIVERED' ? 'Deliver again' : newest.state === 'FAILED' ? 'Deliver' : null;
  return [
    newest ? h('p', {class: WAYS[newest.state][0]}, [WAYS[newest.state][1], newest.endedAt ? ` ${time(newest.endedAt)}` : tried ? `, next try ${time(newest.dueAt)}` : ''].join('')) : '',
    newest?.sentence && newest.sentence !== 'Delivered.' ? h('p', {class: 'quiet'}, newest.sentence) : '',
    canGo && label ? h('button', {type: 'button', click: () => deliver(file)}, label) : '',
    mayAct && newest?.state === 'FAILED' && newest.uncertain ? h('button', {type: 'button', click: () => arrived(file)}, 'It arrived') : ''];
}

async function deliver(file) {
  const ask = again => rest('POST claim-batches/{id}/files/{number}/deliveries', {path: {id, number: file.number}, body: {again}});
  let answer = await ask(false);
  if (answer.problem?.type?.endsWith('file-left-before')) {
    const again = await sure({question: 'Send this file again?', what: [answer.problem.detail, 'A partner that has it already may take it for a duplicate.'], verb: 'Deliver again', danger: true});
    if (!again) {
      return;
    }
    answer = await ask(true);
  }
  answer.problem ? say(sentence(answer.problem), 'stop') : look();
}

async function arrived(file) {
  const answer = await fill({
    title: 'Did this file arrive?', verb: 'It arrived', text: 'Its claims are submitted then, and it is not sent once more.',
    fields: [{name: '/reason', label: 'How do you know?', type: 'words', most: 300, needed: true}],
    act: values => rest('POST claim-batches/{id}/files/{number}/arrival', {path: {id, number: file.number}, body: {reason: values['/reason']}}),
  });
  if (answer) {
    look();
  }
}

function take(batch, file) {
  return h('div', {class: 'buttons'},
    h('a', {class: 'action', href: href('GET claim-batches/{id}/files/{number}', {id: batch.id, number: file.number}), download: file.name}, `Download ${file.medium === 'PAPER' ? 'text' : '837P'}`),
    file.medium === 'PAPER' ? h('button', {type: 'button', click: together}, 'Print forms')
      : h('button', {type: 'button', click: () => print('GET claim-batches/{id}/files/{number}/forms.pdf', {id: batch.id, number: file.number}, 'Print copies')}, 'Print copies'));
}

async function together() {
  if (await printTogether({batch: id})) {
    tables.forEach(table => table.load());
    look();
  }
}

async function resume() {
  const answer = await rest('POST claim-batches/{id}/resume', {path: {id}});
  answer.problem ? say(sentence(answer.problem), 'stop') : look();
}

async function cancel() {
  const answer = await fill({
    title: 'Cancel this batch?', danger: true, verb: 'Cancel batch',
    text: 'Its claims are cancelled and their charges can be billed again. Numbers that it used stay used, and its files do not leave any more.',
    fields: [{name: '/reason', label: 'Reason', type: 'words', most: 500, needed: true},
      {name: '/sent', label: 'Was it sent?', type: 'choice', choices: [['', 'It was never downloaded'], ['no', 'No'], ['yes', 'Yes']]}],
    act: values => rest('POST claim-batches/{id}/cancel', {path: {id}, body: {reason: values['/reason'], ...(values['/sent'] ? {sent: values['/sent'] === 'yes'} : {})}}),
  });
  if (answer) {
    tables.forEach(table => table.load());
    look();
  }
}

one('#replay-batch')?.addEventListener('click', () => ask('Replay this batch', [], () => ({batch: id})));
look();
