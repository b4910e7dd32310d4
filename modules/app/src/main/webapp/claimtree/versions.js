/** Effective-dated records: which version is shown, and from which date of service a change applies. */
import {h, one} from './dom.js';
import {date} from './format.js';

/**
 * @param versions of the record; undefined where there are none
 * @param choose called with the version that is to be shown
 */
export function showVersions(form, versions, choose) {
  const place = one('.versions', form);
  if (!place || !versions || versions.length < 2) {
    place?.replaceChildren();
    return;
  }
  const newest = versions.reduce((one, other) => (one.effective > other.effective ? one : other));
  const items = versions.map(version => h('li', {},
    h('button', {type: 'button', class: 'plain', click: () => choose(version)}, from(version)),
    ` revision ${version.revision}`, version === newest ? ' (newest)' : ''));
  place.replaceChildren(h('details', {}, h('summary', {}, `${versions.length} versions by date of service`), h('ul', {}, items)));
}

const from = version => (version.effective <= '1900-01-01' ? 'From the beginning' : `From ${date(version.effective)}`);
