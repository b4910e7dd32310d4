/** Edit Profile: what it overrides, from which date of service, in which rules, and what a change of it would do. */
import {asked, goAndSay, h, one, say, settled} from './dom.js';
import {rest, sentence} from './rest.js';
import {counted, number, time, words} from './format.js';
import {ProfileField} from './profile-field.js';
import {effectiveText, inForce, versionTable} from './profile-words.js';
import {later, meanwhile} from './profile-conflict.js';
import {shown as impactShown} from './rule-impact.js';

const DEFAULT = 'DEFAULT';
const ref = asked().get('ref');
const isDefault = ref === DEFAULT;
const back = asked().get('back') === '/profile-rules.xhtml' ? '/profile-rules.xhtml' : null;
const may = (document.documentElement.dataset.may ?? '').split(' ');
const element = one('form[data-form]');
const labels = new Map();
const label = field => labels.get(field) ?? field;
let parts = [];
let form;
let correct;
let wanted;

async function start() {
  const [fields, usual] = await Promise.all([rest('GET profile-fields'), rest('GET profiles/{ref}', {path: {ref: DEFAULT}})]);
  if (fields.problem) {
    say(sentence(fields.problem), 'stop');
    return;
  }
  const usually = usual.body?.versions[0].overrides ?? {};
  fields.body.items.forEach(item => labels.set(item.field, item.label));
  parts = fields.body.items.map(item => new ProfileField(item, isDefault ? null : usually[item.field] ?? {}));
  one('.fields', element).append(...parts.map(part => part.element));
  element.dataset.whole = '/overrides';
  listen();
  await import('./form.js');
  one('#all').addEventListener('change', filter);
  await Promise.all([uses(), causes()]);
}

function listen() {
  element.addEventListener('form-read', ({detail: {document}}) => {
    // The version that the save is about; else the newest.
    const version = document.versions.find(each => wanted === undefined || each.effective <= wanted) ?? document.versions[0];
    Object.assign(document, {effective: version.effective, name: version.name, overrides: version.overrides});
  });
  element.addEventListener('form-showing', ({detail: {document, form: own}}) => {
    form = own;
    form.shownOverrides = document.overrides ?? {};
    parts.forEach(part => part.show(document.overrides?.[part.about.field]));
  });
  element.addEventListener('form-shown', () => {
    one('#f-name').toggleAttribute('readonly', isDefault);
    one('#all').checked = form.isNew();
    filter();
    versions();
    tellImpact.cancel();
    one('#impact').replaceChildren();
  });
  element.addEventListener('form-sending', ({detail: {body}}) => {
    body.overrides ??= {};
    wanted = body.effective;
    if (correct) {
      body.correct = correct;
    }
  });
  element.addEventListener('form-refused', event => {
    if (event.detail.answer.status === 409 && !form.isNew()) {
      event.preventDefault();
      asksBack(event.detail.answer.problem, event.detail.body);
    }
  });
  element.addEventListener('form-saved', ({detail: {made}}) => saved(made));
  element.addEventListener('input', typed);
  element.addEventListener('change', typed);
}

async function asksBack(problem, body) {
  if (!problem.type?.endsWith('later-versions')) {
    await meanwhile(form, body, label);
    return;
  }
  const dates = await later(problem, label);
  if (dates !== null) {
    correct = dates;
    await form.save();
    correct = undefined;
  }
}

function saved(made) {
  if (back) {
    goAndSay(`${back}${made ? `?${new URLSearchParams({profile: form.key})}` : ''}`, `The profile ${form.record.name} is saved${made ? '' : ' and acts on every rule that uses it'}.`);
    return;
  }
  one('#title').textContent = `Profile ${form.record.name}`;
  say(made ? 'Added. It acts once a rule uses it.' : 'Saved. It acts on every rule that uses it.');
  uses();
}

