/**
 * A claim as it went out beside what would go out now. What people look at first stands in any case; of the rest, all that
 * differs does, whatever it is.
 */
import {h} from './dom.js';
import {date, money, number, words} from './format.js';
import {get, same} from './pointer.js';

const joined = (parts, by = ', ') => parts.filter(part => part !== undefined && part !== null && part !== '').join(by);
const address = at => joined(['line1', 'line2', 'city', 'state', 'zip', 'country'].map(part => at?.[part]));
const party = at => (at ? joined([joined([at.name?.last, at.name?.first]), at.npi]) : '');
const FREQUENCIES = {ORIGINAL: '1 original', REPLACEMENT: '7 replacement', VOID: '8 void'};

/** Title, where it stands in the claim, and how it is said. */
const FIRST = [
  ['Frequency', ['/control/frequency', '/control/originalReference'], claim => joined([FREQUENCIES[claim.control.frequency], claim.control.originalReference], ', payer\'s number ')],
  ['Total', ['/control/total'], claim => money(claim.control.total)],
  ['Payer', ['/insured/payer/name', '/insured/payer/address'], claim => joined([get(claim, '/insured/payer/name'), address(get(claim, '/insured/payer/address'))])],
  ['Member', ['/insured/subscriber/memberId'], claim => get(claim, '/insured/subscriber/memberId') ?? 'without id'],
  ['Billed by', ['/billing/name', '/billing/printedName', '/billing/numbers/npi'], claim => joined([get(claim, '/billing/printedName') ?? get(claim, '/billing/name/last'), get(claim, '/billing/numbers/npi')])],
  ['Rendering', ['/providers/rendering/name', '/providers/rendering/npi'], claim => party(get(claim, '/providers/rendering'))],
  ['Facility', ['/providers/facility/name', '/providers/facility/address', '/providers/facility/npi'], claim => joined([get(claim, '/providers/facility/name'), address(get(claim, '/providers/facility/address')), get(claim, '/providers/facility/npi')])],
  ['Place of service', ['/facts/placeOfService'], claim => get(claim, '/facts/placeOfService') ?? ''],
  ['Authorization', ['/facts/numbers/priorAuthorization'], claim => get(claim, '/facts/numbers/priorAuthorization') ?? ''],
  ['Diagnoses', ['/facts/diagnoses'], claim => joined(get(claim, '/facts/diagnoses') ?? [])],
];

/** What is said of a line in one cell. */
const IN_LINE = ['/service', '/number', '/controlNumber', '/provider/name', '/provider/npi'];

/** Of one claim only when there is no other. */
export function beside(before, after, title) {
  const [old, now] = [before.snapshot.claim, after?.snapshot.claim];
  const titles = ['', 'As it went out', ...(now ? [title] : [])];
  return h('div', {class: 'wide', id: 'old-and-new', tabindex: '0', role: 'region', 'aria-label': 'Old and new'}, h('table', {},
    h('caption', {class: 'unseen'}, 'Old and new'), h('thead', {}, h('tr', {}, titles.map(name => h('th', {scope: 'col'}, name)))),
    h('tbody', {}, [...heads(old, now), ...lines(old.lines, now?.lines)])));
}

function heads(old, now) {
  const known = [...FIRST.flatMap(([, places]) => places), '/lines', '/control/claimNumber'];
  return [...FIRST.map(([name, , said]) => row(name, said(old), now && said(now))), ...others('', old, now, known)];
}

/** The lines of old and new that are about the same service stand in one row; what has none beside it was taken out, or is new. */
function lines(old, now) {
  if (!now) {
    return old.map(line => row(`Line ${line.number}`, lineSaid(line)));
  }
  const left = [...now];
  const pairs = old.map(line => {
    const alike = left.find(other => sameService(line, other)) ?? left.find(other => other.service.from === line.service.from);
    return [line, alike ? left.splice(left.indexOf(alike), 1)[0] : undefined];
  });
  return [...pairs, ...left.map(line => [undefined, line])].flatMap(([one, other]) => [
    row(`Line ${(other ?? one).number}`, one ? lineSaid(one) : '–', other ? lineSaid(other) : '–'),
    ...(one && other ? others(`Line ${other.number}: `, one, other, IN_LINE) : [])]);
}

const sameService = (one, other) => one.service.from === other.service.from && get(one, '/service/procedure/code') === get(other, '/service/procedure/code');

function lineSaid({service, provider}) {
  return joined([[...new Set([service.from, service.through])].map(date).join(' – '), [service.procedure.code, ...(service.procedure.modifiers ?? [])].join(' '),
    service.placeOfService && `place ${service.placeOfService}`, `${service.quantity.unit === 'MJ' ? 'minutes' : 'units'} ${number(service.quantity.count)}`,
    `diagnoses ${(service.pointers ?? []).join(' ')}`, money(service.quantity.charge), provider && `by ${party(provider)}`], ' · ');
}

/** A row for each value that differs and was not said yet. */
function others(before, old, now, known) {
  if (!now) {
    return [];
  }
  const places = [...new Set([...leaves(old), ...leaves(now)])];
  return places.filter(place => !known.some(one => place === one || place.startsWith(`${one}/`)) && !same(get(old, place), get(now, place)))
    .map(place => row(before + named(place), shown(get(old, place)), shown(get(now, place))));
}

/** Pointers of all values; a list of words is one value. */
function leaves(node, at = '') {
  if (node === null || typeof node !== 'object' || Array.isArray(node) && node.every(each => typeof each !== 'object')) {
    return [at];
  }
  return Object.entries(node).flatMap(([name, value]) => leaves(value, `${at}/${name}`));
}

/** "Facts, dates, admission" for /facts/dates/admission. */
const named = place => words(place.split('/').slice(1).map(part => (/^\d+$/.test(part) ? String(Number(part) + 1) : part.replace(/([A-Z])/g, ' $1').toLowerCase())).join(', '));

function shown(value) {
  if (Array.isArray(value)) {
    return joined(value);
  }
  const texts = {undefined: '', null: '', true: 'yes', false: 'no'};
  return texts[value] ?? (/^\d{4}-\d\d-\d\d$/.test(value) ? date(value) : String(value));
}

function row(name, old, now) {
  const changed = now !== undefined && now !== old;
  return h('tr', {}, h('th', {scope: 'row'}, name, changed ? [' ', h('span', {class: 'attention'}, 'changed')] : ''), h('td', {}, old || '–'),
    now === undefined ? null : h('td', {}, changed ? h('strong', {}, now || '–') : now || '–'));
}
