/**
 * The schedule as a calendar of a day or a week. What is shown stands in the address: day, view, provider and the appointment that is open;
 * the grid is walked with the arrows and is one stop of the Tab key.
 */
import {all, asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {clock, counted, date, readDate, today} from './format.js';
import {nameOf} from './picker.js';
import {hourName, plus, week, weekday} from './schedule-days.js';
import {WORDS, showAppointment} from './schedule-panel.js';

const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
const EARLIEST = 8;
const LATEST = 18;
const grid = one('#calendar');
let shown = read();
let question = 0;

function read() {
  const given = asked();
  const day = readDate(given.get('day') ?? '');
  return {day: day || today(), view: given.get('view') === 'day' ? 'day' : 'week', provider: given.get('provider') ?? '', appointment: given.get('appointment') ?? '', cancelled: given.get('cancelled') === 'true'};
}

/** Shows something else, and says so in the address; the Back key leads to what was shown before. */
function go(change) {
  shown = {...shown, ...change};
  const address = new URLSearchParams({day: shown.day, view: shown.view});
  for (const name of ['provider', 'appointment']) {
    if (shown[name] !== '') {
      address.set(name, shown[name]);
    }
  }
  if (shown.cancelled) {
    address.set('cancelled', 'true');
  }
  history.pushState(null, '', `?${address}`);
  return show();
}

const days = () => (shown.view === 'day' ? [shown.day] : week(shown.day));
const step = way => go({day: plus(shown.day, way * (shown.view === 'day' ? 1 : 7)), appointment: ''});

async function show() {
  one('#asDay').setAttribute('aria-pressed', String(shown.view === 'day'));
  one('#asWeek').setAttribute('aria-pressed', String(shown.view === 'week'));
  one('#goTo').value = date(shown.day);
  one('#withCancelled').checked = shown.cancelled;
  chooseProvider();
  const columns = days();
  const mine = ++question;
  const query = {from: columns[0], through: columns.at(-1), limit: 1000, ...(shown.provider === '' ? {} : {provider: shown.provider})};
  const answer = await rest('GET appointments', {query});
  if (mine !== question) {
    return;
  }
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const items = answer.body.items.filter(each => shown.cancelled || each.status !== 'CANCELLED');
  draw(columns, items);
  tell(columns, items, answer.body.total - answer.body.items.length);
  await showPanel();
}

function tell(columns, items, left) {
  const span = columns.length === 1 ? `${weekday(columns[0])}, ${date(columns[0])}` : `${date(columns[0])} to ${date(columns.at(-1))}`;
  const open = items.filter(each => each.status === 'BOOKED').length;
  one('#state').textContent = left > 0
    ? `${span}: ${left} more appointments are not shown; choose a provider or a day.`
    : `${span}: ${counted(items.length, 'appointment')}, ${open} to come or to complete.`;
}

function draw(columns, items) {
  const starts = items.map(each => Number(each.time.start.slice(11, 13)));
  const from = Math.min(EARLIEST, ...starts);
  const through = Math.max(LATEST, ...starts);
  const hours = Array.from({length: through - from + 1}, (each, i) => from + i);
  const head = h('tr', {}, h('th', {scope: 'col'}, h('span', {class: 'unseen'}, 'Hour')), columns.map(day =>
    h('th', {scope: 'col', 'aria-current': day === today() ? 'date' : null}, `${weekday(day).slice(0, 3)} ${date(day).slice(0, 5)}`)));
  const rows = hours.map(hour => h('tr', {}, h('th', {scope: 'row'}, hourName(hour)), columns.map(day => cell(day, hour, items))));
  grid.replaceChildren(h('div', {class: 'wide', role: 'region', 'aria-label': 'Calendar'},
    h('table', {class: 'calendar', role: 'grid', 'aria-labelledby': 'title'}, h('thead', {}, head), h('tbody', {}, rows))));
  const stops = all('.meeting, .slot', grid);
  stops.forEach(stop => stop.setAttribute('tabindex', '-1'));
  (one(`[data-id="${CSS.escape(shown.appointment)}"]`, grid) ?? one('.meeting', grid) ?? stops[0])?.setAttribute('tabindex', '0');
}

function cell(day, hour, items) {
  const time = `${day}T${String(hour).padStart(2, '0')}`;
  const here = items.filter(each => each.time.start.startsWith(time));
  const words = `Book ${weekday(day)} ${date(day)} at ${clock(`${time}:00`)}`;
  const address = new URLSearchParams({start: `${time}:00`, ...(shown.provider === '' ? {} : {provider: shown.provider}), back: '/schedule.xhtml'});
  return h('td', {class: day === today() ? 'today' : false}, here.map(meeting),
    may('EDIT_SCHEDULE') ? h('a', {class: 'slot', href: `/appointment.xhtml?${address}`, 'aria-label': words}, '+') : here.length === 0 ? h('span', {class: 'slot', 'aria-label': 'Nothing', role: 'img'}) : null);
}

function meeting(each) {
  const names = each.attendees.map(attendee => attendee.name).join('; ') + (each.others > 0 ? ` and ${each.others} more` : '');
  const when = `${clock(each.time.start)}–${clock(each.time.end)}`;
  const status = each.status === 'BOOKED' ? '' : WORDS[each.status];
  const more = [each.service.name, shown.provider === '' || shown.view === 'day' ? each.provider.name : '', shown.view === 'day' ? each.place.name : ''].filter(Boolean).join(' · ');
  return h('button', {type: 'button', class: 'meeting', 'data-id': each.id, 'data-status': each.status, 'aria-pressed': String(each.id === shown.appointment), click: () => go({appointment: each.id})},
    h('strong', {}, when), h('span', {}, names), h('span', {}, more), status === '' ? null : h('span', {}, status));
}

async function showPanel() {
  const panel = one('#appointment');
  all('.meeting', grid).forEach(each => each.setAttribute('aria-pressed', String(each.dataset.id === shown.appointment)));
  panel.hidden = shown.appointment === '';
  if (shown.appointment !== '') {
    await showAppointment(panel, shown.appointment, {changed: show, closed: close});
  }
}

async function close() {
  const id = shown.appointment;
  await go({appointment: ''});
  one(`[data-id="${CSS.escape(id)}"]`, grid)?.focus();
}

/** The arrows walk from cell to cell; up and down pass every appointment of an hour. */
grid.addEventListener('keydown', event => {
  const stop = event.target.closest('.meeting, .slot');
  if (!stop) {
    return;
  }
  const ways = {ArrowUp: () => beside(stop, -1), ArrowDown: () => beside(stop, 1), ArrowLeft: () => across(stop, -1), ArrowRight: () => across(stop, 1)};
  if (ways[event.key]) {
    event.preventDefault();
    focus(ways[event.key]());
  } else if (event.key === 'PageUp' || event.key === 'PageDown') {
    event.preventDefault();
    step(event.key === 'PageUp' ? -1 : 1).then(() => one('[tabindex="0"]', grid)?.focus());
  }
});

function beside(stop, way) {
  const column = stop.closest('td').cellIndex;
  const stops = all('tbody tr', grid).flatMap(row => all('.meeting, .slot', row.cells[column]));
  return stops[stops.indexOf(stop) + way];
}

function across(stop, way) {
  const next = stop.closest('tr').cells[stop.closest('td').cellIndex + way];
  return next && one('.meeting, .slot', next);
}

function focus(stop) {
  if (stop) {
    all('[tabindex="0"]', grid).forEach(each => each.setAttribute('tabindex', '-1'));
    stop.setAttribute('tabindex', '0');
    stop.focus();
  }
}

function chooseProvider() {
  const choice = one('#whose');
  if (shown.provider !== '' && ![...choice.options].some(option => option.value === shown.provider)) {
    choice.append(h('option', {value: shown.provider}, shown.provider));
  }
  choice.value = shown.provider;
}

async function offerProviders() {
  if (!may('READ_SETUP')) {
    return;
  }
  const answer = await rest('GET providers', {query: {active: true, sort: 'name', limit: 1000}});
  one('#whose').append(...(answer.body?.items ?? []).map(item => h('option', {value: item.ref}, nameOf(item))));
}

one('#before').addEventListener('click', () => step(-1));
one('#behind').addEventListener('click', () => step(1));
one('#today').addEventListener('click', () => go({day: today(), appointment: ''}));
one('#asDay').addEventListener('click', () => go({view: 'day'}));
one('#asWeek').addEventListener('click', () => go({view: 'week'}));
one('#whose').addEventListener('change', event => go({provider: event.target.value, appointment: ''}));
one('#withCancelled').addEventListener('change', event => go({cancelled: event.target.checked}));
one('#goTo').addEventListener('change', event => {
  const day = readDate(event.target.value);
  event.target.setAttribute('aria-invalid', String(!day));
  if (day) {
    go({day, appointment: ''});
  } else {
    say('A date such as 11/22/2026 is needed.', 'stop');
  }
});
window.addEventListener('popstate', () => {
  shown = read();
  show();
});

/** An address may name an appointment alone: its day is shown then. */
async function dayOfAppointment() {
  if (shown.appointment !== '' && !asked().has('day')) {
    const answer = await rest('GET appointments/{id}', {path: {id: shown.appointment}});
    shown.day = answer.body?.time.start.slice(0, 10) ?? shown.day;
  }
}

await Promise.all([offerProviders(), dayOfAppointment()]);
await show();
