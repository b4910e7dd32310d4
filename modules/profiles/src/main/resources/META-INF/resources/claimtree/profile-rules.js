/** Billing profile rules: the tree that decides what goes on claims, edited as a draft until it is saved. */
import {all, asked, goAndSay, h, one, say} from './dom.js';
import {rest, sentence as problemText} from './rest.js';
import {counted, number, time} from './format.js';
import {sure} from './dialog.js';
import * as tree from './rule-tree.js';
import {Names} from './rule-names.js';
import {Editor} from './rule-editor.js';
import {RuleDraft} from './rule-draft.js';
import {RuleRows} from './rule-rows.js';
import {TreeView} from './tree-view.js';
import {Edits} from './rule-edits.js';
import {Analysis} from './rule-analysis.js';
import {Search} from './rule-search.js';
import {TryIt} from './rule-try.js';
import {conflict, save, savedOf, saveOld} from './rule-save.js';
import {sentence} from './rule-changes.js';
import {take} from './rule-exchange.js';
import {showProfile} from './profile-words.js';

const OPEN = 'rules-open';
const SMALL = 150;
const may = (document.documentElement.dataset.may ?? '').split(' ');

class Page {
  constructor() {
    this.asOf = asked().get('version');
    this.names = new Names();
    this.fields = new Map();
    this.editor = new Editor(may.includes('EDIT_PROFILES') && !this.asOf);
    this.draft = new RuleDraft(state => this.kept(state));
    this.edits = new Edits(this);
    this.rows = new RuleRows(this.names, this.asOf ? ref => this.openProfile(ref) : null);
    if (!this.asOf) {
      this.openProfile = null;
    }
    this.view = new TreeView(one('#tree'), this.host());
    this.analysis = new Analysis(this);
    this.search = new Search(this);
    this.editor.addEventListener('changed', event => this.changed(event.detail));
  }

  host() {
    return {
      row: row => this.rows.parts(row),
      reason: row => this.rows.reason(row),
      menu: (row, at) => this.edits.menu(row, at),
      step: (row, way) => this.edits.step(row, way),
      remove: row => this.edits.remove(row),
      move: (id, where, other) => this.edits.move(id, where, other),
      canMove: (id, other) => tree.canMove(this.editor.rules, id, other),
      mayMove: row => this.editor.mayEdit && row.rule !== undefined,
      expandAll: () => this.view.open([...tree.walk(this.editor.rules)].map(({rule}) => rule.id)),
      search: () => this.search.focus(),
      activated: () => {},
    };
  }

  async start() {
    const [current, profiles, fields] = await Promise.all([rest('GET profile-tree'), rest('GET profiles'), rest('GET profile-fields')]);
    if (current.problem || profiles.problem) {
      say(problemText(current.problem ?? profiles.problem), 'stop');
      return;
    }
    this.names.takeProfiles(profiles.body.items);
    this.names.takeDimensions(fields.body?.dimensions ?? []);
    (fields.body?.items ?? []).forEach(item => this.fields.set(item.field, item));
    await (this.asOf ? this.startOld(savedOf(current.body)) : this.startCurrent(savedOf(current.body)));
    this.tryIt = new TryIt(this);
    this.wire();
    document.body.dataset.ready = 'true';
    const made = asked().get('profile');
    if (made) {
      history.replaceState(null, '', '/profile-rules.xhtml');
    }
    await this.edits.resume(made);
  }

  async startCurrent(saved) {
    const before = this.editor.mayEdit ? await RuleDraft.find() : undefined;
    await this.names.load(dimensionsOf(saved.rules, before?.rules ?? []));
    this.restoreOpen(before?.rules ?? saved.rules);
    if (before) {
      const base = before.startedFrom === saved.revision ? saved : {...saved, revision: before.startedFrom};
      this.editor.start(base, before.rules);
      this.takenUp(before, saved);
    } else {
      this.editor.start(saved);
    }
    await this.stated();
  }

  takenUp(before, saved) {
    if (before.startedFrom !== saved.revision) {
      one('#kept').replaceChildren(
        h('p', {class: 'attention'}, `Your unsaved rules of ${time(before.savedAt)} are here again. Meanwhile ${saved.by} saved the rules on ${time(saved.at)}.`),
        h('button', {type: 'button', click: () => conflict(this)}, 'Compare'));
    } else {
      one('#kept').replaceChildren(h('p', {}, `Your unsaved rules of ${time(before.savedAt)} are here again: ${sentence(this.editor.differences())}`));
    }
    one('#kept').hidden = false;
  }

  async startOld(current) {
    const answer = await rest('GET profile-tree/versions/{revision}', {path: {revision: this.asOf}});
    if (answer.problem) {
      say(problemText(answer.problem), 'stop');
      return;
    }
    const {version, rules, profiles} = answer.body;
    this.version = version;
    this.profilesThen = new Map(profiles.map(profile => [profile.ref, profile]));
    this.names.takeProfiles(profiles.map(profile => ({ref: profile.ref, name: profile.name})));
    await this.names.load(dimensionsOf(rules));
    this.restoreOpen(rules);
    this.editor.start({...current, rules}, rules);
    one('#old').hidden = false;
    one('#old p').textContent = `You are looking at version ${number(version.number)} as it stood on ${time(version.at)}, with what profiles said then.`
      + ` ${version.visible ? 'It is the current one.' : 'Save makes these rules current again, as a new version.'}`;
    one('#compare-old').href = `/profile-history.xhtml?${new URLSearchParams({from: version.revision, to: current.revision})}`;
    one('#state').textContent = `Version ${number(version.number)} · saved ${time(version.at)} by ${version.by}${version.comment ? ` · “${version.comment}”` : ''} · ${counted(tree.count(rules), 'rule')}`;
    all('[data-current]').forEach(part => part.remove());
    all('#save, #cancel').forEach(button => (button.disabled = false));
    one('#save')?.toggleAttribute('hidden', version.visible);
  }

