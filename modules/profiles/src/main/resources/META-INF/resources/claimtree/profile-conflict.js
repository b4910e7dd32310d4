/** What the server asks back when a profile is saved: later versions that hold the old value, and what somebody else saved meanwhile. */
import {all, h, say} from './dom.js';
import {counted, date, time} from './format.js';
import {open} from './dialog.js';
import {rest, sentence} from './rest.js';
import {same} from './pointer.js';
import {choiceText} from './profile-words.js';

/** Which later versions are corrected too: their dates; null when the save was given up. */
export async function later(problem, label) {
  const lines = problem.errors.map(error => {
    const [, day, fields] = /effective (\d{4}-\d\d-\d\d) .*value of (.*)\.$/.exec(error.message) ?? [];
    return {day, fields: (fields ?? '').split(', ').map(label).join(', ')};
  }).filter(line => line.day);
  const ticks = lines.map(line => h('p', {}, h('label', {class: 'tick'}, h('input', {type: 'checkbox', value: line.day, checked: true}), ` Correct the version from ${date(line.day)}: ${line.fields}`)));
  const box = h('div', {}, ticks);
  const chosen = await open('Later versions still hold the old value', [
    h('p', {}, `A correction of this version ends where the next begins. ${counted(lines.length, 'later version holds', 'later versions hold')} what you change.`), box],
  [{label: 'Save', value: 'yes', kind: 'primary'}, {label: 'Back, and save nothing', value: ''}]);
  return chosen === 'yes' ? all('input:checked', box).map(tick => tick.value) : null;
}

/** Somebody saved the profile: both are shown field by field, and the person says what is taken over. */
export async function meanwhile(form, mine, label) {
  const answer = await rest('GET profiles/{ref}', {path: {ref: form.key}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const before = form.record;
  const theirs = await form.adapted(answer.body);
  const saved = theirs.versions.reduce((one, other) => (one.saved.revision > other.saved.revision ? one : other)).saved;
  const at = (document, field) => document.overrides?.[field];
  const fields = [...new Set([before, theirs, mine].flatMap(document => Object.keys(document.overrides ?? {})))].filter(field => !same(at(theirs, field), at(mine, field)));
  const touched = field => !same(at(form.shownOverrides, field), at(mine, field));
  const rows = fields.map(field => h('tr', {}, h('th', {scope: 'row'}, label(field)), h('td', {}, choiceText(at(mine, field)) || 'Not overridden'), h('td', {}, choiceText(at(theirs, field)) || 'Not overridden'),
    h('td', {}, h('input', {type: 'checkbox', value: field, checked: !touched(field), 'aria-label': `Take over ${label(field)}`}))));
  const table = rows.length === 0 ? h('p', {}, 'The version that you see was not changed.')
    : h('table', {}, h('thead', {}, h('tr', {}, ['Field', 'Yours', 'Saved meanwhile', 'Take over'].map(title => h('th', {scope: 'col'}, title)))), h('tbody', {}, rows));
  const chosen = await open('Somebody saved this profile meanwhile', [h('p', {}, `${saved.by} saved it on ${time(saved.at)}. Nothing of yours was saved, and nothing of it is lost.`), table],
    [{label: 'Take over what is ticked, keep the rest of mine', value: 'merge', kind: 'primary'}, {label: 'Back, and save nothing', value: ''}]);
  if (chosen === 'merge') {
    const overrides = {...mine.overrides};
    all('input:checked', table).forEach(({value}) => (at(theirs, value) ? (overrides[value] = at(theirs, value)) : delete overrides[value]));
    await form.take(answer);
    form.show(theirs);
    const stored = form.before;
    form.show({...theirs, effective: mine.effective, name: mine.name === before.name ? theirs.name : mine.name, overrides});
    form.before = stored;
    form.shownOverrides = theirs.overrides;
    form.changed();
    say('Your changes stand on top of what was saved meanwhile. Save when you are ready.', 'attention');
  }
}
