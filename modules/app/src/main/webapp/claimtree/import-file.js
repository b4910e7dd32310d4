/** A CSV file of records: checked first, taken when nothing is wrong with it. Which records, the page's section says. */
import {h, one, say} from './dom.js';
import {send} from './rest.js';
import {counted, number} from './format.js';

const file = one('#file');
const check = one('#check');
const take = one('#take');
const {call, what: record} = one('#report').dataset;

file.addEventListener('change', () => {
  check.disabled = file.files.length === 0;
  take.disabled = true;
  one('#report').replaceChildren();
});
check.addEventListener('click', () => ask(true));
take.addEventListener('click', () => ask(false));

async function ask(dryRun) {
  check.disabled = take.disabled = true;
  const answer = await send(call, file.files[0], 'text/csv', {dryRun});
  check.disabled = false;
  const report = answer.body ?? answer.problem;
  if (report.report === undefined) {
    say(report.detail, 'stop');
    return;
  }
  take.disabled = !dryRun || report.refused > 0;
  say(words(report, dryRun), report.refused > 0 ? 'stop' : 'ok');
  show(report);
}

function words(report, dryRun) {
  const what = `${counted(report.created, `new ${record}`)}, ${number(report.updated)} changed, ${number(report.unchanged)} as they are`;
  if (report.refused > 0) {
    return `${counted(report.refused, 'row')} of ${number(report.rows)} refused. Nothing was stored.`;
  }
  return dryRun ? `Nothing is wrong: ${what}. Import takes the file.` : `Imported: ${what}.`;
}

function show(report) {
  const rows = report.report.map(row => h('tr', {},
    h('td', {class: 'number'}, number(row.line)), h('td', {}, row.ref ?? ''), h('td', {}, row.result),
    h('td', {}, h('ul', {}, (row.problems ?? []).map(problem => h('li', {class: 'stop'}, `${problem.column}: ${problem.message}`))))));
  one('#report').replaceChildren(h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Report'}, h('table', {},
    h('caption', {}, 'Row by row'),
    h('thead', {}, h('tr', {}, ['Line', 'Client', 'Result', 'What is wrong'].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, rows))));
}
