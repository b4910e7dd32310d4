/** What a list shows as a file: everything that matches, in the order that is shown. */
import {h, say} from './dom.js';
import {download, href, sentence} from './rest.js';

const NAMES = {csv: 'CSV', xlsx: 'Excel'};

export function exports(table) {
  return (table.data.export ?? '').split(' ').filter(form => form !== '').map(form =>
    h('button', {type: 'button', 'data-export': form, click: () => save(table, form)}, NAMES[form]));
}

async function save(table, form) {
  const call = `${table.call}.${form}`;
  const request = table.request();
  const file = `${table.data.name}.${form}`;
  if (table.call.startsWith('POST')) {
    const answer = await download(call, request, file);
    if (answer.problem) {
      say(sentence(answer.problem), 'stop');
    }
    return;
  }
  const probe = await fetch(href(call, request.path, request.query), {credentials: 'same-origin'});
  if (!probe.ok) {
    const problem = await probe.json().catch(() => ({}));
    say(problem.detail ?? 'The file could not be made.', 'stop');
    return;
  }
  const link = h('a', {href: URL.createObjectURL(await probe.blob()), download: file});
  link.click();
  URL.revokeObjectURL(link.href);
}
