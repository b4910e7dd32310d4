/** What a row of the tree shows: the condition, the profile beside it, and what the analysis found. */
import {h} from './dom.js';
import {words} from './format.js';
import {DEFAULT, START} from './tree-view.js';

const DEFAULT_PROFILE = 'DEFAULT';
const SIGNS = {DEAD_END: 'stop', UNKNOWN_REFERENCE: 'stop', POSSIBLE_CONFLICT: 'attention', INACTIVE_REFERENCE: 'attention', INHERIT_MOVED: 'attention'};
const ORDER = ['stop', 'attention', 'info'];

/** How much a finding matters: stop, attention or info. */
export const sign = finding => (finding.stops ? 'stop' : SIGNS[finding.kind] ?? 'info');

/** "Dead end: a charge has one insurance doctor …" */
export const findingText = finding => `${words(finding.kind)}: ${finding.sentence}`;

/** The gravest first. */
export const bySign = (one, other) => ORDER.indexOf(sign(one)) - ORDER.indexOf(sign(other));

export const profileLink = (ref, text) => h('a', {href: `/profile.xhtml?${new URLSearchParams({ref, back: '/profile-rules.xhtml'})}`, tabindex: '-1'}, text);

export class RuleRows {
  /** @param openProfile called instead of following a link, where profiles are shown as they were */
  constructor(names, openProfile) {
    this.names = names;
    this.openProfile = openProfile;
    this.findings = new Map();
    this.lit = new Set();
    this.found = null;
  }

  takeFindings(items) {
    this.findings = new Map();
    for (const item of items) {
      this.findings.set(item.rule, [...(this.findings.get(item.rule) ?? []), item].sort(bySign));
    }
  }

  reason(row) {
    return this.findings.get(row.id)?.[0];
  }

  /** The parts of a row. */
  parts(row) {
    if (row.id === START) {
      return h('span', {class: 'when'}, 'Start');
    }
    if (row.id === DEFAULT) {
      return h('span', {class: 'when'}, this.profile(DEFAULT_PROFILE, 'Default Profile'));
    }
    const finding = this.reason(row);
    const grave = finding && sign(finding) === 'stop';
    const text = this.names.condition(row.rule.when);
    return h('span', {class: 'parts'},
      h('span', {class: grave ? 'when stop' : 'when', title: this.names.condition(row.rule.when, 50)}, this.lit.has(row.id) ? [h('span', {class: 'lit ok'}, 'matches'), ' '] : null,
        this.found?.id === row.id ? h('mark', {}, text) : text),
      h('span', {class: 'then'}, this.outcome(row)),
      finding ? h('span', {class: `why ${sign(finding)}`, title: this.findings.get(row.id).map(findingText).join('\n')}, findingText(finding)) : null);
  }

  outcome({rule, sends}) {
    if (!rule.inherit) {
      return ['→ ', this.profile(rule.use, this.names.profile(rule.use))];
    }
    return sends === undefined ? '→ inherits nothing: no rule above it here' : ['→ inherits ', this.profile(sends, this.names.profile(sends)), ' ↑'];
  }

  profile(ref, text) {
    return this.openProfile ? h('button', {type: 'button', class: 'plain', tabindex: '-1', click: event => {
      event.stopPropagation();
      this.openProfile(ref);
    }}, text) : profileLink(ref, text);
  }
}
