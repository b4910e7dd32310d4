/** What is wrong or odd in the rules, asked anew after each edit; each finding leads to its rules. */
import {h, one, settled} from './dom.js';
import {counted, number, words} from './format.js';
import {rest} from './rest.js';
import {find} from './rule-tree.js';
import {bySign, sign} from './rule-rows.js';

const MOST = 50;
const ONE = {
  DEAD_END: ['dead end', 'dead ends'], POSSIBLE_CONFLICT: ['possible conflict', 'possible conflicts'], ALWAYS_TRUE: ['condition always true', 'conditions always true'],
  NO_EFFECT: ['rule without effect', 'rules without effect'], NEVER_IN_EFFECT: ['rule never in effect', 'rules never in effect'], INACTIVE_REFERENCE: ['inactive value', 'inactive values'],
  UNKNOWN_REFERENCE: ['unknown value', 'unknown values'], INHERIT_MOVED: ['inherited profile moved', 'inherited profiles moved'],
};

export class Analysis {
  constructor(page) {
    this.page = page;
    this.place = one('#analysis');
    this.items = [];
    this.counts = null;
    this.soon = settled(500, () => this.ask());
  }

  /** Asks after an edit; what an earlier state would answer is not shown. */
  async ask() {
    const {rules, saved} = this.page.editor;
    const answer = await rest('POST profile-tree/analyses', {body: {rules, startedFrom: saved.revision}});
    if (this.page.editor.rules !== rules || this.page.editor.saved !== saved) {
      return;
    }
    this.seen = rules;
    this.items = answer.body?.items ?? [];
    this.counts = answer.body?.counts ?? null;
    this.bounded = answer.body?.bounded === true;
    this.show();
    this.page.rows.takeFindings(this.items);
    this.page.view.show(rules);
  }

  show(first = null) {
    const known = this.counts !== null;
    this.place.hidden = !known && !first;
    const counts = Object.entries(this.counts ?? {}).filter(([, count]) => count > 0);
    const summary = counts.length === 0 ? 'Nothing to say: every rule can be reached, and no two disagree.' : counts.map(([kind, count]) => counted(count, ...(ONE[kind] ?? [words(kind), words(kind)]))).join(' · ');
    const items = [...this.items].sort(bySign);
    this.place.replaceChildren(h('h2', {}, 'Analysis'), first ?? '', known ? h('p', {class: 'counts'}, summary, this.bounded ? ' There may be more conflicts: the search for them ends early in a large tree.' : '') : '',
      items.length === 0 ? '' : h('ul', {class: 'findings'}, items.slice(0, MOST).map(item => this.line(item))),
      items.length > MOST ? h('p', {class: 'quiet'}, `${number(items.length - MOST)} more are marked in the tree.`) : '');
  }

  line(item) {
    const others = (item.others ?? []).filter(id => id !== item.rule);
    return h('li', {},
      h('strong', {class: sign(item)}, words(item.kind)), ' ', this.link(item.rule), others.length > 0 ? [' with ', ...others.flatMap((id, at) => [at > 0 ? ', ' : '', this.link(id)])] : '',
      h('p', {}, item.sentence), item.example ? h('p', {class: 'quiet'}, `Such as ${this.example(item.example)}.`) : '');
  }

  example(example) {
    return Object.entries(example).map(([dimension, value]) => `${this.page.names.label(dimension).toLowerCase()} ${[value].flat().map(ref => this.page.names.value(dimension, ref)).join(', ')}`).join(', ');
  }

  link(id) {
    const place = find(this.page.editor.rules, id);
    return h('button', {type: 'button', class: 'plain', click: () => this.page.view.go(id)}, place ? this.page.names.condition(place.rule.when) : id);
  }

  /** What is said once more before saving, of the rules as they are now. */
  async warnings() {
    if (this.seen !== this.page.editor.rules) {
      this.soon.cancel();
      await this.ask();
    }
    const grave = this.items.filter(item => sign(item) === 'stop').length;
    const odd = this.items.filter(item => sign(item) === 'attention').length;
    return [grave > 0 ? `${counted(grave, 'rule can', 'rules can')} never be reached or name what is not there.` : '', odd > 0 ? `The analysis has ${counted(odd, 'warning')}.` : ''].filter(Boolean);
  }

  /** Why the server refused to save, with a way to each rule. */
  refused(problem) {
    const lines = problem.errors.map(error => {
      const rule = ruleAt(this.page.editor.rules, error.pointer ?? '');
      return h('li', {}, rule ? [this.link(rule.id), ': '] : '', error.message);
    });
    this.show(lines.length === 0 ? null : h('div', {class: 'summary', role: 'group', 'aria-label': 'What is wrong'}, h('p', {class: 'stop'}, 'Nothing was saved.'), h('ul', {}, lines)));
  }
}

/** The rule that a JSON pointer such as /rules/0/rules/2/when/is/0 is in. */
function ruleAt(rules, pointer) {
  let rule;
  let level = rules;
  for (const [, at] of pointer.matchAll(/\/rules\/(\d+)/g)) {
    rule = level?.[Number(at)];
    level = rule?.rules;
  }
  return rule;
}
