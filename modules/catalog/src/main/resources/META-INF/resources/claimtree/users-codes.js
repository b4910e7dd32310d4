/** The list of users: codes for all that are chosen. */
import {h, one} from './dom.js';
import {rest} from './rest.js';
import {counted} from './format.js';
import {addCodes} from './add-codes.js';

const PAGE = 1000;
let table;

document.addEventListener('table-shown', ({detail}) => (table = detail.table));

/** Ids of those who are chosen, also when that is everybody who matches. */
async function chosen(offset = 0) {
  const ids = table.selection.ids();
  if (ids !== null) {
    return ids;
  }
  const request = table.request();
  request.query.set('limit', PAGE);
  request.query.set('offset', offset);
  const {items = [], total = 0} = (await rest('GET users', request)).body ?? {};
  const page = items.map(user => user.id);
  return items.length > 0 && offset + items.length < total ? [...page, ...await chosen(offset + items.length)] : page;
}

one('[data-actions=users]').append(h('button', {type: 'button', click: async () => {
  const users = await chosen();
  await addCodes(users, counted(users.length, 'user'));
}}, 'Add codes'));
