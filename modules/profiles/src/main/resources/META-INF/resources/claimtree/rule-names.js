/** What rules name: how a dimension and its values are called, and where values are looked for. */
import {rest} from './rest.js';
import {words} from './format.js';

const SHOWN = 3;
const PAGE = 1000;

const FILING = {
  CI: 'Commercial', BL: 'Blue Cross Blue Shield', MB: 'Medicare Part B', MA: 'Medicare Part A', MC: 'Medicaid', CH: 'Champus, Tricare', VA: 'Veterans Affairs',
  HM: 'Health maintenance organization', 12: 'Preferred provider organization', 13: 'Point of service', 14: 'Exclusive provider organization', 15: 'Indemnity',
  16: 'Medicare risk HMO', 17: 'Dental maintenance organization', 11: 'Other non-federal', AM: 'Automobile medical', DS: 'Disability', FI: 'Federal employees',
  LM: 'Liability medical', OF: 'Other federal', TV: 'Title V', WC: 'Workers’ compensation', ZZ: 'Unknown',
};
const PLACES = {
  '02': 'Telehealth, not at home', 10: 'Telehealth at home', 11: 'Office', 12: 'Home', 21: 'Inpatient hospital', 22: 'Outpatient hospital', 23: 'Emergency room', 51: 'Inpatient psychiatric facility',
  52: 'Psychiatric facility, partial hospitalization', 53: 'Community mental health center', 55: 'Residential substance use facility', 56: 'Psychiatric residential center', 57: 'Non-residential substance use facility',
};

/** Dimensions that name records have a list and mostly a page; the others have few values that are known here. */
const KINDS = {
  PROVIDER: {call: 'GET providers', page: '/provider.xhtml', one: 'provider'},
  LOCATION: {call: 'GET locations', page: '/location.xhtml', one: 'location'},
  PAYER: {call: 'GET payers', page: '/payer.xhtml', one: 'payer'},
  PLAN: {call: 'GET plans', page: '/plan.xhtml', one: 'plan'},
  FORM_TYPE: {call: 'GET form-types', page: '/form-type.xhtml', one: 'form type'},
  MEDIUM: {fixed: {ELECTRONIC: 'electronic', PAPER: 'paper'}},
  PAYER_TYPE: {fixed: FILING},
  DIVISION: {call: 'GET divisions', page: '/division.xhtml', one: 'division'},
  PLACE_OF_SERVICE: {fixed: PLACES, free: /^\d{2}$/},
  REFERRING_PROVIDER: {call: 'GET providers', page: '/provider.xhtml', one: 'provider'},
  BILLING_CODE: {call: 'GET billing-codes', page: '/billing-code.xhtml', one: 'billing code'},
  BILLING_CODE_GROUP: {call: 'GET code-groups'},
};

/** What a record is called, in reading order. */
function nameOf(item) {
  const name = item.name ?? item.facility?.name ?? item.description ?? '';
  return typeof name === 'string' ? name : name.organization ?? [name.first, name.middle, name.last, name.suffix].filter(Boolean).join(' ');
}

export class Names {
  constructor() {
    this.known = new Map();
    this.labels = new Map();
    this.profiles = new Map();
  }

  /** Takes labels of dimensions as the server names them. */
  takeDimensions(dimensions) {
    dimensions.forEach(each => this.labels.set(each.dimension, each.label));
  }

  /** @param items profiles with ref and name */
  takeProfiles(items) {
    this.profiles = new Map(items.map(item => [item.ref, item.name]));
  }

  /** Reads the names of what dimensions name; those that are there already are not asked for again. */
  async load(dimensions) {
    const calls = new Set([...dimensions].map(dimension => KINDS[dimension]?.call).filter(call => call && !this.known.has(call)));
    await Promise.all([...calls].map(async call => {
      const names = new Map();
      this.known.set(call, names);
      for (let offset = 0; offset === names.size; offset += PAGE) {
        const answer = await rest(call, {query: {limit: PAGE, offset}});
        (answer.body?.items ?? []).forEach(item => names.set(item.ref, nameOf(item)));
        if (names.size === offset || names.size >= (answer.body?.total ?? 0)) {
          break;
        }
      }
    }));
  }

  dimensions() {
    return Object.keys(KINDS).map(dimension => [dimension, this.label(dimension)]);
  }

  label(dimension) {
    return this.labels.get(dimension) ?? words(dimension);
  }

  /** The name behind a ref, '' where none is known. */
  name(dimension, ref) {
    const kind = KINDS[dimension];
    return kind?.fixed?.[ref] ?? this.known.get(kind?.call)?.get(ref) ?? '';
  }

  value(dimension, ref) {
    const name = this.name(dimension, ref);
    return name === '' || name === ref ? ref : `${ref} (${name})`;
  }

  /** "Provider is BAKER (ANDREW BAKER)". */
  condition(when, most = SHOWN) {
    const values = when.is ?? when.isNot;
    const many = values.length > 1;
    const verb = when.is ? (many ? 'is any of' : 'is') : (many ? 'is none of' : 'is not');
    const named = values.slice(0, most).map(value => this.value(when.dimension, value));
    const more = values.length - named.length;
    return `${this.label(when.dimension)} ${verb} ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  }

  profile(ref) {
    return this.profiles.get(ref) ?? ref;
  }

  /** Values of a dimension that fit what is typed: {ref, name}. */
  async offers(dimension, text) {
    const {call, fixed, free} = KINDS[dimension];
    if (call) {
      const answer = await rest(call, {query: {q: text, active: true, limit: 20}});
      return (answer.body?.items ?? []).map(item => ({ref: item.ref, name: nameOf(item)}));
    }
    const typed = text.toLowerCase();
    const found = Object.entries(fixed).map(([ref, name]) => ({ref, name})).filter(item => `${item.ref} ${item.name}`.toLowerCase().includes(typed));
    return found.length === 0 && free?.test(text) ? [{ref: text, name: ''}] : found;
  }

  /** The page of what a condition names, as a link that leads back; null where there is none. */
  page(dimension, ref) {
    const kind = KINDS[dimension];
    return kind?.page ? {href: `${kind.page}?${new URLSearchParams({ref, back: '/profile-rules.xhtml'})}`, label: `Open ${kind.one} ${ref}`} : null;
  }
}
