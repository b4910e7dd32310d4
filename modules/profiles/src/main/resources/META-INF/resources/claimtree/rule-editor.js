/** The tree that is being edited: what is saved, what was made of it, and the way back. Tells 'changed' after each edit. */
import {differences} from './rule-tree.js';

const MOST_STEPS = 200;

export class Editor extends EventTarget {
  /** @param mayEdit false where the tree is only looked at */
  constructor(mayEdit) {
    super();
    this.mayEdit = mayEdit;
    this.saved = {revision: 0, rules: []};
    this.rules = [];
    this.past = [];
    this.future = [];
  }

  /** Takes a saved tree as the one that edits start from; rules: what was made of it before. */
  start(saved, rules = saved.rules) {
    this.saved = saved;
    this.rules = rules;
    this.past = [];
    this.future = [];
    this.tell({});
  }

  /** Goes on with the same rules from another saved tree. */
  rebase(saved) {
    this.saved = saved;
    this.tell({edited: true});
  }

  /**
   * @param rules after the edit
   * @param active id of the rule that it is about; said: what happened, in words
   */
  edit(rules, {active, said}) {
    if (!this.mayEdit || rules === this.rules) {
      return;
    }
    this.past = [...this.past.slice(1 - MOST_STEPS), this.rules];
    this.future = [];
    this.rules = rules;
    this.tell({active, said, edited: true});
  }

  undo() {
    this.travel(this.past, this.future, 'Taken back.');
  }

  redo() {
    this.travel(this.future, this.past, 'Done again.');
  }

  travel(from, to, said) {
    if (from.length === 0) {
      return;
    }
    to.push(this.rules);
    this.rules = from.pop();
    this.tell({said, edited: true});
  }

  differences() {
    if (this.compared?.rules !== this.rules || this.compared?.saved !== this.saved) {
      this.compared = {rules: this.rules, saved: this.saved, made: differences(this.saved.rules, this.rules)};
    }
    return this.compared.made;
  }

  tell(detail) {
    this.dispatchEvent(new CustomEvent('changed', {detail}));
  }
}
