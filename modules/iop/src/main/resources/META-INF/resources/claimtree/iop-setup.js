/** What is missing before days bill themselves, program by program, and who stands on their claims. */
import {h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {counted} from './format.js';

const NAMES = {
  COUNTED_CODES: 'Codes that are counted', BILLED_CODES: 'Codes that are billed', RATES: 'Fees', ALERT_GROUP: 'Who is told', CLAIM_CODES: 'Codes on claims',
  CLINICIANS: 'Default clinicians', PLACES: 'Default locations', DIAGNOSES: 'Diagnoses',
};

const head = title => h('th', {scope: 'col'}, title);

function check({what, done, words, path}) {
  return h('tr', {}, h('td', {class: done ? 'ok' : 'stop'}, done ? 'done' : 'missing'), h('th', {scope: 'row'}, h('a', {href: path}, NAMES[what])), h('td', {}, words));
}

function renders({code, payer, clinician, rendering}) {
  return h('tr', {}, h('td', {}, code), h('td', {}, payer), h('td', {}, clinician), h('td', {}, rendering.billedAs), h('td', {}, rendering.supervising ?? ''),
    h('td', {}, rendering.send ?? 'Nothing says it'), h('td', {}, rendering.why ?? ''));
}

const wide = (name, ...inside) => h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': name}, h('table', {}, h('caption', {class: 'unseen'}, name), ...inside));

function program(item) {
  const who = `Who renders, ${item.name}`;
  const rows = item.renders.length === 0
    ? h('p', {class: 'hint'}, 'No client with an authorization for what is billed has a default clinician and a payer yet.')
    : wide(who, h('thead', {}, h('tr', {}, ['Code', 'Payer', 'Default clinician', 'Billed as', 'Supervising', 'Rendering provider is sent', 'Why'].map(head))), h('tbody', {}, item.renders.map(renders)));
  return h('section', {class: 'sheet', 'aria-label': item.name, 'data-program': item.program}, h('h2', {}, item.name),
    wide(`Checks, ${item.name}`, h('thead', {}, h('tr', {}, ['State', 'What', 'What there is'].map(head))), h('tbody', {}, item.checks.map(check))),
    h('h3', {}, 'Who renders'), h('p', {class: 'help'}, 'It is set in ', h('a', {href: '/stand-ins.xhtml'}, 'bills as'), ' and in ', h('a', {href: '/profile-rules.xhtml'}, 'billing profiles'), ' (field rendering.send), not here.'), rows);
}

const answer = await rest('GET iop-setup');
if (answer.problem) {
  say(sentence(answer.problem), 'stop');
} else {
  const {programs} = answer.body;
  const missing = programs.flatMap(item => item.checks).filter(item => !item.done).length;
  one('#state').textContent = missing === 0 ? 'Nothing is missing.' : `${counted(missing, 'check')} with something missing.`;
  one('#programs').replaceChildren(...programs.map(program));
}
document.body.dataset.ready = 'true';
