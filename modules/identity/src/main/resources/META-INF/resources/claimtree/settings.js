/** Settings by their groups; each is saved by itself, and only when nobody else has changed it since it was read. */
import {all, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {number, time, words} from './format.js';

const mayChange = (document.documentElement.dataset.may ?? '').split(' ').includes('MANAGE_SETTINGS');
const place = one('#settings');
let groups = [];

/** What people read for a value. */
function told(setting, value) {
  switch (setting.form.kind) {
    case 'YES_NO': return value ? 'Yes' : 'No';
    case 'ONE_OF': return words(value);
    case 'WHOLE_NUMBER': return number(value);
    default: return value === '' ? 'nothing' : value;
  }
}

/** What may be chosen; undefined where it is typed. */
function choices(setting) {
  switch (setting.form.kind) {
    case 'YES_NO': return [['true', 'Yes'], ['false', 'No']];
    case 'ONE_OF': return setting.form.allowed.map(value => [value, words(value)]);
    case 'USER_GROUP': return [['', 'Nobody'], ...[...new Set([...groups, setting.value].filter(name => name !== ''))].map(name => [name, name])];
    default: return undefined;
  }
}

function field(setting) {
  const attributes = {id: `value-${setting.number}`, 'aria-labelledby': `setting-${setting.number}`, 'aria-describedby': `help-${setting.number} error-${setting.number}`};
  const offered = choices(setting);
  const made = offered
    ? h('select', attributes, offered.map(([value, label]) => h('option', {value}, label)))
    : h('input', {type: 'text', maxlength: setting.form.kind === 'TEXT' ? setting.form.most : 10, autocomplete: 'off', ...attributes});
  made.value = String(setting.value);
  return made;
}

/** What stands in a field as the server takes it; what is no number stays a text, which the setting refuses. */
function read(setting, field) {
  const text = field.value.trim();
  switch (setting.form.kind) {
    case 'YES_NO': return text === 'true';
    case 'WHOLE_NUMBER': return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
    default: return text;
  }
}

function help(setting) {
  const bounds = setting.form.kind === 'WHOLE_NUMBER' ? `; ${number(setting.form.least)} to ${number(setting.form.most)}` : '';
  const changed = setting.changed ? ` Changed by ${setting.changed.by}, ${time(setting.changed.at)}.` : '';
  return `${setting.label.meaning}. Usually ${told(setting, setting.usual)}${bounds}.${changed}`;
}

/** A setting with its field; without the permission to change it, with its value. */
function shown(setting) {
  const section = h('section', {class: 'setting', 'data-number': setting.number}, h('h3', {id: `setting-${setting.number}`}, `${setting.number} ${setting.label.name}`),
    h('p', {class: 'help', id: `help-${setting.number}`}, help(setting)));
  if (!mayChange) {
    section.append(h('p', {class: 'value'}, told(setting, setting.value)));
    return section;
  }
  const input = field(setting);
  const form = h('form', {class: 'line', submit: event => {
    event.preventDefault();
    save(setting, section, input);
  }}, input, h('button', {type: 'submit', 'aria-label': `Save ${setting.label.name}`}, 'Save'));
  if (setting.changed && JSON.stringify(setting.value) !== JSON.stringify(setting.usual)) {
    form.append(h('button', {type: 'button', 'aria-label': `${setting.label.name} as usual`, click: () => usual(setting, section)}, 'As usual'));
  }
  section.append(form, h('p', {class: 'error', id: `error-${setting.number}`}));
  return section;
}

/** Says what is wrong, at the setting. */
function refuse(section, input, text) {
  one('.error', section).textContent = text;
  input.setAttribute('aria-invalid', 'true');
  input.focus();
}

async function save(setting, section, input) {
  const now = await unchanged(setting, section);
  if (now) {
    const answer = await rest('PUT settings/{number}', {path: setting, body: {value: read(setting, input)}, tag: now.tag});
    answer.problem ? refuse(section, input, answer.problem.errors[0]?.message ?? answer.problem.detail) : took(answer.body, section, 'is saved');
  }
}

async function usual(setting, section) {
  const now = await unchanged(setting, section);
  if (now) {
    const answer = await rest('DELETE settings/{number}', {path: setting, tag: now.tag});
    answer.problem ? say(sentence(answer.problem), 'stop') : took(answer.body, section, 'is as usual again');
  }
}

/** What is stored now, if it is what was shown; else that is told, and what was typed stays. */
async function unchanged(setting, section) {
  const now = await rest('GET settings/{number}', {path: setting});
  if (now.problem) {
    say(sentence(now.problem), 'stop');
    return undefined;
  }
  if (now.body.changed?.at !== setting.changed?.at) {
    one('.help', section).textContent = help(now.body);
    one('.error', section).textContent = `Somebody set it to ${told(setting, now.body.value)} meanwhile. Save again if yours is right.`;
    Object.assign(setting, now.body);
    return undefined;
  }
  return now;
}

function took(setting, section, did) {
  const fresh = shown(setting);
  section.replaceWith(fresh);
  one('input, select', fresh).focus();
  say(`${setting.label.name} ${did}.`);
}

function find() {
  const part = one('#find').value.trim().toLowerCase();
  all('.setting', place).forEach(section => section.toggleAttribute('hidden', !section.textContent.toLowerCase().includes(part)));
  all('.group', place).forEach(group => group.toggleAttribute('hidden', all('.setting:not([hidden])', group).length === 0));
  one('#none').toggleAttribute('hidden', all('.setting:not([hidden])', place).length > 0);
}

const answer = await rest('GET settings');
if (answer.problem) {
  say(sentence(answer.problem), 'stop');
} else {
  const known = await rest('GET user-groups', {query: {sort: 'name', limit: 1000}});
  groups = (known.body?.items ?? []).map(group => group.name);
  const headings = [...new Set(answer.body.items.map(setting => setting.label.group))];
  place.append(...headings.map((heading, at) => h('section', {class: 'group', 'aria-labelledby': `group-${at}`}, h('h2', {id: `group-${at}`}, heading),
    answer.body.items.filter(setting => setting.label.group === heading).map(shown))));
  one('#find').addEventListener('input', find);
  if (location.hash !== '') {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }
}
document.body.dataset.ready = 'true';
