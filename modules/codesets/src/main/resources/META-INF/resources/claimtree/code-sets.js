/** Code sets: what there is, finding a code while typing, and taking a release in: looked at first, stored when it is right. */
import {h, one, say, settled} from './dom.js';
import {rest, send, sentence} from './rest.js';
import {counted, date, number, readDate, time} from './format.js';

const HELP = {
  HCPCS: ['The annual file of CMS: the zip as published, or the text in it. Modifiers come with it.', 'Nothing: as the file says.'],
  ICD10CM: ['The order file of CMS: the zip as published, or the text in it.', 'Needed: the first day of the release, such as 10/01/2026.'],
  PLACE_OF_SERVICE: ['CSV with the columns code, description, valid from, valid through.', 'Nothing: today.'],
  TAXONOMY: ['The CSV file of NUCC, or one with the columns code, description, valid from, valid through.', 'Nothing: today.'],
  LICENSED: ['CSV with the columns code and description, of codes that the practice has licensed from the AMA.', 'Nothing: today.'],
};
const labels = {};

/** Sets */

async function sets() {
  const answer = await rest('GET code-sets');
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return [];
  }
  one('#sets tbody').replaceChildren(...answer.body.items.map(shown));
  return answer.body.items;
}

function shown(set) {
  labels[set.set] = set.label;
  const last = set.releases[0];
  const cells = last
    ? [last.startSet ? 'Start set' : `From ${date(last.effective)}`, number(last.counts.codes), last.counts.headers > 0 ? number(last.counts.headers) : '',
      last.startSet ? '' : `${time(last.at)} by ${last.by}`, last.startSet ? 'A few codes in words of ours, until you import the whole list' : did(last.counts)]
    : ['None yet', '0', '', '', ''];
  return h('tr', {'data-set': set.set}, h('th', {scope: 'row'}, set.label),
    cells.map((cell, at) => h('td', {class: at === 1 || at === 2 ? 'number' : false}, cell)));
}

const did = part => `${number(part.added)} added, ${number(part.changed)} changed, ${number(part.closed)} closed, ${number(part.unchanged)} as they were`;

/** Finding */

let asked = 0;

async function find() {
  const q = one('#find').value.trim();
  const on = readDate(one('#on').value);
  one('#onError').textContent = on === null ? 'A date such as 10/05/2026.' : '';
  one('#on').setAttribute('aria-invalid', String(on === null));
  if (q === '' || on === null) {
    one('#fitting').textContent = '';
    one('#hits').hidden = true;
    return;
  }
  const query = {q};
  if (one('#within').value !== '') {
    query.set = one('#within').value;
  }
  if (on !== '') {
    query.on = on;
  }
  const mine = ++asked;
  const answer = await rest('GET codes', {query});
  // What was asked for later is what counts, whichever answer comes first.
  if (mine !== asked) {
    return;
  }
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const hits = answer.body.items;
  one('#fitting').textContent = hits.length === 0 ? 'No code fits.' : hits.length === 20 ? 'The 20 that fit best.' : `${counted(hits.length, 'code')}.`;
  one('#hits').hidden = hits.length === 0;
  one('#hits tbody').replaceChildren(...hits.map(hit));
}

function hit(code) {
  const words = code.longDescription === code.shortDescription ? [code.longDescription] : [code.longDescription, h('br'), h('span', {class: 'quiet'}, code.shortDescription)];
  return h('tr', {}, h('td', {}, h('b', {}, code.shown)), h('td', {}, words, code.billable ? null : h('span', {class: 'quiet'}, ' (header, not billable)')),
    h('td', {}, labels[code.set], code.startSet ? h('span', {class: 'quiet'}, ' (start set)') : null),
    h('td', {}, code.validFrom === '1900-01-01' ? '' : date(code.validFrom)), h('td', {}, date(code.validThrough)));
}

/** Importing */

function chosen() {
  const [file, day] = HELP[one('#set').value];
  one('#setHelp').textContent = file;
  one('#effectiveHelp').textContent = day;
  changed();
}

function changed() {
  one('#check').disabled = one('#file').files.length === 0;
  one('#take').disabled = true;
  one('#report').replaceChildren();
}

async function ask(dryRun) {
  const effective = readDate(one('#effective').value);
  one('#effectiveError').textContent = '';
  one('#effective').removeAttribute('aria-invalid');
  if (effective === null || (effective === '' && one('#set').value === 'ICD10CM')) {
    refuseDay(effective === null ? 'A date such as 10/01/2026.' : 'The file does not say from when it holds: give the day.');
    return;
  }
  one('#check').disabled = one('#take').disabled = true;
  const answer = await send('POST code-sets/{set}/imports', one('#file').files[0], 'application/octet-stream',
    effective === '' ? {dryRun} : {dryRun, effective}, {set: one('#set').value});
  one('#check').disabled = false;
  if (answer.problem) {
    say(answer.problem.detail, 'stop');
    one('#report').replaceChildren(h('ul', {class: 'findings', 'aria-label': 'What is wrong'}, (answer.problem.errors ?? []).map(error => h('li', {class: 'stop'}, error.message))));
    return;
  }
  one('#take').disabled = !dryRun || answer.body.changesNothing;
  say(told(answer.body, dryRun));
  report(answer.body);
  if (!dryRun) {
    await sets();
  }
}

function refuseDay(text) {
  one('#effectiveError').textContent = text;
  one('#effective').setAttribute('aria-invalid', 'true');
  one('#effective').focus();
}

function told(report, dryRun) {
  if (report.changesNothing) {
    return 'Every code is as the file has it: there is nothing to import.';
  }
  return dryRun ? `Nothing is wrong. Import takes the file, from ${date(report.effective)}.` : `Imported, from ${date(report.effective)}.`;
}

function report(body) {
  const columns = ['codes', 'headers', 'added', 'changed', 'closed', 'unchanged'];
  one('#report').replaceChildren(h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Report'}, h('table', {},
    h('caption', {}, body.stored ? 'What was done' : 'What would be done'),
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Set'), ['Codes in the file', 'Headers', 'Added', 'Changed', 'Closed', 'Unchanged']
      .map(title => h('th', {scope: 'col', class: 'number'}, title)))),
    h('tbody', {}, body.sets.map(part => h('tr', {}, h('th', {scope: 'row'}, labels[part.set], part.replacesStartSet ? h('span', {class: 'quiet'}, ' (in place of the start set)') : null),
      columns.map(column => h('td', {class: 'number'}, number(part[column])))))))));
}

const known = await sets();
one('#within').append(...known.map(set => h('option', {value: set.set}, set.label)));
const soon = settled(150, find);
one('#find').addEventListener('input', soon);
one('#on').addEventListener('input', soon);
one('#within').addEventListener('change', find);
if (one('#import')) {
  one('#set').append(...known.filter(set => set.set in HELP).map(set => h('option', {value: set.set}, set.label)));
  one('#set').addEventListener('change', chosen);
  one('#file').addEventListener('change', changed);
  one('#effective').addEventListener('input', changed);
  one('#check').addEventListener('click', () => ask(true));
  one('#take').addEventListener('click', () => ask(false));
  chosen();
}
document.body.dataset.ready = 'true';
