/** Replays: asking for one, from their own page or from that of a claim or a batch, and following those that run. */
import {h, one, say} from './dom.js';
import {open} from './dialog.js';
import {readDate} from './format.js';
import {rest, sentence} from './rest.js';

let table;
document.addEventListener('table-shown', event => (table = event.detail.table));
document.addEventListener('work-seen', event => event.detail.some(work => work.kind === 'REPLAY' && work.state === 'RUNNING') && table?.load());

one('#replay')?.addEventListener('click', () => {
  const fields = {claims: field('Claim numbers', 'With commas between; nothing: all.'), from: field('Service from', ''), through: field('Service through', '')};
  ask('Replay claims', Object.values(fields).map(each => each.box), () => wanted(fields));
});

/**
 * Asks under which tree, starts the replay and goes where it can be watched.
 *
 * @param title of the dialog; more: what else is asked; wish: answers which claims, or null when that can't be read
 */
export async function ask(title, more, wish) {
  const asSent = h('input', {type: 'radio', name: 'tree', id: 'replay-as-sent', checked: true});
  const today = h('input', {type: 'radio', name: 'tree', id: 'replay-today'});
  const form = h('div', {}, more,
    h('fieldset', {}, h('legend', {}, 'Under which tree'),
      h('p', {}, asSent, h('label', {for: 'replay-as-sent'}, ' As sent: rules, profiles and master data of each claim’s own revision. Everything must come out to the byte.')),
      h('p', {}, today, h('label', {for: 'replay-today'}, ' Under today’s tree: what would be sent for the same facts now.'))));
  if (await open(title, form, [{label: 'Replay', value: 'replay', kind: 'primary'}, {label: 'Cancel', value: ''}]) !== 'replay') {
    return;
  }
  const body = wish();
  if (body === null) {
    say('A date such as 11/22/2026 is needed. Nothing was replayed.', 'stop');
    return;
  }
  const answer = await rest('POST replays', {body: {...body, tree: today.checked ? 'TODAY' : 'AS_SENT'}});
  answer.problem ? say(sentence(answer.problem), 'stop') : location.assign(`/replay.xhtml?id=${answer.body.replay.id}`);
}

let last = 0;

function field(title, help) {
  const id = `replay-field-${++last}`;
  const input = h('input', {type: 'text', id, autocomplete: 'off', spellcheck: 'false', 'aria-describedby': `${id}-help`});
  return {input, box: h('div', {class: 'field'}, h('label', {for: id}, title), input, h('p', {class: 'help', id: `${id}-help`}, help))};
}

function wanted(fields) {
  const body = {};
  const claims = fields.claims.input.value.toUpperCase().split(/[\s,;]+/).filter(number => number !== '');
  if (claims.length > 0) {
    body.claims = claims;
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
