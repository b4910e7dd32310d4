/** The ledger of units as a table, and what it means for the rest of the time. */
import {h, one} from './dom.js';
import {date, number, time} from './format.js';
import {facts, inWords, picture} from './burn-down.js';

const WORDS = {ALLOT: 'Allotted', RESERVE: 'Reserved', LAPSE: 'Reservation ended', COMMIT: 'Used', RETURN: 'Returned', ADJUST: 'Adjusted'};
const REMAINING = {ALLOT: 1, ADJUST: 1, COMMIT: -1, RETURN: 1, RESERVE: 0, LAPSE: 0};
const PENDING = {RESERVE: 1, LAPSE: -1};
const signed = units => (units > 0 ? '+' : '−') + number(Math.abs(units));
const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);

/**
 * Shows picture and table.
 *
 * @param ledger as the server tells it; sharing: other authorizations that draw from the same units
 * @return the sentence that says what the picture shows
 */
export function showUnits(ledger, sharing) {
  const known = facts(ledger);
  const words = inWords(known);
  one('#burn').replaceChildren(known.isManaged ? h('figure', {}, picture(known), h('figcaption', {}, words)) : h('p', {}, words));
  one('#ledger').replaceChildren(ledger.movements.length === 0 ? h('p', {class: 'quiet'}, 'Nothing has moved yet.') : table(ledger, sharing));
  return words;
}

function table({authorization, movements}, sharing) {
  const numbers = new Map(sharing.map(each => [each.id, each.number]));
  let [remaining, pending] = [0, 0];
  const rows = movements.map(line => {
    remaining += REMAINING[line.kind] * line.units;
    pending += (PENDING[line.kind] ?? 0) * line.units;
    return h('tr', {},
      h('td', {}, time(line.at)), h('td', {}, date(line.day)), h('td', {}, line.kind === 'ALLOT' && line.units < 0 ? 'Cut' : WORDS[line.kind]),
      h('td', {class: 'number'}, signed((REMAINING[line.kind] || PENDING[line.kind]) * line.units)),
      h('td', {class: 'number'}, number(round(remaining))), h('td', {class: 'number'}, number(round(pending))),
      h('td', {}, why(line, line.authorization === authorization.id ? null : numbers.get(line.authorization))), h('td', {}, line.by));
  });
  return h('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Ledger, table'}, h('table', {},
    h('thead', {}, h('tr', {}, [['Entered'], ['Day of service'], ['Movement'], ['Units', 'number'], ['Remaining', 'number'], ['Pending', 'number'], ['Why'], ['By']]
      .map(([title, kind]) => h('th', {scope: 'col', class: kind}, title)))),
    h('tbody', {}, rows)));
}

function why(line, other) {
  const isOfCharge = line.source && ['COMMIT', 'RETURN'].includes(line.kind) && may('READ_CHARGES');
  return [isOfCharge ? h('a', {href: `/charge.xhtml?id=${line.source}`}, 'Charge') : '', line.reason ?? '', other ? h('a', {href: `/authorization.xhtml?id=${line.authorization}`}, `By ${other}`) : '']
    .filter(part => part !== '').flatMap((part, at) => (at > 0 ? [' · ', part] : [part]));
}

/** Sums of decimals with two places, without what binary fractions leave behind. */
const round = value => Math.round(value * 100) / 100;
