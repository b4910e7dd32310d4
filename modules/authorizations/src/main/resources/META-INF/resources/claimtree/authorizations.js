/** Cells of lists of authorizations: what is running out is marked, and where there is nothing to run out of no number is shown. */
import {one} from './dom.js';
import {today} from './format.js';

const UNITS = ['allotted', 'pending', 'remaining'];
const DAY = 86_400_000;

document.addEventListener('cell-shown', ({detail: {cell, item, column}}) => {
  if (!item.grant || !item.units) {
    return;
  }
  if (UNITS.includes(column) && !item.managed) {
    cell.replaceChildren('');
  } else if (column === 'remaining' && item.watch?.level !== undefined && item.units.remaining <= item.watch.level) {
    cell.classList.add('attention');
    cell.title = 'At or below its alert level';
  } else if (column === 'through' && item.active && endsSoon(item)) {
    cell.classList.add('attention');
    cell.title = 'Within its alert days';
  }
});

const endsSoon = item => item.watch?.days !== undefined && item.grant.dates.through
  && Date.parse(item.grant.dates.through) - Date.parse(today()) <= item.watch.days * DAY;

// Bulk add and update are for what the list shows.
document.addEventListener('table-shown', ({detail: {table}}) => {
  const link = one(`a[data-bulk="${table.data.name}"]`);
  if (link) {
    link.href = `/bulk-authorizations.xhtml?${table.query()}`;
  }
});
