/** One claim as it left: its lines, the reason of every field, its 837P, its form, its history. */
import {all, asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {date, money, number, time, words} from './format.js';
import {get} from './pointer.js';
import {list} from './findings.js';
import {print} from './print.js';
import {sure} from './dialog.js';
import {ask} from './replays.js';
import {TOLD, tell} from './claim-steps.js';
import {start as bill} from './bill.js';
import {correct} from './claim-correction.js';
import {next, writeOff} from './claim-next.js';
import {takeOut} from './claim-take-out.js';
import {ofClaims, work} from './claim-work.js';
import {paper, printedWords} from './claim-paper.js';

const path = {number: asked().get('number')};
const cells = (...values) => h('tr', {}, values.map(value => (value instanceof Node ? value : h('td', {}, value ?? ''))));
const amount = value => h('td', {class: 'number'}, value);

function table(caption, titles, rows) {
  return h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption}, h('table', {}, h('caption', {class: 'unseen'}, caption),
    h('thead', {}, h('tr', {}, titles.map(title => h('th', {scope: 'col'}, title)))), h('tbody', {}, rows)));
}

async function start() {
  const answer = await rest('GET claims/{number}', {path});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const claim = answer.body;
  head(claim);
  life(claim);
  lines(claim.snapshot.claim);
  who(reasons(claim));
  one('#edits').replaceChildren(claim.findings ? list(claim.findings) : h('p', {class: 'empty'}, 'No warning is kept of it: it left without any, or before they were kept.'));
  one('#replay-claim')?.addEventListener('click', () => ask(`Replay claim ${path.number}`, [], () => ({claims: [path.number]})));
  one('#print')?.addEventListener('click', () => print('GET claims/{number}/form.pdf', path, 'Print as sent'));
  const parts = {edi: () => segments(claim), paper: () => paper(claim, path), work: () => work(ofClaims([path.number]), one('#work')), history};
  all('[data-tab]').forEach(part => part.addEventListener('tab-opened', () => {
    parts[part.dataset.tab]?.();
    delete parts[part.dataset.tab];
  }));
  const now = one('[data-tab]:not([hidden])').dataset.tab;
  await parts[now]?.();
  delete parts[now];
  document.body.dataset.ready = 'true';
}

function head(claim) {
  const snapshot = claim.snapshot.claim;
  const name = get(snapshot, '/insured/patient/name') ?? get(snapshot, '/insured/subscriber/name');
  const facts = [
    ['Status', words(claim.status)], ['Payer', get(snapshot, '/insured/payer/name')], ['Client', name ? [name.last, name.first].filter(Boolean).join(', ') : ''],
    ['Amount', money(snapshot.control.total)], ['Payer\'s number', claim.life.payerNumber],
    ['Follows', claim.life.follows ? h('a', {href: `/claim.xhtml?number=${claim.life.follows}`}, claim.life.follows) : null],
    ['Next payer', claim.life.next ? h('a', {href: `/claim.xhtml?number=${claim.life.next}`}, claim.life.next) : null], ['Corrects', claim.life.original ? h('a', {href: `/claim.xhtml?number=${claim.life.original}`}, claim.life.original) : null], ['Printed', printedWords(claim.prints)],
    ['Batch', h('a', {href: `/batch.xhtml?id=${claim.batch}`}, 'Batch of this claim')], ['Resolved at', `revision ${number(claim.revision)}, engine ${claim.engine}`],
    ['Fingerprint', h('code', {}, claim.snapshotSha256)]];
  one('#facts').replaceChildren(...facts.filter(([, value]) => value).flatMap(([title, value]) => [h('dt', {}, title), h('dd', {}, value)]));
}

const DONE = {
  TAKE_OUT: {label: 'Take out of its batch', run: claim => takeOut(claim)},
  RESUBMIT: {label: 'Resubmit', run: claim => resubmit(claim)},
  CORRECT: {label: 'Correct', run: claim => correct(claim.number, 'REPLACEMENT')},
  VOID: {label: 'Void', run: claim => correct(claim.number, 'VOID')},
  NEXT_PAYER: {label: 'Next payer', run: claim => next(claim.number)},
  WRITE_OFF: {label: 'Write off or bill client', run: claim => writeOff(claim)},
};

/** A button for each thing that can be done now; of the others, why not. */
function life(claim) {
  const allowed = (document.documentElement.dataset.may ?? '').split(' ');
  const may = action => allowed.includes(action === 'WRITE_OFF' ? 'WRITE_OFF' : 'BUILD_CLAIMS');
  const known = claim.life.actions.filter(({action}) => TOLD[action] || DONE[action]);
  const label = action => (TOLD[action] ?? DONE[action]).label;
  const buttons = known.filter(({action, obstacle}) => !obstacle && may(action))
    .map(({action}) => h('button', {type: 'button', click: () => run(action, claim)}, label(action)));
  const not = known.filter(({obstacle}) => obstacle).flatMap(({action, obstacle}) => [h('dt', {}, label(action)), h('dd', {}, obstacle)]);
  one('#life').replaceChildren(h('div', {class: 'buttons'}, buttons), h('details', {}, h('summary', {}, 'What is not possible now, and why'), h('dl', {class: 'facts'}, not)));
}