  openProfile(ref) {
    const profile = this.profilesThen.get(ref);
    return profile && showProfile(profile, field => this.fieldLabel(field));
  }

  /** Which branches are open when the page comes: those that were, else all of a small tree. */
  restoreOpen(rules) {
    const ids = [...tree.walk(rules)].map(({rule}) => rule.id);
    const kept = JSON.parse(sessionStorage.getItem(OPEN) ?? 'null');
    this.view.expanded = new Set(kept ?? (ids.length <= SMALL ? ids : []));
    window.addEventListener('pagehide', () => sessionStorage.setItem(OPEN, JSON.stringify([...this.view.expanded])));
  }

  /** After each edit: the tree is shown, kept, and looked through. */
  changed({active, said, edited}) {
    if (active) {
      tree.find(this.editor.rules, active)?.path.forEach(rule => this.view.expanded.add(rule.id));
    }
    this.view.show(this.editor.rules);
    if (active) {
      this.view.activate(active);
    }
    if (said) {
      this.view.say(said);
    }
    if (edited) {
      const {total} = this.editor.differences();
      this.draft.keep(total === 0 ? null : {startedFrom: this.editor.saved.revision, rules: this.editor.rules});
    }
    this.counts();
    this.analysis.soon();
    this.tryIt?.again();
  }

  counts() {
    const {total} = this.editor.differences();
    if (!this.editor.mayEdit) {
      return;
    }
    one('#save').textContent = total === 0 ? 'Save' : `Save (${counted(total, 'change')})`;
    one('#save').disabled = total === 0;
    one('#cancel').disabled = total === 0;
    one('#undo').disabled = this.editor.past.length === 0;
    one('#unsaved')?.replaceChildren(total === 0 ? '' : ` · ${counted(total, 'change')} unsaved`);
  }

  /** The sentence of state. */
  async stated() {
    const {saved} = this.editor;
    const versions = await rest('GET profile-tree/versions', {query: {limit: 1}});
    const version = versions.body ? `Version ${number(versions.body.total)} · s` : 'S';
    one('#state').replaceChildren(saved.at ? `${version}aved ${time(saved.at)} by ${saved.by} · Visible` : 'No rule was ever saved: claims say what the Default Profile says.', h('span', {id: 'unsaved'}));
    this.counts();
  }

  async saved(saved) {
    one('#kept').hidden = true;
    this.editor.start(saved);
    await this.stated();
    say('Saved. These rules are in force now.');
  }

  /** Tells whether the draft is safe; only what went wrong needs somebody's eyes. */
  kept(state) {
    const place = one('#keeping');
    place.className = state.detail ? 'stop' : 'quiet';
    place.textContent = state.detail ? `The draft is not kept: ${problemText(state)}` : state === 'kept' ? 'The draft is kept.' : '';
  }

  light(ids) {
    this.rows.lit = new Set(ids);
    ids.forEach(id => tree.find(this.editor.rules, id)?.path.forEach(rule => this.view.expanded.add(rule.id)));
    this.view.show(this.editor.rules);
    if (ids.length > 0) {
      this.view.reveal(ids[0]);
      this.view.paint();
    }
  }

  fieldLabel(field) {
    return this.fields.get(field)?.label ?? field;
  }

  async cancel() {
    if (this.asOf) {
      location.assign('/profile-rules.xhtml');
      return;
    }
    const made = this.editor.differences();
    if (await sure({question: 'Throw away your changes?', what: [sentence(made), 'The rules stay as they were saved last.'], verb: 'Throw away', danger: true})) {
      this.draft.keep(null);
      await this.draft.flush();
      goAndSay('/profile-rules.xhtml', 'Your changes are thrown away.');
    }
  }

  wire() {
    const clicks = {
      '#save': () => (this.asOf ? saveOld(this, this.version) : save(this)), '#cancel': () => this.cancel(), '#undo': () => this.editor.undo(),
      '#expand': () => this.host().expandAll(), '#collapse': () => this.view.open([]), '#import': () => one('#import-file').click(),
    };
    Object.entries(clicks).forEach(([id, does]) => one(id)?.addEventListener('click', does));
    one('#import-file')?.addEventListener('change', async event => {
      const [file] = event.target.files;
      event.target.value = '';
      await this.draft.flush();
      await take(this, file);
    });
    document.addEventListener('keydown', event => this.key(event));
  }

  key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.target.closest('dialog[open]')) {
      return;
    }
    const typing = event.target.closest('input, select, textarea');
    const does = {s: () => one('#save:not([hidden]):not(:disabled)')?.click(), ...(typing ? {} : {z: () => (event.shiftKey ? this.editor.redo() : this.editor.undo()), y: () => this.editor.redo()})}[event.key.toLowerCase()];
    if (does) {
      event.preventDefault();
      does();
    }
  }
}

const dimensionsOf = (...trees) => new Set(trees.flatMap(rules => [...tree.walk(rules)].map(({rule}) => rule.when.dimension)));

new Page().start();
