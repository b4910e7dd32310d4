/** Checking and billing of the rows that are chosen on a list, or of all that match. */
import {all, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {sure} from './dialog.js';
import {counted} from './format.js';

const may = (document.documentElement.dataset.may ?? '').split(' ').includes('BUILD_CLAIMS');

document.addEventListener('table-shown', event => {
  const table = event.detail.table;
  const place = one('.actions', table.section);
  if (may && table.selection && place.children.length === 0) {
    place.append(
      h('button', {type: 'button', click: () => check(table)}, 'Check these'),
      h('button', {type: 'button', class: 'primary', click: () => build(table)}, 'Build batch of these'));
  }
});

/** Charges of the chosen rows; of drafts, those that they are made of. */
const charges = rows => rows.flatMap(row => row.charges ?? [row.id]);

/** What is to be billed: the charges of the chosen rows, or what the list is filtered by where everything is chosen. */
function filter(table) {
  if (!table.selection.everything) {
    return {charges: charges([...table.selection.chosen.values()])};
  }
  const query = table.query();
  const known = {payer: 'payers', location: 'locations', provider: 'providers', client: 'clients'};
  const made = {};
  for (const [name, value] of query) {
    if (known[name]) {
      made[known[name]] = [value];
    } else if (name === 'from' || name === 'through') {
      made[name] = value;
    } else if (!(name === 'released' && value === 'true') && !(name === 'status' && value === 'READY')) {
      return null;
    }
  }
  return made;
}

function wanted(table) {
  const made = filter(table);
  if (made === null) {
    say('Everything that matches can be billed at once by payer, client, location, provider and dates. Choose the rows of the pages instead, or take the other filters away.', 'attention');
  }
  return made;
}

async function check(table) {
  const body = wanted(table);
  if (body) {
    const answer = await rest('POST claim-drafts/check', {body});
    answer.problem ? say(sentence(answer.problem), 'stop') : say(`Checked: ${counted(answer.body.ready, 'claim')} ready, ${answer.body.held} held.`);
    await table.load();
  }
}

async function build(table) {
  const body = wanted(table);
  if (body && await sure({question: 'Build a batch?', what: [`Open charges of ${counted(table.selection.count(), 'chosen row')} go on claims, and files and forms are made.`,
    'What is held by edits, voided, not released or on a claim already stays where it is.'], verb: 'Build batch'})) {
    await start(body);
  }
}

/** Starts a batch and goes where it can be watched. */
export async function start(body) {
  const answer = await rest('POST claim-batches', {body, key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
  } else {
    location.assign(`/batch.xhtml?id=${answer.body.id}`);
  }
}

all('[data-check]').forEach(button => button.addEventListener('click', async () => {
  button.disabled = true;
  const answer = await rest('POST claim-drafts/check', {body: {}});
  button.disabled = false;
  answer.problem ? say(sentence(answer.problem), 'stop') : say(`Checked all open charges: ${counted(answer.body.ready, 'claim')} ready, ${answer.body.held} held.`);
  document.dispatchEvent(new CustomEvent('list-changed'));
}));
