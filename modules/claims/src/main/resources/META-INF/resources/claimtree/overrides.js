/** Letting a held claim go in spite of an edit, with a reason, and taking that back. */
import {h, say} from './dom.js';
import {open} from './dialog.js';
import {rest, sentence} from './rest.js';
import {time, words} from './format.js';

const may = (document.documentElement.dataset.may ?? '').split(' ').includes('BUILD_CLAIMS');
let rules;

/** Buttons for what can be let go, and what was; done is called when something changed. */
export function overrides(draft, done) {
  const place = h('div', {}, draft.overrides.length === 0 ? '' : h('h3', {}, 'Let go in spite of'),
    h('ul', {}, draft.overrides.map(said => h('li', {}, h('strong', {}, words(said.finding)), `: ${said.reason} (${said.by}, ${time(said.at)}) `,
      may ? h('button', {type: 'button', class: 'plain', click: () => undo(said, done)}, 'Undo') : ''))));
  if (may) {
    offer(place, draft, done);
  }
  return place;
}

async function offer(place, draft, done) {
  rules ??= (await rest('GET edits', {query: {limit: 1000}})).body?.items ?? [];
  const open_ = new Set(rules.filter(rule => rule.byPerson).map(rule => rule.code));
  const held = (draft.findings ?? []).filter(finding => finding.severity === 'HOLD' && open_.has(finding.code));
  const buttons = held.map(finding => h('button', {type: 'button', 'data-let-go': true, click: () => letGo(draft, finding, done)}, `Let it go: ${words(finding.code).toLowerCase()}`));
  place.append(...(buttons.length > 0 ? [h('div', {class: 'buttons'}, buttons)] : []));
}

/** The charge of the line that a finding names; the first where it names the claim. */
function charge(draft, finding) {
  const line = /^lines\[(\d+)]/.exec(finding.field);
  return draft.charges[line ? draft.lines.indexOf(Number(line[1]) + 1) : 0] ?? draft.charges[0];
}

async function letGo(draft, finding, done, wrong = null) {
  const why = h('textarea', {id: 'override-reason', rows: 3, maxlength: 500, 'aria-required': 'true', 'aria-describedby': 'override-error', 'aria-invalid': wrong ? 'true' : null});
  const chosen = await open('Let the claim go in spite of this?', [h('p', {}, finding.text), h('p', {}, 'It is kept with the charge, and can be undone until the claim is sent.'),
    h('div', {class: 'field'}, h('label', {for: 'override-reason'}, 'Reason'), why, h('p', {class: 'error', id: 'override-error'}, wrong ?? ''))], [
    {label: 'Let it go', value: 'yes', kind: 'primary'}, {label: 'Cancel', value: ''}]);
  const reason = why.value.trim();
  if (chosen === '') {
    return;
  }
  if (reason === '') {
    await letGo(draft, finding, done, 'Say why, in at most 500 characters.');
    return;
  }
  const answer = await rest('POST charges/{id}/edit-overrides', {path: {id: charge(draft, finding)}, body: {finding: finding.code, reason}});
  say(answer.problem ? sentence(answer.problem) : 'Let go. The client was checked again.', answer.problem ? 'stop' : undefined);
  done();
}

async function undo(said, done) {
  const answer = await rest('POST charges/{id}/edit-overrides/undo', {path: {id: said.charge}, body: {finding: said.finding}});
  say(answer.problem ? sentence(answer.problem) : 'Undone. The client was checked again.', answer.problem ? 'stop' : undefined);
  done();
}
