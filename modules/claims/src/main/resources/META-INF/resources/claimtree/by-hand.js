/** What people decide of a claim before it is sent: which charges share it, by which form it travels, what a field of it says. */
import {h, say} from './dom.js';
import {fill} from './form-dialog.js';
import {rest, sentence} from './rest.js';
import {counted, time} from './format.js';
import {set as put} from './pointer.js';
import {parts} from './profile-shapes.js';
import {choiceText} from './profile-words.js';

const may = (document.documentElement.dataset.may ?? '').split(' ').includes('BUILD_CLAIMS');
const REASON = {name: '/reason', label: 'Reason', type: 'words', most: 500, needed: true};
const STAYS = 'It stays with these charges, and can be undone until they are sent.';

/** What was decided of a draft, and buttons to decide; done is called when something changed. */
export function byHand(draft, done) {
  const decided = draft.decisions ?? [];
  return h('div', {}, decided.length === 0 ? '' : h('h3', {}, 'Decided by hand'),
    h('ul', {}, once(decided).map(said => h('li', {}, h('strong', {}, subject(said)), `: ${said.reason} (${said.by}, ${time(said.at)}) `,
      may ? h('button', {type: 'button', class: 'plain', click: () => undo(said, decided, done)}, 'Undo') : ''))),
    may ? h('div', {class: 'buttons'},
      draft.charges.length > 1 ? h('button', {type: 'button', click: () => apart(draft, done)}, 'Take charges off') : '',
      h('button', {type: 'button', click: () => form(draft, done)}, 'Send by another form'),
      h('button', {type: 'button', click: () => value(draft, done)}, 'Type a value')) : '');
}

/** One line for what was decided of several charges at once. */
const once = decided => [...new Map(decided.map(said => [`${said.subject} ${said.value}`, said])).values()];

const WORDS = {APART: 'On a claim of its own', TOGETHER: 'On one claim with others'};

function subject(said) {
  return WORDS[said.kind] ?? (said.kind === 'FORM' ? `Form ${said.value}` : `${said.subject}: ${choiceText(JSON.parse(said.value))}`);
}

/** Several drafts become one claim. */
export async function together(drafts, done) {
  const charges = drafts.flatMap(draft => draft.charges);
  await decide({
    title: `Make one claim of ${counted(drafts.length, 'claim')}?`, verb: 'Make one claim', text: ['Also over months, within a year. Everything else that a claim says once must agree.', STAYS],
    fields: [REASON], body: () => ({kind: 'TOGETHER', charges}),
  }, done);
}

function apart(draft, done) {
  return decide({
    title: 'Which charges go on a claim of their own?', verb: 'Take them off', text: STAYS,
    fields: [{name: '/charges', label: 'One charge or more', type: 'ticks', needed: true, choices: draft.charges.map((charge, at) => [charge, draft.chargeRefs[at]])}, REASON],
    body: values => ({kind: 'APART', charges: values['/charges']}),
  }, done);
}

async function form(draft, done) {
  const forms = (await rest('GET form-types', {query: {limit: 1000}})).body?.items ?? [];
  await decide({
    title: 'By which form does this claim go?', verb: 'Send it so', text: ['The whole claim travels by it, whatever plan and payer say. The rules are asked again.', STAYS],
    fields: [{name: '/formType', label: 'Form', type: 'choice', needed: true, choices: forms.map(item => [item.ref, item.name ?? item.ref])}, REASON],
    body: values => ({kind: 'FORM', charges: draft.charges, formType: values['/formType']}),
  }, done);
}

async function value(draft, done) {
  const fields = (await rest('GET profile-fields')).body?.items ?? [];
  const chosen = await fill({
    title: 'Which field?', verb: 'Go on', text: 'What is typed here stands above the rules, on this claim only.',
    fields: [{name: '/field', label: 'Field', type: 'choice', needed: true, choices: fields.map(about => [about.field, about.label])},
      {name: '/says', label: 'It says', type: 'choice', choices: [['typed', 'What I type'], ['blank', 'Nothing: it is not sent']]}],
    act: async values => {
      const about = fields.find(each => each.field === values['/field']);
      return values['/says'] === 'blank' && !about.mayBeBlank
        ? {problem: {errors: [{pointer: '/says', message: `${about.label} cannot be left blank.`}]}} : {about, says: values['/says']};
    },
  });
  if (chosen) {
    await said(draft, chosen, done);
  }
}

function said(draft, {about, says}, done) {
  const inputs = says === 'blank' ? [] : parts(about).map(part => ({
    part, name: `/value/typed${part.at}`, label: part.title, most: part.most, list: part.list, needed: Boolean(part.needed) && !part.unless,
    type: part.choices ? 'choice' : 'words', choices: part.choices ? [...(part.needed ? [] : [['', part.nothing ?? 'None']]), ...Object.entries(part.choices)] : undefined}));
  return decide({
    title: `${about.label} on this claim`, verb: 'Save', text: STAYS, fields: [...inputs, REASON],
    body: values => {
      const body = {kind: 'VALUE', charges: draft.charges, field: about.field, value: says === 'blank' ? {blank: true} : {}};
      inputs.filter(({name}) => values[name] !== undefined).forEach(({part, name}) => put(body, name, meant(part, values[name])));
      return body;
    },
  }, done);
}

const meant = (part, text) => (part.type === 'flag' ? text === 'true' : part.type === 'upper' ? text.toUpperCase() : text);

async function decide({title, verb, text, fields, body}, done) {
  const answer = await fill({title, verb, text, fields, act: values => rest('POST claim-decisions', {body: {...body(values), reason: values['/reason']}})});
  if (answer) {
    say(`Done. The client was checked again: ${counted(answer.body.ready, 'claim')} ready, ${answer.body.held} held.`);
    done();
  }
}

async function undo(said, decided, done) {
  const charges = decided.filter(other => other.subject === said.subject && other.value === said.value).map(other => other.charge);
  const answer = await rest('POST claim-decisions/undo', {body: {kind: said.kind, charges, ...(said.kind === 'VALUE' ? {field: said.subject} : {})}});
  say(answer.problem ? sentence(answer.problem) : 'Undone. The client was checked again.', answer.problem ? 'stop' : undefined);
  done();
}
