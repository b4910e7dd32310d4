/** What a profile says, in words: a choice of source, something typed, or nothing sent. */
import {h} from './dom.js';
import {date, words} from './format.js';
import {show} from './dialog.js';

const SOURCES = {
  practice: 'From the practice', location: 'From the location', provider: 'From the provider', payer: 'As the payer or plan says',
  'practice.payerNumber': 'The practice’s number with the payer', 'provider.payerNumber': 'The provider’s number with the payer', 'billing.entity': 'The billing entity',
  'billing.taxonomy': 'The billing taxonomy', 'billing.payerNumber': 'The billing number with the payer', 'facility.identity': 'The facility’s number',
  'rendering.taxonomy': 'The rendering taxonomy', 'rendering.payerNumber': 'The rendering number with the payer',
};

export const sourceText = source => SOURCES[source] ?? words(source);

/** What a choice says, on one line. */
export function choiceText(choice) {
  if (!choice) {
    return '';
  }
  if (choice.blank) {
    return 'Send nothing';
  }
  return choice.from ? sourceText(choice.from) : typedText(choice.typed);
}

/** Something typed, whatever its shape; the number of a person shows its end only. */
export function typedText(value) {
  if (value === null || value === undefined) {
    return '';
  }
  if (typeof value !== 'object') {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.map(typedText).join(', ');
  }
  if (value.ein || value.ssn) {
    const parts = [value.ein ? `EIN ${value.ein.slice(0, 2)}-${value.ein.slice(2)}` : '', value.ssn ? `SSN ending in ${value.ssn.slice(-4)}` : ''].filter(Boolean);
    return `${parts.join(', ')}${parts.length > 1 && value.send ? `; sent: ${value.send}` : ''}`;
  }
  if (value.mode) {
    return value.provider ? `Provider ${value.provider}` : words(value.mode);
  }
  const {person, ...rest} = value;
  const names = person === undefined ? Object.values(rest) : [rest.first, rest.middle, rest.last, rest.suffix];
  return names.filter(part => part !== null && part !== undefined && part !== '').map(typedText).join(person === undefined ? ', ' : ' ');
}

export const effectiveText = day => (day <= '1900-01-01' ? 'From the beginning' : `From ${date(day)}`);

/** Of versions by date, those in force: of equal dates the one recorded last, which stands first. */
export function inForce(versions) {
  const seen = new Set();
  return versions.filter(version => !seen.has(version.effective) && seen.add(version.effective));
}

/** Versions side by side: fields down, versions across. */
export function versionTable(versions, label, head = version => effectiveText(version.effective)) {
  const fields = [...new Set(versions.flatMap(version => Object.keys(version.overrides)))];
  const line = (title, cells) => h('tr', {}, h('th', {scope: 'row'}, title), cells.map((text, at) => {
    const differs = at < cells.length - 1 && text !== cells[at + 1];
    return h('td', {}, differs ? h('strong', {}, text || 'Not overridden') : text || h('span', {class: 'quiet'}, 'Not overridden'));
  }));
  return h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Versions side by side'}, h('table', {},
    h('caption', {class: 'unseen'}, 'Versions side by side'),
    h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, 'Field'), versions.map(version => h('th', {scope: 'col'}, head(version))))),
    h('tbody', {}, line('Name', versions.map(version => version.name)), fields.map(field => line(label(field), versions.map(version => choiceText(version.overrides[field])))))));
}

/** A profile as it was, to be read. */
export function showProfile(profile, label) {
  return show(`${profile.name} (${profile.ref}) as it was then`, versionTable(inForce(profile.versions), label));
}
