/** A group: its members are ticked. */
import {one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {ticks} from './ticks.js';
import {removable} from './remove.js';

const PAGE = 1000;

async function everybody(offset = 0) {
  const answer = await rest('GET users', {query: {sort: 'person', limit: PAGE, offset}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return [];
  }
  const {items, total} = answer.body;
  return offset + items.length < total && items.length > 0 ? [...items, ...await everybody(offset + items.length)] : items;
}

const users = await everybody();
ticks(one('[data-ticks]'), users.map(user => ({value: user.id, label: user.person.name, help: user.rights.active ? user.name : `${user.name}, inactive`})));
removable('DELETE user-groups/{ref}', {what: 'group', stays: 'Its members stay. Alerts and settings that name it reach nobody until a group has this name again.'});
await import('./form.js');
