/** Claims without an answer by age: a bar for each span of days, and each payer's part of it. Every number leads to its claims. */
import {h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {counted, money} from './format.js';

const name = age => (age.through === undefined ? `Over ${age.from - 1} days` : `${age.from}–${age.through} days`);

function path(age, payer) {
  const query = new URLSearchParams({...(payer ? {payer} : {}), ...(age.sentFrom ? {sentFrom: age.sentFrom} : {}), sentThrough: age.sentThrough});
  return `/claims.xhtml?${query}`;
}

const answer = await rest('GET claims/ages');
if (answer.problem) {
  say(sentence(answer.problem), 'stop');
} else {
  show(answer.body);
}
document.body.dataset.ready = 'true';

function show({days, payers}) {
  const most = Math.max(...days.map(age => age.amount));
  one('#ages').replaceChildren(...(payers.length === 0 ? [h('p', {class: 'empty'}, 'Nothing waits: every claim that left was answered.')] : [
    h('ol', {class: 'pipeline', 'aria-label': 'By age'}, days.map(age => bar(age, most))),
    h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'By payer'}, h('table', {}, h('caption', {class: 'unseen'}, 'Unanswered claims by payer'),
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Payer'), days.map(age => h('th', {scope: 'col', class: 'number'}, name(age))), h('th', {scope: 'col', class: 'number'}, 'Total'))),
      h('tbody', {}, payers.map(each => h('tr', {}, h('th', {scope: 'row'}, h('a', {href: `/payer.xhtml?ref=${encodeURIComponent(each.payer)}`}, each.payer)),
        each.days.map(age => h('td', {class: 'number'}, age.claims === 0 ? '' : h('a', {href: path(age, each.payer)}, `${money(age.amount)} (${age.claims})`))),
        h('td', {class: 'number'}, `${money(each.amount)} (${each.claims})`))))))]));
}

function bar(age, most) {
  const share = most === 0 ? 0 : Math.round(100 * age.amount / most);
  return h('li', {}, h('a', {href: path(age)}, h('span', {}, name(age)), h('strong', {}, money(age.amount)), h('span', {class: 'quiet'}, counted(age.claims, 'claim')),
    h('meter', {min: 0, max: 100, value: share, 'aria-label': `${name(age)}, share of the largest`}, `${share} %`)));
}
