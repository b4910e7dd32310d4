/** How dates, times, money and numbers look, and how they are read: US format, times in the practice's time zone. */

const zone = () => document.documentElement.dataset.zone || 'UTC';

/** 11/22/2026 for 2026-11-22. */
export function date(iso) {
  return iso ? `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}` : '';
}

/**
 * The ISO date that was meant by 11/22/2026, 11/22/26, 11/22, 11222026, 2026-11-22, "t" for today or "t-3"; null when it is none,
 * '' when nothing was typed. Two digits of a year are at most ten years ahead, else of the last century.
 */
export function readDate(text) {
  const typed = text.trim().toLowerCase();
  if (typed === '') {
    return '';
  }
  const near = typed.match(/^t(?:oday)?\s*([+-]\s*\d{1,4})?$/);
  if (near) {
    const day = new Date(`${today()}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + Number((near[1] ?? '0').replaceAll(' ', '')));
    return day.toISOString().slice(0, 10);
  }
  const short = typed.match(/^(\d{1,2})\/(\d{1,2})$/);
  if (short) {
    return nearest(short[1].padStart(2, '0'), short[2].padStart(2, '0'));
  }
  const iso = typed.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  const us = typed.match(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/) ?? typed.match(/^(\d{2})(\d{2})(\d{4}|\d{2})$/);
  if (!iso && !us) {
    return null;
  }
  const [year, month, day] = iso ? iso.slice(1) : [century(us[3]), us[1].padStart(2, '0'), us[2].padStart(2, '0')];
  const made = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(made.getTime()) || made.getUTCDate() !== Number(day) ? null : `${year}-${month}-${day}`;
}

/** A day without its year: of this year, or of the one before where that lies more than a month ahead. */
function nearest(month, day) {
  const year = Number(today().slice(0, 4));
  const limit = new Date(Date.parse(today()) + 31 * 86_400_000).toISOString().slice(0, 10);
  const chosen = `${year}-${month}-${day}` > limit ? year - 1 : year;
  return readDate(`${chosen}-${month}-${day}`);
}

function century(year) {
  if (year.length === 4) {
    return year;
  }
  const limit = (Number(today().slice(0, 4)) + 10) % 100;
  return (Number(year) <= limit ? '20' : '19') + year;
}

/** Today where the practice is, as an ISO date. */
export function today() {
  return new Intl.DateTimeFormat('en-CA', {timeZone: zone(), year: 'numeric', month: '2-digit', day: '2-digit'}).format(new Date());
}

/** 11/22/2026 4:12 PM for an instant. */
export function time(instant) {
  if (!instant) {
    return '';
  }
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone(), year: 'numeric', month: '2-digit', day: '2-digit', hour: 'numeric', minute: '2-digit',
  }).format(new Date(instant));
  return made.replace(',', '').replaceAll('\u202f', ' ');
}

/** 9:00 AM for 09:00 or 2026-11-22T09:00:00, the clock time where the practice is. */
export function clock(local) {
  const [, hour, minute] = (local ?? '').match(/(?:^|T)(\d{2}):(\d{2})/) ?? [];
  return hour === undefined ? '' : `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
}

/** The time of day, as 09:00, that was meant by 9, 9a, 9:00 AM, 930, 14:00; null when it is none, '' when nothing was typed. */
export function readClock(text) {
  const typed = text.trim().toLowerCase();
  if (typed === '') {
    return '';
  }
  const [, hours, minutes = '00', half] = typed.match(/^(\d{1,2})(?::?(\d{2}))?\s*(?:([ap])\.?m?\.?)?$/) ?? [];
  const hour = half ? Number(hours) % 12 + (half === 'p' ? 12 : 0) : Number(hours);
  const isTime = hours !== undefined && hour < 24 && Number(minutes) < 60 && (!half || (Number(hours) >= 1 && Number(hours) <= 12));
  return isTime ? `${String(hour).padStart(2, '0')}:${minutes}` : null;
}

/** $1,234.50 */
export function money(amount) {
  return amount === undefined || amount === null || amount === ''
    ? ''
    : new Intl.NumberFormat('en-US', {style: 'currency', currency: 'USD'}).format(Number(amount));
}

/** The dollars, as text, that were meant by $1,234.50 or 100; null when it is none, '' when nothing was typed. */
export function readAmount(text) {
  const plain = text.replace(/[$,\s]/g, '');
  return /^(\d{1,9}(\.\d{1,2})?)?$/.test(plain) ? plain : null;
}

/** 1,240 */
export const number = value => (value === undefined || value === null ? '' : new Intl.NumberFormat('en-US').format(Number(value)));

/** "1 claim", "3 claims": the word in the singular, with an s unless another plural is given. */
export const counted = (count, word, plural = `${word}s`) => `${number(count)} ${Number(count) === 1 ? word : plural}`;

/** A constant such as AS_CHARGED as people read it: "As charged". */
export function words(constant) {
  const text = String(constant ?? '').replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A value by the type of its column or field. */
export function shown(value, type) {
  if (value === undefined || value === null) {
    return '';
  }
  switch (type) {
    case 'date': return date(value);
    case 'time': return time(value);
    case 'local': return `${date(value)} ${clock(value)}`;
    case 'money': return money(value);
    case 'number': return number(value);
    case 'flag': return value ? 'Yes' : 'No';
    case 'state': return value ? 'Active' : 'Inactive';
    case 'words': return words(value);
    default: return Array.isArray(value) ? value.join(', ') : String(value);
  }
}