async function run(action, claim) {
  if (DONE[action]) {
    await DONE[action].run(claim);
  } else if (await tell(action, [claim.number])) {
    location.reload();
  }
}

/**
 * The charges of a rejected claim are free, and billed as any others are: as they are now, where one was corrected since.
 * One that nobody answered is marked rejected first.
 */
async function resubmit(claim) {
  if (claim.status !== 'REJECTED') {
    if (await tell('REJECT', [claim.number])) {
      const answer = await rest('GET claims/{number}', {path});
      await (answer.problem ? location.reload() : bill({charges: answer.body.life.open}));
    }
  } else if (await sure({question: `Resubmit claim ${claim.number}?`, what: 'Its charges go on a new claim with a new number, as an original. What was mended since is in it.', verb: 'Resubmit'})) {
    await bill({charges: claim.life.open});
  }
}

/** The reasons of all fields: those of the claim, and those of its lines. */
const reasons = claim => [
  ...claim.provenance.claim.map(reason => ({...reason, place: 'Claim'})),
  ...claim.provenance.lines.flatMap((line, at) => line.map(reason => ({...reason, place: `Line ${at + 1}`})))];

function lines(snapshot) {
  const rows = snapshot.lines.map(line => {
    const service = line.service;
    return cells(String(line.number), dates(service), [get(service, '/procedure/code'), ...(get(service, '/procedure/modifiers') ?? [])].join(' '), service.placeOfService ?? '',
      (service.pointers ?? []).join(', '), amount(number(service.quantity.count)), amount(money(service.quantity.charge)), line.controlNumber ?? '');
  });
  one('#lines').replaceChildren(table('Lines', ['Line', 'Service', 'Code', 'Place', 'Pointers', 'Units', 'Amount', 'Line number'], rows));
}

const dates = service => [...new Set([service.from, service.through])].map(date).join(' – ');

function who(provenance) {
  const rows = provenance.map(field => h('tr', {id: field.place === 'Claim' ? `field-${field.field}` : null}, h('th', {scope: 'row'}, h('code', {}, field.field)), h('td', {}, field.place), h('td', {}, field.value ?? h('span', {class: 'quiet'}, 'blank')),
    h('td', {}, field.origin ? `${field.origin.profile ?? ''}${field.origin.revision ? `, revision ${field.origin.revision}` : ''}` : ''),
    h('td', {}, field.sentence, field.conflicts?.length > 0 ? h('p', {class: 'attention'}, field.conflicts.join(' ')) : '')));
  one('#who').replaceChildren(table('Who bills', ['Field', 'Of', 'Value', 'Profile', 'Why'], rows));
}

async function segments(claim) {
  const answer = await rest('GET claims/{number}/segments', {path});
  if (answer.problem) {
    one('#segments').replaceChildren(h('p', {class: 'info'}, answer.problem.detail));
    return;
  }
  const sentences = new Map(reasons(claim).map(field => [field.field, field.sentence]));
  let loop;
  const rows = answer.body.items.flatMap(segment => {
    const first = segment.loop !== loop;
    loop = segment.loop;
    return [...(first ? [h('tr', {}, h('th', {colspan: 3, scope: 'colgroup'}, `${segment.loop} ${segment.loopName ?? ''}`))] : []), segmentRow(segment, sentences)];
  });
  one('#segments').replaceChildren(table('Segments of this claim', ['Segment', 'Means', 'Why'], rows));
}

function segmentRow(segment, sentences) {
  const elements = segment.elements.filter(element => element.value !== '').flatMap(element => [h('dt', {}, `${element.position} ${element.name}`), h('dd', {}, element.value)]);
  return h('tr', {}, h('td', {}, h('code', {}, segment.text)), h('td', {}, h('details', {}, h('summary', {}, segment.name), h('dl', {class: 'facts'}, elements))),
    h('td', {}, (segment.fields ?? []).map(field => h('p', {}, h('a', {href: `#field-${field}`, title: sentences.get(field) ?? '', click: () => one('#tab-who').click()}, field)))));
}

async function history() {
  const answer = await rest('GET claims/{number}/history', {path});
  one('#history').replaceChildren(answer.problem ? h('p', {class: 'stop'}, sentence(answer.problem))
    : table('History', ['When', 'Who', 'What', 'Details'], answer.body.items.map(item => cells(time(item.at), item.actor, words(item.what), item.detail))));
}

start();
