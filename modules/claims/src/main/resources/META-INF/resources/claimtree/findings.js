/** Findings of edits: the code, what is wrong, and where it is mended. */
import {h} from './dom.js';
import {words} from './format.js';

/** Short: what is found, for a cell. */
export const codes = findings => (findings ?? []).map(finding => h('span', {class: mark(finding), title: finding.text}, words(finding.code)))
  .flatMap((element, at) => (at === 0 ? [element] : [h('br'), element]));

/** In full, for a panel. */
export const list = findings => h('ul', {class: 'findings'}, (findings ?? []).map(finding => h('li', {},
  h('strong', {class: mark(finding)}, words(finding.code)), h('p', {}, finding.text), finding.mend ? h('p', {class: 'quiet'}, finding.mend) : '')));

const mark = finding => (/ERROR|HOLD|STOP/i.test(finding.severity) ? 'stop' : 'attention');
