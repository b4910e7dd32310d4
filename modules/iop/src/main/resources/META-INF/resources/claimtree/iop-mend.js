/** Where each reason of a pending day is mended, and what decisions look like. */
import {h} from './dom.js';

const CLIENT = item => `/client.xhtml?id=${item.client}`;
const PLACES = {
  NO_AUTHORIZATION: item => ['Add one', `/client.xhtml?id=${item.client}&tab=authorizations`],
  EXHAUSTED: item => ['Authorizations', `/client.xhtml?id=${item.client}&tab=authorizations`],
  TWO_CODES: item => ['Authorizations', `/client.xhtml?id=${item.client}&tab=authorizations`],
  NO_CLINICIAN: item => ['Client', CLIENT(item)],
  NO_LOCATION: item => ['Client', CLIENT(item)],
  NO_DIAGNOSIS: item => ['Client', CLIENT(item)],
  NO_COVERAGE: item => ['Client', CLIENT(item)],
  CONSENT_MISSING: item => ['Client', CLIENT(item)],
  CLINICIAN_INACTIVE: () => ['Providers', '/providers.xhtml'],
  CLINICIAN_WITHOUT_NPI: () => ['Providers', '/providers.xhtml'],
  NO_RATE: () => ['Billing codes', '/billing-codes.xhtml'],
  GROUP_MISSING: () => ['Code groups', '/code-groups.xhtml'],
  WEEK_SHORT: item => ['Notes', `/notes.xhtml?client=${item.client}`],
  OTHER_LEVEL: item => ['Notes', `/notes.xhtml?client=${item.client}&from=${item.day}&through=${item.day}`],
};

/** A link to where a reason is mended, or null. */
export function mend(code, item) {
  const place = PLACES[code]?.(item);
  return place ? h('span', {}, ' ', h('a', {href: place[1]}, place[0])) : null;
}

/** Symbol and word of an outcome: never the colour alone. */
export const LOOKS = {
  BILLED: ['✓', 'billed'],
  PENDING: ['!', 'pending'],
  BELOW: ['•', 'below the threshold'],
  PASSED: ['→', 'other program'],
  TOO_LATE: ['◷', 'too late'],
  WITHDRAWN: ['↺', 'withdrawn'],
};
