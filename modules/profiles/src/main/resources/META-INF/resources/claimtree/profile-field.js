/**
 * One field of a profile: whether it is overridden, where it comes from, and what is typed. Its inputs are fields of the form only as far as
 * they say something, so that what the form sends is what is seen.
 */
import {h} from './dom.js';
import {choiceText, sourceText} from './profile-words.js';
import {inputs} from './profile-shapes.js';

const TYPED = 'typed';
/** What a flag reads as true: the field {"blank": true}. */
const BLANK = 'true';

export class ProfileField {
  /**
   * @param about of the field: field, label, sources, mayBeBlank, type
   * @param usual what the Default Profile says; null on its own page, where nothing is overridden
   */
  constructor(about, usual) {
    this.about = about;
    this.usual = usual;
    this.pointer = `/overrides/${about.field}`;
    this.inputs = inputs(about);
    this.source = h('select', {id: `source-${about.field}`, 'aria-describedby': `source-${about.field}-error`, change: () => this.turn(true)},
      about.sources.map(source => h('option', {value: source.source}, sourceText(source.source))),
      h('option', {value: TYPED}, 'Typed here'), about.mayBeBlank ? h('option', {value: BLANK}, 'Send nothing') : '');
    this.tick = usual === null ? null : h('input', {type: 'checkbox', id: `override-${about.field}`, 'aria-label': `Override ${about.label}`, change: () => this.turn(true)});
    this.typed = h('div', {class: 'typed'}, this.inputs.map(({box}) => box));
    this.choice = h('div', {class: 'choice'},
      h('div', {class: 'field'}, h('label', {for: this.source.id, 'data-name': about.label}, 'Comes from'), this.source, h('p', {class: 'error', id: `source-${about.field}-error`})), this.typed);
    this.element = h('div', {class: 'profile-field', role: 'group', 'aria-label': about.label, 'data-field': about.field}, h('div', {},
      h('h3', {}, about.label),
      this.tick ? h('label', {class: 'tick', for: this.tick.id}, this.tick, ' Override') : ''),
    h('div', {}, usual === null ? '' : h('p', {class: 'help'}, `Default Profile: ${usualText(usual)}`), this.choice));
    this.typed.addEventListener('input', () => this.needs());
  }

  isOverridden() {
    return this.tick === null || this.tick.checked;
  }

  /** Turns its inputs to what a profile says; the form writes the values. */
  show(choice) {
    if (this.tick) {
      this.tick.checked = choice !== undefined;
    }
    this.inputs.forEach(({element}) => (element.value = ''));
    this.source.value = choice?.from ?? (choice?.blank ? BLANK : TYPED);
    this.turn(false);
  }

  /** @param asked whether a person did it: the first input is gone to */
  turn(asked) {
    const on = this.isOverridden();
    const kind = on ? this.source.value : null;
    this.choice.hidden = !on;
    this.typed.hidden = kind !== TYPED;
    point(this.source, kind === null || kind === TYPED ? null : kind === BLANK ? `${this.pointer}/blank` : `${this.pointer}/from`, kind === BLANK ? 'flag' : 'text');
    this.inputs.forEach(({part, element}) => point(element, kind === TYPED ? `${this.pointer}/typed${part.at}` : null, part.type ?? 'text'));
    this.needs();
    if (asked && on) {
      (kind === TYPED ? this.inputs[0].element : this.source).focus();
    }
  }

  /** What is needed only without another part. */
  needs() {
    const filled = at => this.inputs.some(({part, element}) => part.at === at && element.value.trim() !== '');
    this.inputs.forEach(({part, element}) => element.setAttribute('aria-required', String(Boolean(part.needed) && !(part.unless ?? []).some(filled))));
  }
}

const usualText = choice => (choice.typed === undefined ? choiceText(choice).replace(/^./, first => first.toLowerCase()) : choiceText(choice)) || 'nothing';

/** Makes an input a field of the form, or none. */
function point(element, pointer, type) {
  element.dataset.type = type;
  if (pointer === null) {
    delete element.dataset.pointer;
    element.removeAttribute('aria-invalid');
  } else {
    element.dataset.pointer = pointer;
  }
}
