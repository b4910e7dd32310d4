/** The list of user profiles: how much each allows, in a word. */
import {one} from './dom.js';
import {counted} from './format.js';

one('th[data-column=permissions]').addEventListener('cell-shown', ({detail: {cell, item}}) => {
  cell.textContent = counted(item.permissions.length, 'permission');
});
await import('./table.js');
