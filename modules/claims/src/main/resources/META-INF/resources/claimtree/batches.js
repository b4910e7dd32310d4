/** Batches: starting one, and seeing those that run move on. */
import {h, one, say} from './dom.js';
import {open} from './dialog.js';
import {readDate} from './format.js';
import {offer} from './picker.js';
import {start} from './bill.js';

let table;
document.addEventListener('table-shown', event => (table = event.detail.table));
document.addEventListener('cell-shown', event => {
  const {cell, item, column} = event.detail;
  if (column === 'files') {
    cell.textContent = item.files.map(file => file.name).join(', ');
  }
});
// While something runs, the list follows it.
document.addEventListener('work-seen', event => event.detail.some(work => work.kind === 'CLAIM_BATCH' && work.state === 'RUNNING') && table?.load());

one('[data-build]')?.addEventListener('click', async () => {
  const fields = {
    payers: field('Payers', 'Refs, with commas between; nothing: all.', 'payers'), locations: field('Locations', '', 'locations'), providers: field('Insurance providers', '', 'providers'),
    from: field('Service from', ''), through: field('Service through', ''),
  };
  const form = h('div', {}, h('p', {}, 'Every open charge that matches goes on a claim; what is held by edits stays where it is. Leave all empty to bill everything that is open.'),
    Object.values(fields).map(each => each.box));
  offer(form);
  const answer = await open('Build batch', form, [{label: 'Build batch', value: 'build', kind: 'primary'}, {label: 'Cancel', value: ''}]);
  if (answer === 'build') {
    const body = wanted(fields);
    body ? await start(body) : say('A date such as 11/22/2026 is needed. No batch was started.', 'stop');
  }
});

let last = 0;

function field(title, help, list) {
  const id = `build-${++last}`;
  const input = h('input', {type: 'text', id, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `${id}-help`});
  return {input, box: h('div', {class: 'field'}, h('label', {for: id}, title), input, h('p', {class: 'help', id: `${id}-help`}, help), list ? h('p', {class: 'named'}) : '')};
}

function wanted(fields) {
  const body = {};
  for (const name of ['payers', 'locations', 'providers']) {
    const refs = fields[name].input.value.split(/[,;]/).map(ref => ref.trim()).filter(ref => ref !== '');
    if (refs.length > 0) {
      body[name] = refs;
    }
  }
  for (const name of ['from', 'through']) {
    const day = readDate(fields[name].input.value);
    if (day === null) {
      return null;
    }
    if (day !== '') {
      body[name] = day;
    }
  }
  return body;
}
