/** Runs: what would come of looking at the days of a span, and having them looked at. */
import {one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {sure} from './dialog.js';
import {counted, date, readDate} from './format.js';

const may = (document.documentElement.dataset.may ?? '').split(' ').includes('RELEASE_NOTES');

/** First and last day, or null after saying what is wrong. */
function span() {
  const body = {};
  for (const name of ['from', 'through']) {
    const field = one(`#${name}`);
    body[name] = readDate(field.value);
    field.setAttribute('aria-invalid', String(!body[name]));
  }
  one('#askError').textContent = body.from && body.through ? '' : 'A first and a last day such as 11/22/2026 are needed.';
  return body.from && body.through ? body : null;
}

async function rehearse(body) {
  const answer = await rest('POST iop-runs/preview', {body});
  if (answer.problem) {
    one('#askError').textContent = sentence(answer.problem);
    return null;
  }
  const {days, notes, alerts} = answer.body;
  return `${counted(days, 'day')} would be looked at: ${counted(notes, 'note')} made, ${counted(alerts, 'alert')} raised.`;
}

one('#rehearse').addEventListener('click', async () => {
  const body = span();
  one('#told').textContent = body ? await rehearse(body) ?? '' : '';
});

one('#ask').addEventListener('submit', async event => {
  event.preventDefault();
  const body = span();
  const told = body && await rehearse(body);
  if (!told || !await sure({question: `Look at ${date(body.from)} to ${date(body.through)} now?`, verb: 'Run', what: [told]})) {
    return;
  }
  const answer = await rest('POST iop-runs', {body});
  say(answer.problem ? sentence(answer.problem) : `${counted(answer.body.days, 'day')} wait to be looked at.`, answer.problem ? 'stop' : 'ok');
});

one('#run').hidden = !may;
