/** Days of the schedule: texts such as 2026-11-02, where the practice is; no zone is involved. */

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

/** 10 AM */
export const hourName = hour => `${hour % 12 === 0 ? 12 : hour % 12} ${hour < 12 ? 'AM' : 'PM'}`;
