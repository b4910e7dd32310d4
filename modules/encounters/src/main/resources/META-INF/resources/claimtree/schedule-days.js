/** Days and clock times of the schedule: texts such as 2026-11-02 and 2026-11-02T10:00, where the practice is; no zone is involved. */

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const at = day => new Date(`${day}T00:00:00Z`);

/** The day so many days later. */
export function plus(day, days) {
  const made = at(day);
  made.setUTCDate(made.getUTCDate() + days);
  return made.toISOString().slice(0, 10);
}

/** The seven days of the week of a day, from Sunday. */
export const week = day => [0, 1, 2, 3, 4, 5, 6].map(each => plus(day, each - at(day).getUTCDay()));

/** Monday */
export const weekday = day => DAYS[at(day).getUTCDay()];

/** 10:00 AM for 2026-11-02T10:00 or 10:00. */
export function clock(time) {
  const [hour, minute] = time.slice(-8).replace(/^.*T/, '').split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** 10 AM */
export const hourName = hour => `${hour % 12 === 0 ? 12 : hour % 12} ${hour < 12 ? 'AM' : 'PM'}`;
