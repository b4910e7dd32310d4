/** Units used against time elapsed: the facts, the same as a sentence, and as a picture. Pure but for the picture's elements. */
import {counted, date, number, today} from './format.js';

const DAY = 86_400_000;
const SHAPE = {width: 720, height: 250, left: 48, right: 16, top: 26, bottom: 30};
const at = iso => Date.parse(iso) / DAY;
const iso = day => new Date(day * DAY).toISOString().slice(0, 10);
const round = value => Math.round(value * 100) / 100;

/** What the ledger says, and where it leads when it goes on like this. */
export function facts({authorization, movements}, now = today()) {
  const {units, grant} = authorization;
  const total = round(units.remaining + units.used);
  const known = {
    isManaged: authorization.managed, kind: units.kind.toLowerCase(), allotted: units.allotted, total, used: units.used, pending: units.pending, remaining: units.remaining,
    from: grant.dates.from, through: grant.dates.through, now, days: byDay(movements),
  };
  return {...known, ...projected(known, movements)};
}

/** Units used, and reserved, up to and with each day of service. */
function byDay(movements) {
  const days = new Map();
  for (const {kind, units, day} of movements.filter(line => line.day)) {
    const sums = days.get(day) ?? {used: 0, pending: 0};
    sums.used += {COMMIT: units, RETURN: -units}[kind] ?? 0;
    sums.pending += {RESERVE: units, LAPSE: -units}[kind] ?? 0;
    days.set(day, sums);
  }
  let [used, pending] = [0, 0];
  return [...days].sort(([left], [right]) => (left < right ? -1 : 1)).map(([day, sums]) => ({day, used: used += sums.used, pending: pending += sums.pending}));
}

/** The day on which units run out, in a straight line. Who came mid-treatment has an opening balance: its pace counts from then. */
function projected({isManaged, total, used, remaining, from, through, now, days}, movements) {
  const opening = movements.findIndex(line => line.kind === 'ADJUST');
  const first = movements.findIndex(line => line.kind === 'COMMIT');
  const start = opening >= 0 && (first < 0 || opening < first) ? [from, [movements[opening].at.slice(0, 10), days[0]?.day ?? '9999'].sort()[0]].sort()[1] : from;
  const asOf = [[now, days.at(-1)?.day ?? now].sort()[1], through ?? '9999'].sort()[0];
  const pace = used / (at(asOf) - at(start) + 1);
  const isKnown = isManaged && used > 0 && remaining > 0 && pace > 0 && Number.isFinite(pace);
  return {asOf, runOut: isKnown ? iso(at(start) + Math.min(Math.ceil(total / pace), 36_500) - 1) : null};
}

/** The facts as people say them. */
export function inWords(known) {
  const units = known.kind;
  if (!known.isManaged) {
    return `${number(known.used)} ${units} used. Unmanaged: there is nothing to run out of.`;
  }
  const adjusted = round(known.total - known.allotted);
  return [
    `${number(known.used)} of ${number(known.total)} ${units} used, ${number(known.remaining)} remaining${known.pending > 0 ? `, ${number(known.pending)} of them pending` : ''}.`,
    adjusted === 0 ? '' : `${number(known.allotted)} were allotted, ${number(Math.abs(adjusted))} ${adjusted > 0 ? 'added' : 'taken off'} by hand.`,
    known.through ? ends(known) : '', end(known)].filter(part => part !== '').join(' ');
}

function ends({from, through, now}) {
  if (now < from) {
    return `Begins on ${date(from)} and ends on ${date(through)}.`;
  }
  return now > through ? `Ended on ${date(through)}.` : `${counted(at(through) - at(now), 'day')} left, until ${date(through)}.`;
}

function end({runOut, used, remaining, through}) {
  if (remaining <= 0) {
    return remaining < 0 ? 'More was used than there is.' : 'Nothing is left.';
  }
  if (!runOut) {
    return used > 0 ? '' : 'Nothing was used yet, so no run-out can be projected.';
  }
  return through && runOut > through ? 'At this pace units are left on the last day.'
    : `At this pace they run out on ${date(runOut)}${through && runOut < through ? `, ${counted(at(through) - at(runOut), 'day')} before the end` : ''}.`;
}

/** The picture; what it shows stands in words beside it. */
export function picture(known) {
  const last = known.through ?? known.asOf;
  const most = Math.max(known.total, known.used + known.pending, 1);
  const x = day => SHAPE.left + Math.min(1, Math.max(0, (at(day) - at(known.from)) / Math.max(1, at(last) - at(known.from)))) * (SHAPE.width - SHAPE.left - SHAPE.right);
  const y = units => SHAPE.height - SHAPE.bottom - (units / most) * (SHAPE.height - SHAPE.top - SHAPE.bottom);
  const line = (kind, x1, y1, x2, y2) => s('line', {class: kind, x1, y1, x2, y2});
  const text = (content, left, top, anchor = 'start') => s('text', {x: left, y: top, 'text-anchor': anchor}, content);
  const isNow = known.now >= known.from && known.now <= last;
  return s('svg', {class: 'burn', role: 'img', 'aria-label': 'Units used against time, as the text below says', viewBox: `0 0 ${SHAPE.width} ${SHAPE.height}`},
    line('axis', x(known.from), y(0), x(last), y(0)), line('axis', x(known.from), y(0), x(known.from), y(most)),
    line('granted', x(known.from), y(known.total), x(last), y(known.total)), line('even', x(known.from), y(0), x(last), y(known.total)),
    s('path', {class: 'pending', d: steps(known, x, y, day => day.used + day.pending)}), s('path', {class: 'used', d: steps(known, x, y, day => day.used)}),
    known.runOut ? line('ahead', x(known.asOf), y(known.used), ...reached(known, last, x, y)) : '',
    isNow ? line('now', x(known.now), y(0), x(known.now), y(most)) : '', isNow ? text('today', x(known.now), SHAPE.top - 8, 'middle') : '',
    text(number(known.total), SHAPE.left - 6, y(known.total) + 4, 'end'), text('0', SHAPE.left - 6, y(0) + 4, 'end'),
    text(date(known.from), SHAPE.left, SHAPE.height - 10), text(date(last), SHAPE.width - SHAPE.right, SHAPE.height - 10, 'end'));
}

/** Where the straight line leaves the picture: at all units, or at the last day. */
function reached({asOf, used, total, runOut}, last, x, y) {
  const share = runOut <= last ? 1 : (at(last) - at(asOf)) / Math.max(1, at(runOut) - at(asOf));
  return [x(runOut <= last ? runOut : last), y(used + (total - used) * share)];
}

/** An area that rises on days of service. */
function steps({from, days, asOf}, x, y, height) {
  const rises = days.map(day => `H${x(day.day)} V${y(height(day))}`).join(' ');
  return `M${x(from)} ${y(0)} ${rises} H${x(asOf)} V${y(0)} Z`;
}

function s(tag, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children.filter(child => child !== ''));
  return element;
}
