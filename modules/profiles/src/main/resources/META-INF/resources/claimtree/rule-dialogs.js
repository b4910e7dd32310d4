/** What an edit asks: the condition of a rule, its profile, and whether a branch goes. */
import {h} from './dom.js';
import {counted} from './format.js';
import {open} from './dialog.js';
import {Combo} from './combo.js';

const NEW = {ref: ' new', name: 'New Profile'};
const INHERIT = {ref: ' inherit', name: 'Inherit Profile'};
const DEFAULT_PROFILE = 'DEFAULT';

/** A dialog whose main button does nothing until everything is there. */
function asking(title, content, verb, check) {
  const answered = open(title, content, [{label: verb, value: 'yes', kind: 'primary'}, {label: 'Cancel', value: ''}]);
  const form = content[0].closest('form');
  let isChecked = false;
  form.addEventListener('submit', async event => {
    if (event.submitter?.value !== 'yes' || isChecked) {
      return;
    }
    event.preventDefault();
    const {submitter} = event;
    isChecked = await check();
    if (isChecked) {
      // Not before the browser is done with the event: until then it takes no other.
      setTimeout(() => form.requestSubmit(submitter));
    }
  });
  return answered;
}

/** Dimension, is or is not, and values. */
class ConditionFields {
  constructor(names, when) {
    this.names = names;
    const options = names.dimensions().map(([dimension, label]) => h('option', {value: dimension, selected: dimension === when?.dimension}, label));
    this.dimension = h('select', {id: 'rule-dimension', autofocus: true, change: () => this.turn()}, options);
    this.verb = h('select', {id: 'rule-verb'}, h('option', {value: 'is'}, 'is'), h('option', {value: 'isNot', selected: when?.isNot !== undefined}, 'is not'));
    this.place = h('div');
    this.element = h('div', {class: 'condition'},
      h('div', {class: 'field'}, h('label', {for: 'rule-dimension'}, 'When'), this.dimension),
      h('div', {class: 'field'}, h('label', {for: 'rule-verb'}, 'Is'), this.verb), this.place);
    this.turn();
    this.values.set((when?.is ?? when?.isNot ?? []).map(ref => ({ref, name: names.name(when.dimension, ref)})));
  }

  turn() {
    const dimension = this.dimension.value;
    this.values = new Combo({label: 'Values', many: true, ask: text => this.names.offers(dimension, text)});
    this.place.replaceChildren(this.values.element);
  }

  async check() {
    const isSettled = await this.values.settle();
    if (isSettled && this.values.items.length === 0) {
      this.values.tell('A value is needed; several mean any of them.');
    }
    return isSettled && this.values.items.length > 0;
  }

  read() {
    return {dimension: this.dimension.value, [this.verb.value]: this.values.refs()};
  }
}

/** An existing profile, a new one, or the one above. */
function profileField(names, label, chosen, above) {
  const inherit = {...INHERIT, name: above ? `${INHERIT.name} (${names.profile(above)}, from the rule above)` : `${INHERIT.name} (no rule above: adds nothing)`};
  const profiles = [...names.profiles].filter(([ref]) => ref !== DEFAULT_PROFILE).map(([ref, name]) => ({ref, name}))
    .sort((one, other) => one.name.localeCompare(other.name));
  const field = new Combo({
    label,
    shows: item => (item.ref.startsWith(' ') || item.name === item.ref ? item.name : `${item.name} (${item.ref})`),
    ask: text => [NEW, inherit, ...profiles].filter(item => `${item.ref} ${item.name}`.toLowerCase().includes(text.toLowerCase())),
  });
  if (chosen) {
    field.set([chosen.inherit ? inherit : {ref: chosen.use, name: names.profile(chosen.use)}]);
  }
  return field;
}

async function checkProfile(field) {
  const isSettled = await field.settle();
  if (isSettled && field.items.length === 0) {
    field.tell('Choose a profile, New Profile or Inherit Profile.');
  }
  return isSettled && field.items.length > 0;
}

/** What was chosen: {then} or {makeProfile: true}. */
function outcome(field) {
  const [ref] = field.refs();
  return ref === NEW.ref ? {makeProfile: true} : {then: ref === INHERIT.ref ? {inherit: true} : {use: ref}};
}

/**
 * Asks for a new rule.
 *
 * @param given words of where it goes, what it would inherit, and what was chosen before: when, then
 * @return {when, then} or {when, makeProfile}; null when it was given up
 */
export async function askRule(names, given) {
  const condition = new ConditionFields(names, given.when);
  const profile = profileField(names, 'Use Profile', given.then, given.above);
  const content = [h('p', {class: 'quiet'}, given.words), condition.element, profile.element];
  const check = async () => {
    const [isCondition, isProfile] = [await condition.check(), await checkProfile(profile)];
    return isCondition && isProfile;
  };
  const answer = await asking('Insert Rule', content, 'Insert', check);
  return answer === 'yes' ? {when: condition.read(), ...outcome(profile)} : null;
}

/** Asks for another profile of a rule; as {@link askRule}. */
export async function askProfile(names, given) {
  const profile = profileField(names, 'Profile', given.then, given.above);
  const answer = await asking('Change Profile', [h('p', {}, given.words), profile.element], 'Change', () => checkProfile(profile));
  return answer === 'yes' ? outcome(profile) : null;
}

/** Asks for another condition of a rule; null when it was given up. */
export async function askCondition(names, when) {
  const condition = new ConditionFields(names, when);
  const answer = await asking('Change Condition', [condition.element], 'Change', () => condition.check());
  return answer === 'yes' ? condition.read() : null;
}

/** Asks whether a rule goes with all below it. */
export async function askRemoval(words, count, profiles) {
  const content = [
    h('p', {}, `${words}: ${count === 1 ? 'this rule goes' : `${counted(count, 'rule')} go, this one and ${count - 1} below it`}.`),
    h('p', {}, profiles.length === 0 ? 'Profiles are never deleted.'
      : `${profiles.length === 1 ? `The profile ${profiles[0]} stays` : `The ${profiles.length} profiles that they use stay`} in the list: profiles are never deleted.`)];
  const answer = await open('Delete Rule', content, [{label: count === 1 ? 'Delete Rule' : `Delete ${counted(count, 'rule')}`, value: 'yes', kind: 'danger'}, {label: 'Cancel', value: '', first: true}]);
  return answer === 'yes';
}