/** A new profile's ref follows its name until somebody types another. */
function typed(event) {
  const refField = one('#f-ref');
  if (event.target.id === 'f-name' && form.isNew() && (refField.value === '' || refField.dataset.proposed === refField.value)) {
    refField.value = refField.dataset.proposed = one('#f-name').value.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 40);
  }
  tellImpact();
}

const tellImpact = settled(1200, async () => {
  if (!form?.isDirty() || !may.includes('READ_CLAIMS') || !may.includes('EDIT_PROFILES')) {
    one('#impact').replaceChildren();
    return;
  }
  const content = form.content();
  const answer = await rest('POST profile-tree/impacts', {body: {profile: {ref: form.key ?? content.ref, effective: content.effective, name: content.name, overrides: content.overrides ?? {}}}});
  one('#impact').replaceChildren(impactShown(answer.body, label) ?? '');
});

/** Overridden fields only, or all. */
function filter() {
  const all = one('#all').checked || isDefault;
  parts.forEach(part => part.element.toggleAttribute('hidden', !all && !part.isOverridden()));
  one('#none').toggleAttribute('hidden', all || parts.some(part => part.isOverridden()));
}

function versions() {
  const list = inForce(form.record.versions ?? []);
  one('#versions').hidden = list.length === 0;
  const head = version => [h('button', {type: 'button', class: 'plain', click: () => open(version)}, effectiveText(version.effective)), h('p', {class: 'quiet'}, `${time(version.saved.at)} by ${version.saved.by}`)];
  one('#versions div').replaceChildren(list.length === 0 ? '' : versionTable(list, label, version => h('span', {}, head(version))));
}

/** Takes another version into the form. */
function open(version) {
  if (form.isDirty()) {
    say('Save or cancel what you changed first; then open another version.', 'attention');
    return;
  }
  form.show({...form.record, effective: version.effective, name: version.name, overrides: version.overrides});
  one('#f-effective').focus();
}

async function uses() {
  const place = one('#uses');
  if (!ref && !form?.key) {
    return;
  }
  if (isDefault) {
    place.replaceChildren(h('p', {}, 'Everything that no rule says otherwise.'));
    return;
  }
  const answer = await rest('GET profiles/{ref}/uses', {path: {ref: form?.key ?? ref}});
  const items = answer.body?.items ?? [];
  place.replaceChildren(answer.problem ? h('p', {class: 'quiet'}, answer.problem.detail) : items.length === 0 ? h('p', {}, 'No rule uses it. It acts once a rule does.')
    : h('ul', {class: 'findings'}, items.map(item => h('li', {}, item.path, item.inherited ? h('span', {class: 'quiet'}, ' inherits it') : ''))));
  one('#used').hidden = false;
}

/** What moved the Default Profile without anybody changing it. */
async function causes() {
  if (!isDefault) {
    return;
  }
  one('#caused').hidden = false;
  const answer = await rest('GET profiles/DEFAULT/causes', {query: {limit: 1000}});
  const items = [...(answer.body?.items ?? [])].reverse();
  const moved = each => h('p', {}, `${label(each.field)}${each.payer ? ` with ${each.payer}` : ''}: ${each.before ?? 'nothing'} → ${each.after ?? 'nothing'}`);
  one('#causes').replaceChildren(items.length === 0 ? h('p', {}, 'No change of master data has moved it so far.') : h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'What moved the Default Profile'},
    h('table', {}, h('thead', {}, h('tr', {}, ['When', 'Who', 'What was changed', 'Applies from', 'What moved'].map(title => h('th', {scope: 'col'}, title)))),
      h('tbody', {}, items.map(item => h('tr', {}, h('td', {}, time(item.at)), h('td', {}, item.by), h('td', {}, item.kind === item.subject ? words(item.kind) : `${words(item.kind)} ${item.subject}`), h('td', {}, effectiveText(item.effective)), h('td', {}, item.fields.map(moved))))))),
  answer.body?.total > items.length ? h('p', {class: 'quiet'}, `The first ${counted(items.length, 'change')} of ${number(answer.body.total)}.`) : '');
}

start();
