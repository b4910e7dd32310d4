/** What is typed for a field of a profile, by the shape of its value: inputs with pointers from the value on. */
import {h} from './dom.js';

const text = (at, title, most = 60, more = {}) => ({at, title, most, ...more});
const needed = {needed: true};
const choice = (at, title, choices, more = {}) => ({at, title, choices, ...more});

/** @param unless another part that makes this one needless */
const address = (at, more) => [
  text(`${at}/line1`, 'Street', 55, more), text(`${at}/line2`, 'Suite, building', 55), text(`${at}/city`, 'City', 30, more),
  text(`${at}/state`, 'State', 3, {...more, type: 'upper', unless: [`${at}/country`]}), text(`${at}/zip`, 'ZIP', 15, {...more, unless: [`${at}/country`]}),
  text(`${at}/country`, 'Country, if abroad', 2, {type: 'upper'})];

const QUALIFIERS = {G2: 'G2 Provider commercial number', LU: 'LU Location number', '0B': '0B State license number', '1G': '1G UPIN', ZZ: 'ZZ Taxonomy'};
const ALLOWED = {
  'billing.payerNumber': ['G2', 'LU', '0B'], 'rendering.payerNumber': ['G2', 'LU', '0B', '1G'], 'billing.otherIds': ['0B', '1G'],
  'facility.identity': ['G2', 'LU', '0B'], 'paper.box32b': ['0B', 'G2', 'LU', 'ZZ'], 'paper.box33b': ['0B', 'G2', 'ZZ'], 'paper.box24IJ': ['0B', '1G', 'G2', 'LU', 'ZZ'],
};
const number = (at, field, more) => [choice(`${at}/qualifier`, 'Qualifier', Object.fromEntries(ALLOWED[field].map(code => [code, QUALIFIERS[code]])), more), text(`${at}/number`, 'Number', 50, more)];

const SHAPES = {
  ENTITY: () => [
    choice('/person', 'Kind', {false: 'Organization', true: 'Person'}, {...needed, type: 'flag'}), text('/last', 'Organization, or last name', 60, needed),
    text('/first', 'First name', 35), text('/middle', 'Middle name', 25), text('/suffix', 'Suffix', 10)],
  WORDS: () => [text('', 'Text', 60, needed)],
  ADDRESS: () => address('', needed),
  PAY_TO: () => [text('/name', 'Name, for statements'), ...address('/address', needed)],
  CONTACT: () => [text('/name', 'Name'), text('/phone', 'Phone', 20, {...needed, unless: ['/fax', '/email']}), text('/extension', 'Extension', 8), text('/fax', 'Fax', 20), text('/email', 'E-mail', 256)],
  TAX_IDS: () => [text('/ein', 'EIN', 10, {...needed, unless: ['/ssn']}), text('/ssn', 'SSN', 11), choice('/send', 'Claims say', {EIN: 'The EIN', SSN: 'The SSN'}, {nothing: 'The one that is there'})],
  NPI: () => [text('', 'NPI', 10, needed)],
  TAXONOMY: () => [text('', 'Taxonomy', 10, {...needed, type: 'upper'})],
  NUMBER: field => number('', field, needed),
  NUMBERS: field => [...number('/0', field, needed), ...number('/1', field, {})],
  RENDERING_SEND: () => [
    choice('/mode', 'Who is sent', {AS_CHARGED: 'As charged', ALWAYS: 'As charged, also when equal to billing', NONE: 'Nobody: the facility bills', NAMED: 'One provider for all'}, needed),
    text('/provider', 'That provider', 60, {list: 'providers'})],
  FACILITY_SEND: () => [choice('', 'When', {WHEN_DIFFERENT: 'When different', ALWAYS: 'Always', ALWAYS_BUT_HOME: 'Always but home', NEVER: 'Never'}, needed)],
  FACILITY: field => [text('/name', 'Name', 60, needed), ...address('/address', needed), text('/npi', 'NPI', 10), ...number('/number', field, {})],
  ACCEPT_ASSIGNMENT: () => [choice('', 'Assignment', {A: 'A Assigned', B: 'B Accepted for laboratory services only', C: 'C Not assigned'}, needed)],
};

/** What is typed for a field, part by part: at (from the value on), title, most, choices, needed, unless, type, list. */
export const parts = ({field, type}) => (SHAPES[type] ?? SHAPES.WORDS)(field);

/** The inputs for what is typed: elements to show, and the fields with where they point from the value on. */
export function inputs({field, label, type}) {
  return parts({field, type}).map(part => input(part, `typed-${field}${part.at.replaceAll('/', '-')}`, label));
}

function input(part, id, label) {
  const common = {id, 'data-type': part.type ?? 'text', 'aria-describedby': `${id}-error`};
  const element = part.choices
    ? h('select', common, h('option', {value: ''}, part.nothing ?? 'Choose'), Object.entries(part.choices).map(([value, title]) => h('option', {value}, title)))
    : h('input', {...common, type: 'text', maxlength: part.most, spellcheck: 'false', autocomplete: 'off', 'data-ref': part.list ?? null});
  const name = part.title === label ? label : `${label}, ${part.title}`;
  const box = h('div', {class: 'field'}, h('label', {for: id, 'data-name': name}, part.title, part.needed && !part.unless ? h('span', {class: 'needed'}, ' needed') : ''), element,
    part.list ? h('p', {class: 'named', id: `${id}-name`}) : '', h('p', {class: 'error', id: `${id}-error`}));
  return {part, element, box};
}
