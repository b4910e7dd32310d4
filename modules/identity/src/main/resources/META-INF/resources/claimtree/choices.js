/** Choices that are only known when a page is open: filled into fields and filters, and shown in words in the cells of lists. */
import {all, h, one} from './dom.js';

/** Offers choices in a field of a form: pairs of a value and what people read. */
export function offerIn(field, pairs) {
  field.replaceChildren(field.options[0], ...pairs.map(([value, label]) => h('option', {value}, label)));
}

/** Offers choices in the filter of a column; to be called before the list is made. */
export function offerAbove(column, pairs) {
  one(`th[data-column="${column}"]`).dataset.choices = pairs.map(pair => pair.map(text => text.replace(/[=|]/g, ' ')).join('=')).join('|');
}

/** Lets the cells of columns that have choices say what people read; to be called before the list is made. */
export function sayChoices() {
  all('th[data-choices]').filter(head => head.dataset.choices !== '' && (head.dataset.type ?? 'text') === 'text').forEach(head => {
    const words = new Map(head.dataset.choices.split('|').map(pair => pair.split('=')));
    head.addEventListener('cell-shown', ({detail: {cell}}) => {
      const place = one('a', cell) ?? cell;
      place.textContent = words.get(place.textContent) ?? place.textContent;
    });
  });
}
