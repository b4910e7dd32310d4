/** Printing of the forms of one claim, or of copies of an 837P file. */
import {href} from './rest.js';
import {open} from './dialog.js';
import {askHow} from './printers.js';

/** Asks how, and opens the PDF. */
export async function print(call, path, title = 'Print forms') {
  const how = await askHow();
  if (await open(title, how.box, [{label: 'Make PDF', value: 'print', kind: 'primary', first: true}, {label: 'Cancel', value: ''}]) === 'print') {
    const query = how.read();
    if (query) {
      window.open(href(call, path, query), '_blank');
    }
  }
}
