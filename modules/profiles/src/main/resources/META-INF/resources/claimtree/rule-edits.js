/** What can be done with a rule: the menu of the tree, and what its keys and drags ask for. */
import {say} from './dom.js';
import {menu} from './menu.js';
import * as tree from './rule-tree.js';
import {askCondition, askProfile, askRemoval, askRule} from './rule-dialogs.js';
import {DEFAULT, START} from './tree-view.js';

const PENDING = 'rules-pending';
const MOST_LINKS = 3;
const WHERE = {before: 'New Rule Before', after: 'New Rule After', first: 'New Rule Below', last: 'below'};
const WAYS = {up: 'It is the first on its branch.', down: 'It is the last on its branch.', out: 'It is on the top branch.', in: 'There is no rule above it to go below.'};

export class Edits {
  constructor(page) {
    this.page = page;
  }

  menu(row, at) {
    const items = row.rule ? this.ruleItems(row) : row.id === DEFAULT ? [this.editProfile('DEFAULT', 'Edit Profile')] : this.startItems();
    menu(row.rule ? this.words(row.rule) : row.id === START ? 'Start' : 'Default Profile', items, at, () => this.back());
  }

  /** Back to the tree after a menu or a dialog, unless somebody went on elsewhere already. */
  back() {
    if (document.activeElement === document.body) {
      this.page.view.element.focus({preventScroll: true});
    }
  }

  startItems() {
    return this.page.editor.mayEdit ? [{label: WHERE.first, does: () => this.add('first', null)}, this.editProfile('DEFAULT', 'Edit Default Profile')] : [this.editProfile('DEFAULT', 'Default Profile')];
  }

  ruleItems({rule, sends}) {
    const profile = sends === undefined ? [] : [this.editProfile(sends, this.page.editor.mayEdit ? 'Edit Profile' : 'Profile')];
    const links = (rule.when.is ?? rule.when.isNot).slice(0, MOST_LINKS).map(ref => this.page.names.page(rule.when.dimension, ref)).filter(Boolean);
    if (!this.page.editor.mayEdit) {
      return [...profile, ...links, {label: 'Find in the tree', hint: 'f', does: () => this.page.search.focus()}];
    }
    return [
      {label: WHERE.before, does: () => this.add('before', rule.id)}, {label: WHERE.after, does: () => this.add('after', rule.id)}, {label: WHERE.first, does: () => this.add('first', rule.id)},
      {label: 'Change Condition', does: () => this.condition(rule)}, {label: 'Change Profile', does: () => this.profile(rule.id)},
      ...(rule.inherit ? [] : [{label: 'Inherit Profile', does: () => this.outcome(rule.id, {inherit: true})}]),
      ...profile, ...links,
      {label: 'Delete Rule', hint: 'Del', danger: true, does: () => this.remove({rule})},
    ];
  }

  editProfile(ref, label) {
    return this.page.openProfile ? {label, does: () => this.page.openProfile(ref)} : {label, href: `/profile.xhtml?${new URLSearchParams({ref, back: '/profile-rules.xhtml'})}`};
  }

  words(rule) {
    return this.page.names.condition(rule.when);
  }

  /** Asks for a new rule and puts it there; given: what was chosen before a profile was made for it. */
  async add(where, other, given = {}) {
    const {editor, names} = this.page;
    const place = other === null ? undefined : tree.find(editor.rules, other);
    const words = place ? `${WHERE[where]}: ${this.words(place.rule)}` : 'New Rule Below Start, before all others';
    await names.load(given.when ? [given.when.dimension] : []);
    const above = where === 'first' || !place ? undefined : tree.effective(place.siblings, where === 'after' ? place.at : place.at - 1);
    const asked = await askRule(names, {...given, words, above: place && (where === 'after' || place.at > 0) ? above : undefined});
    if (asked?.makeProfile) {
      this.makeProfile({what: 'add', where, other, when: asked.when});
    } else if (asked) {
      await names.load([asked.when.dimension]);
      const id = tree.freeId(editor.rules, editor.saved.rules, ...editor.past, ...editor.future);
      editor.edit(tree.insert(editor.rules, {id, when: asked.when, ...asked.then}, where, other), {active: id, said: `Inserted: ${names.condition(asked.when)}.`});
    }
    this.back();
  }

