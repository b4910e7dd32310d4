/** A table by keyboard: arrows go from row to row, Enter opens, Space chooses, brackets turn pages, f filters. */
import {all, one} from './dom.js';

export function keysOf(table) {
  table.body.addEventListener('keydown', event => inRow(table, event));
  document.addEventListener('keydown', event => onPage(table, event));
}

function inRow(table, event) {
  const row = event.target.closest('tr');
  if (event.target !== row) {
    return;
  }
  const rows = all('tr', table.body);
  const at = rows.indexOf(row);
  const way = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, j: at + 1, k: at - 1}[event.key];
  if (way !== undefined && rows[way]) {
    event.preventDefault();
    row.tabIndex = -1;
    rows[way].tabIndex = 0;
    rows[way].focus();
  } else if (event.key === 'Enter') {
    (one('[data-opens]', row) ?? one('a, td button', row))?.click();
  } else if (event.key === ' ' && table.selection) {
    event.preventDefault();
    one('td.choose input', row).click();
  }
}

function onPage(table, event) {
  if (event.target.closest('input, select, textarea, dialog[open], [contenteditable]') || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  if (event.key === 'f') {
    event.preventDefault();
    one('input, select', table.filters.row)?.focus();
  } else if (event.key === '[' || event.key === ']' || event.key === '{') {
    one(`[data-page-key="${event.key}"]`, table.pager)?.click();
  }
}
