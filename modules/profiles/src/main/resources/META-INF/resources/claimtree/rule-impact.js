/** What a change would do to claims that left already. */
import {h} from './dom.js';
import {counted, number} from './format.js';

const DAYS = 90;

/** "214 of 6,031 claims of the last 90 days would change", with the groups beneath; null when nothing is known. */
export function shown(impact, labels) {
  if (!impact) {
    return null;
  }
  if (impact.claims === 0) {
    return h('p', {class: 'quiet'}, `No claims of the last ${DAYS} days to compare with.`);
  }
  const text = impact.changed === 0 ? `None of ${counted(impact.claims, 'claim')} of the last ${DAYS} days would change.`
    : `${number(impact.changed)} of ${counted(impact.claims, 'claim')} of the last ${DAYS} days would change if they were built anew.`;
  if (impact.changed === 0) {
    return h('p', {class: 'ok'}, text);
  }
  return h('details', {}, h('summary', {class: 'attention'}, text), h('ul', {class: 'findings'}, impact.groups.map(group => groupLine(group, labels))));
}

function groupLine(group, labels) {
  const fields = group.fields.map(field => h('p', {}, `${labels(field.field)}: ${field.before ?? 'nothing'} → ${field.after ?? 'nothing'}`));
  const links = group.claims.flatMap(claim => [' ', h('a', {href: `/claim.xhtml?number=${encodeURIComponent(claim)}`}, `#${claim}`)]);
  return h('li', {}, h('strong', {}, counted(group.count, 'claim')), fields, h('p', {class: 'quiet'}, 'Such as', links));
}