  async condition(rule) {
    const when = await askCondition(this.page.names, rule.when);
    if (when) {
      await this.page.names.load([when.dimension]);
      this.page.editor.edit(tree.change(this.page.editor.rules, rule.id, {when}), {active: rule.id, said: `Changed: ${this.page.names.condition(when)}.`});
    }
    this.back();
  }

  /** Asks for another profile; then: one that was made for it just now. */
  async profile(id, then) {
    const {rule, siblings, at} = tree.find(this.page.editor.rules, id);
    const asked = await askProfile(this.page.names, {words: this.words(rule), then: then ?? rule, above: at > 0 ? tree.effective(siblings, at - 1) : undefined});
    if (asked?.makeProfile) {
      this.makeProfile({what: 'profile', id});
    } else if (asked) {
      this.outcome(id, asked.then);
    }
    this.back();
  }

  outcome(id, then) {
    const said = then.inherit ? 'Inherits the profile above.' : `Uses ${this.page.names.profile(then.use)}.`;
    this.page.editor.edit(tree.change(this.page.editor.rules, id, {then}), {active: id, said});
  }

  async remove(row) {
    if (!row.rule || !this.page.editor.mayEdit) {
      return;
    }
    const {rules} = this.page.editor;
    const place = tree.find(rules, row.rule.id);
    const branch = [...tree.walk([place.rule])].map(each => each.rule);
    const profiles = [...new Set(branch.filter(rule => !rule.inherit).map(rule => rule.use))].map(ref => this.page.names.profile(ref));
    if (await askRemoval(this.words(place.rule), branch.length, profiles)) {
      const next = place.siblings[place.at + 1] ?? place.siblings[place.at - 1] ?? place.path.at(-1);
      this.page.editor.edit(tree.remove(rules, row.rule.id), {active: next?.id ?? START, said: `Deleted: ${this.words(place.rule)}.`});
    }
    this.back();
  }

  /** One step by keyboard. */
  step(row, way) {
    if (!row.rule || !this.page.editor.mayEdit) {
      return;
    }
    const to = tree.step(this.page.editor.rules, row.id, way);
    to ? this.move(row.id, ...to) : this.page.view.say(WAYS[way]);
  }

  move(id, where, other) {
    const {rules} = this.page.editor;
    const beside = other === null ? 'Start' : this.words(tree.find(rules, other).rule);
    if (where === 'last') {
      this.page.view.expanded.add(other);
    }
    this.page.editor.edit(tree.move(rules, id, where, other), {active: id, said: `Moved ${where === 'last' || where === 'first' ? 'below' : where} ${beside}.`});
  }

  /** Goes to the page of a new profile; what was chosen so far is found again. */
  async makeProfile(pending) {
    sessionStorage.setItem(PENDING, JSON.stringify(pending));
    await this.page.draft.flush();
    location.assign(`/profile.xhtml?${new URLSearchParams({back: '/profile-rules.xhtml'})}`);
  }

  /** Goes on with the dialog that a new profile was made for. */
  async resume(profile) {
    const kept = sessionStorage.getItem(PENDING);
    sessionStorage.removeItem(PENDING);
    if (!kept || !this.page.editor.mayEdit) {
      return;
    }
    const {what, where, other, when, id} = JSON.parse(kept);
    const then = profile ? {use: profile} : undefined;
    const gone = (what === 'add' ? other : id) !== null && !tree.find(this.page.editor.rules, what === 'add' ? other : id);
    if (gone) {
      say('The rule that the new profile was made for is not there any more.', 'attention');
    } else {
      await (what === 'add' ? this.add(where, other, {when, then}) : this.profile(id, then));
    }
  }
}
