/** Alerts: those that are chosen are read, put aside or done together. */
import {asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {open, sure} from './dialog.js';
import {counted, date, readDate, today} from './format.js';

const CALLS = {
  read: path => rest('POST alerts/{id}/read', {path, last: true}),
  snooze: (path, until) => rest('POST alerts/{id}/snooze', {path, body: {until}}),
  done: path => rest('POST alerts/{id}/done', {path}),
};

if (asked().size === 0) {
  history.replaceState(null, '', '?state=OPEN');
}

one('th[data-column=state]').addEventListener('cell-shown', ({detail: {cell, item}}) => {
  const aside = item.mine.snoozedUntil && new Date(item.mine.snoozedUntil) > new Date();
  cell.append(item.done ? 'Done' : aside ? 'Snoozed' : item.mine.read ? 'Open' : h('b', {}, 'New'));
});
one('th[data-column=text]').addEventListener('cell-shown', ({detail: {cell, item}}) => {
  if (item.message.link && new URL(item.message.link, location.origin).origin === location.origin) {
    cell.replaceChildren(h('a', {href: item.message.link, click: () => CALLS.read({id: item.id})}, item.message.text));
  }
});

const {tables: [table]} = await import('./table.js');

async function chosen() {
  const ids = table.selection.ids();
  return ids ?? everything(table.query());
}

async function everything(query, offset = 0) {
  query.set('limit', 1000);
  query.set('offset', offset);
  const {body} = await rest('GET alerts', {query});
  const ids = (body?.items ?? []).map(item => item.id);
  return ids.length > 0 && offset + ids.length < body.total ? [...ids, ...await everything(query, offset + ids.length)] : ids;
}

async function each(call, words, until) {
  let [count, problem] = [0, undefined];
  for (const id of await chosen()) {
    ({problem} = await CALLS[call]({id}, until));
    if (problem) {
      break;
    }
    count++;
  }
  table.selection.clear();
  await table.load();
  say(`${counted(count, 'alert')} ${words}.${problem ? ` Then: ${sentence(problem)}` : ''}`, problem ? 'stop' : 'ok');
  (one('tr[tabindex="0"]', table.body) ?? one('select', table.section))?.focus();
}

async function snooze() {
  const field = h('input', {type: 'text', id: 'until', maxlength: 10, autocomplete: 'off', placeholder: 'MM/DD/YYYY', 'aria-describedby': 'until-error'});
  const error = h('p', {class: 'error', id: 'until-error'});
  field.value = date(readDate('t+1'));
  const wrong = () => {
    const day = readDate(field.value);
    const sentenceOf = !day ? 'A date such as 11/22/2026, or t+7, is needed.' : day <= today() ? 'A day after today is needed.' : '';
    error.textContent = sentenceOf;
    sentenceOf === '' ? field.removeAttribute('aria-invalid') : field.setAttribute('aria-invalid', 'true');
    return sentenceOf !== '';
  };
  const content = h('div', {class: 'field'}, h('label', {for: 'until'}, 'Until'), field, h('p', {class: 'help'}, 'They come back to you that morning. Others see them meanwhile.'), error);
  const asking = open(`Snooze ${counted(table.selection.count(), 'alert')}?`, content, [{label: 'Snooze', value: 'yes', kind: 'primary'}, {label: 'Cancel', value: ''}]);
  field.form.addEventListener('submit', event => {
    if (event.submitter?.value === 'yes' && wrong()) {
      event.preventDefault();
      field.focus();
    }
  });
  field.select();
  if (await asking === 'yes') {
    await each('snooze', `snoozed until ${date(readDate(field.value))}`, morning(readDate(field.value)));
  }
}

/** The beginning of a day where the practice is. */
function morning(day) {
  const zone = document.documentElement.dataset.zone || 'UTC';
  const parts = new Intl.DateTimeFormat('en-US', {timeZone: zone, timeZoneName: 'longOffset'}).formatToParts(new Date(`${day}T12:00:00Z`));
  const offset = parts.find(part => part.type === 'timeZoneName').value.replace('GMT', '');
  return `${day}T00:00:00${offset || 'Z'}`;
}

async function done() {
  const count = table.selection.count();
  if (count === 1 || await sure({question: `${counted(count, 'alert')} done?`, what: 'They are done for everybody whom they were for.', verb: 'Done'})) {
    await each('done', 'done');
  }
}

one('[data-actions=alerts]').append(
  h('button', {type: 'button', class: 'primary', click: done}, 'Done'),
  h('button', {type: 'button', click: snooze}, 'Snooze until …'),
  h('button', {type: 'button', click: () => each('read', 'marked as read')}, 'Mark as read'));
