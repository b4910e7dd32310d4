/** A billing code group: codes move between two lists, and nothing is saved before Save has said what it will do. */
import {h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {open, sure} from './dialog.js';
import {counted, date, number, readDate} from './format.js';
import {CodeList} from './code-list.js';
import {showUses, deleteGroup} from './code-group-uses.js';
import {offerAssignments} from './code-group-users.js';

const PAGE = 1000;
const element = one('form[data-form=code-groups]');
const field = one('#f-codes');
const codes = new Map();
let form;
let back = [];

async function readCodes(offset = 0) {
  const answer = await rest('GET billing-codes', {query: {sort: 'ref', limit: PAGE, offset}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  answer.body.items.forEach(code => codes.set(code.ref, code));
  if (answer.body.items.length > 0 && codes.size < answer.body.total) {
    await readCodes(offset + answer.body.items.length);
  }
}

const describe = code => [codes.get(code)?.description, codes.get(code)?.active === false ? '(inactive)' : ''].filter(Boolean).join(' ');
const assignedCodes = () => (field.value === '' ? [] : field.value.split('\n'));

const seen = () => {
  addAll.replaceChildren(unassigned.isNarrowed() ? `Add the ${number(unassigned.shown().length)} shown` : 'Add All');
  removeAll.replaceChildren(assigned.isNarrowed() ? `Remove the ${number(assigned.shown().length)} shown` : 'Remove All');
};
const press = (label, name, does) => h('button', {type: 'button', 'aria-label': name, click: does}, label);
const addAll = press('Add All', null, () => assign(unassigned.shown()));
const removeAll = press('Remove All', null, () => remove(assigned.shown()));
const unassigned = new CodeList('Unassigned Billing Codes', describe, {seen, chosen: code => assign([code]), key: (event, code) => event.key === 'ArrowRight' && take(event, () => assign([code]))});
const assigned = new CodeList('Assigned Billing Codes', describe, {seen, chosen: code => remove([code]), key: inAssigned});

const take = (event, does) => {
  event.preventDefault();
  does();
};

function inAssigned(event, code) {
  const step = event.altKey ? {ArrowUp: -1, ArrowDown: 1}[event.key] : undefined;
  if (step) {
    take(event, () => order(code, step));
  } else if (event.key === 'ArrowLeft') {
    take(event, () => remove([code]));
  }
}

function assign(moving) {
  if (form.editable && moving.length > 0) {
    back = back.filter(code => !moving.includes(code));
    change([...assignedCodes(), ...moving]);
    assigned.go(moving.at(-1));
    tell(moving, `assigned, ${counted(assignedCodes().length, 'code')} in the group`);
  }
}

/** What is moved back goes to the bottom of the left list. */
function remove(moving) {
  if (form.editable && moving.length > 0) {
    back = [...back, ...moving];
    change(assignedCodes().filter(code => !moving.includes(code)));
    unassigned.go(moving.at(-1));
    tell(moving, `taken out, ${counted(assignedCodes().length, 'code')} in the group`);
  }
}

function order(code, step) {
  const now = assignedCodes();
  const from = now.indexOf(code);
  const to = from + step;
  if (form.editable && from >= 0 && to >= 0 && to < now.length) {
    now.splice(to, 0, ...now.splice(from, 1));
    change(now);
    tell([code], `place ${to + 1} of ${now.length}`);
  }
}

const tell = (moved, what) => (one('#moved').textContent = `${moved.length === 1 ? moved[0] : counted(moved.length, 'code')} ${what}.`);

function change(now) {
  field.value = now.join('\n');
  show();
  field.dispatchEvent(new Event('input', {bubbles: true}));
}

function show() {
  const now = assignedCodes();
  const left = [...codes.values()].filter(code => code.active !== false && !now.includes(code.ref) && !back.includes(code.ref)).map(code => code.ref);
  unassigned.show([...left, ...back.filter(code => !now.includes(code))]);
  assigned.show(now);
}

/** The ref that a name gives: BCBS-AUTH-GROUP. */
const refOf = (name, turn) => `${name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 34) || 'GROUP'}${turn > 1 ? `-${turn}` : ''}`;
let turn = 1;

function nameChanged() {
  if (form?.isNew()) {
    turn = 1;
    one('#f-ref').value = refOf(one('#f-name').value, turn);
  }
}

/** Another group, perhaps a deleted one, has the ref that the name gives: then the next one. */
function refTaken(event) {
  const {answer} = event.detail;
  const taken = answer.status === 409 || answer.problem.errors.some(error => error.pointer === '/ref' && error.code === 'REF_TAKEN');
  if (form.isNew() && taken && turn < 99) {
    event.preventDefault();
    one('#f-ref').value = refOf(one('#f-name').value, ++turn);
    form.save();
  }
}

/** What would change, in sentences; empty where nothing would. */
function changes() {
  const before = form.record;
  const now = {name: one('#f-name').value.trim(), active: one('#f-active').checked, default: one('#f-default').checked, codes: assignedCodes()};
  const was = before.codes ?? [];
  const [added, removed] = [now.codes.filter(code => !was.includes(code)), was.filter(code => !now.codes.includes(code))];
  const moved = added.length === 0 && removed.length === 0 && now.codes.join('\n') !== was.join('\n');
  return [
    now.name !== before.name ? `The name changes from ${before.name} to ${now.name}.` : '',
    now.active !== before.active ? (now.active ? 'The group is offered again.' : 'The group is not offered for new uses any more.') : '',
    now.default !== (before.default ?? false) ? (now.default ? 'Its codes are proposed for new users and clients.' : 'Its codes are not proposed for new users and clients any more.') : '',
    added.length > 0 ? `Added: ${some(added)}.` : '', removed.length > 0 ? `Removed: ${some(removed)}.` : '', moved ? 'The order of the codes changes.' : '',
    from() && from() !== before.effective ? `This holds for services from ${date(from())} on; for earlier ones the group stays as it is.` : '',
  ].filter(Boolean);
}

const from = () => readDate(one('#f-effective').value);

const some = list => (list.length > 12 ? `${list.slice(0, 12).join(', ')} and ${list.length - 12} more` : list.join(', '));

async function agreed() {
  const name = one('#f-name').value.trim();
  if (form.isNew()) {
    const answer = await open('New billing code group', h('p', {}, `You are about to create a new billing code group called ${name}, with ${counted(assignedCodes().length, 'code')}. Proceed?`), [
      {label: 'Yes', value: 'yes', kind: 'primary', first: true}, {label: 'No', value: ''}]);
    return answer === 'yes';
  }
  const what = changes();
  return what.length === 0 || sure({question: `Save the billing code group ${name}?`, what, verb: 'Save'});
}

let asked = false;

/** Asks before anything is sent; what cannot be saved is told first. */
element.addEventListener('submit', async event => {
  if (asked || one('#f-name').value.trim() === '') {
    return;
  }
  event.preventDefault();
  event.stopImmediatePropagation();
  if (await agreed()) {
    asked = true;
    element.requestSubmit();
    asked = false;
  }
}, true);

element.addEventListener('form-shown', event => {
  form = event.detail.form;
  back = [];
  const isNew = form.isNew();
  if (!isNew) {
    one('h1').textContent = form.record.name;
    document.title = `${form.record.name} · ClaimTree`;
  }
  one('#f-name').toggleAttribute('readonly', !isNew);
  one('#editName').hidden = isNew || !form.editable;
  one('#delete').hidden = isNew || !form.editable;
  one('#delete').onclick = () => deleteGroup(form);
  if (!form.editable) {
    ['#between', '.orders', '.two-lists > .help'].forEach(part => one(part).setAttribute('hidden', ''));
  }
  nameChanged();
  show();
  showUses(form);
  offerAssignments(form);
});

one('#editName').addEventListener('click', () => {
  one('#f-name').removeAttribute('readonly');
  one('#f-name').select();
});
one('#f-name').addEventListener('input', nameChanged);
element.addEventListener('form-refused', refTaken);
const saveFirst = () => form && offerAssignments(form);
element.addEventListener('input', () => queueMicrotask(saveFirst));
element.addEventListener('change', () => queueMicrotask(saveFirst));

one('#unassigned').append(unassigned.element);
one('#assigned').append(assigned.element, h('div', {class: 'orders'},
  press('Up', 'Put the code earlier', () => assigned.at && order(assigned.at, -1)), press('Down', 'Put the code later', () => assigned.at && order(assigned.at, 1))));
one('#between').append(press('Assign ›', 'Assign the code', () => unassigned.at && assign([unassigned.at])),
  press('‹ Take out', 'Take the code out', () => assigned.at && remove([assigned.at])), addAll, removeAll);
await readCodes();
await import('./form.js');
