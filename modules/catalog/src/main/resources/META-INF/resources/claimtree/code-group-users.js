/** Assign to All Active Users: dates, what it would do, a confirmation, and a way back. What is given is the saved group. */
import {h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {open, sure} from './dialog.js';
import {counted, date, number, time, today} from './format.js';
import {datesFields, problemsAt, readDates} from './user-code-fields.js';

const KIND = 'ASSIGN_CODES_TO_USERS';
const mayManage = (document.documentElement.dataset.may ?? '').split(' ').includes('MANAGE_USERS');
const button = h('button', {type: 'button', 'aria-describedby': 'whyNot'}, 'Assign to All Active Users');
const done = h('div', {id: 'assigned-before'});
let shownFor;

/** To be called whenever the form or what is stored of it has changed. */
export function offerAssignments(form) {
  const place = one('#assign');
  place.hidden = form.isNew() || !mayManage;
  if (place.hidden) {
    return;
  }
  if (!button.isConnected) {
    one('#assignments').append(button);
    place.append(done);
  }
  const unsaved = form.isDirty();
  button.disabled = unsaved || form.record.active === false;
  button.onclick = () => assign(form);
  one('#whyNot').textContent = unsaved ? 'There are changes that are not saved. Save first: what is assigned is the saved group.'
    : form.record.active === false ? 'The group is inactive: it is not given any more.' : '';
  one('#whyNot').hidden = !button.disabled;
  if (shownFor !== form.key) {
    shownFor = form.key;
    showBefore(form);
  }
}

async function assign(form) {
  const fields = h('div', {class: 'code-terms'}, h('p', {}, `Every active user gets the codes of ${form.record.name} on the Codes/Rates list. When are they effective?`), datesFields({from: today()}));
  let note;
  for (;;) {
    if (await open('Assign to All Active Users', fields, [{label: 'Preview', value: 'yes', kind: 'primary'}, {label: 'Cancel', value: ''}]) !== 'yes') {
      return;
    }
    const problems = [];
    const dates = readDates(fields, problems);
    if (problemsAt(fields, problems)) {
      continue;
    }
    let answer = await preview(form, dates, fields);
    while (answer) {
      const chosen = await confirmed(form, answer, dates, note);
      if (chosen === '') {
        return;
      }
      if (chosen === 'back') {
        break;
      }
      const result = await rest('POST code-groups/{ref}/user-assignments', {path: {ref: form.key}, body: {dates, fingerprint: answer.fingerprint}});
      if (!result.problem) {
        await tellDone(form, result.body, dates);
        return;
      }
      note = result.problem.detail;
      answer = result.status === 409 ? await preview(form, dates, fields) : answer;
    }
  }
}

async function preview(form, dates, fields) {
  const answer = await rest('POST code-groups/{ref}/user-assignments/preview', {path: {ref: form.key}, body: {dates}});
  if (answer.problem) {
    problemsAt(fields, answer.problem.errors.length > 0 ? answer.problem.errors : [{pointer: '/dates/from', message: answer.problem.detail}]);
    return undefined;
  }
  return answer.body;
}

const entries = count => counted(count, 'entry', 'entries');
const days = dates => `from ${date(dates.from)}${dates.through ? ` through ${date(dates.through)}` : ' on'}`;

function confirmed(form, plan, dates, note) {
  const counts = [[number(plan.users), plan.users === 1 ? 'active user' : 'active users'], [number(plan.codes.length), `${plan.codes.length === 1 ? 'code' : 'codes'}: ${plan.codes.join(', ')}`],
    [number(plan.added), `new on the lists, ${days(dates)}`], [number(plan.present), 'there on one of these days already; they stay as they are']];
  return open(`Assign ${form.record.name} to all active users?`, [
    ...(note ? [h('p', {class: 'attention'}, note)] : []),
    h('dl', {class: 'counts'}, counts.flatMap(([count, what]) => [h('dt', {}, count), h('dd', {}, what)])),
    ...(plan.inactive.length > 0 ? [h('p', {class: 'attention'}, `Inactive, and not given: ${plan.inactive.join(', ')}.`)] : []),
    ...(plan.added === 0 ? [h('p', {}, 'Everybody has all of them: there is nothing to do.')] : [])], [
    ...(plan.added > 0 ? [{label: `Assign to ${counted(plan.users, 'user')}`, value: 'yes', kind: 'primary'}] : []), {label: 'Other dates', value: 'back'}, {label: 'Cancel', value: ''}]);
}

async function tellDone(form, result, dates) {
  const answer = await open('Assigned', [h('p', {class: 'ok'}, `${entries(result.added)} added to the lists of ${counted(result.users, 'active user')}, ${days(dates)}. ${number(result.present)} were there already.`)], [
    {label: 'Close', value: '', kind: 'primary', first: true}, ...(result.operation ? [{label: 'Undo', value: 'undo'}] : [])]);
  say(`${form.record.name} is assigned to all active users.`);
  if (answer === 'undo') {
    await undo(form, result.operation);
  } else {
    await showBefore(form);
  }
}

async function undo(form, operation) {
  const answer = await rest('POST bulk-operations/{id}/undo', {path: {id: operation}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const {removed, left} = answer.body.undone.report;
  if (left.length > 0) {
    const names = await namesOf(left);
    await open('Undone, but for what was changed since', [h('p', {}, `${entries(removed)} taken off the lists. These stay, because somebody has changed them:`),
      h('ul', {}, left.map(row => h('li', {}, h('a', {href: `/user.xhtml?id=${row.user}`}, names.get(row.user) ?? 'A user'), `: ${row.code}`)))], [{label: 'Close', value: '', kind: 'primary', first: true}]);
  }
  say(`Undone: ${entries(removed)} taken off the lists${left.length > 0 ? `, ${number(left.length)} left` : ''}.`);
  await showBefore(form);
}

async function namesOf(rows) {
  const users = [...new Set(rows.map(row => row.user))].slice(0, 50);
  const answers = await Promise.all(users.map(id => rest('GET users/{id}', {path: {id}})));
  return new Map(answers.filter(answer => answer.body).map(answer => [answer.body.id, answer.body.person.name]));
}

/** What was assigned before and still stands can be undone later, too. */
async function showBefore(form) {
  const answer = await rest('GET bulk-operations', {query: {limit: 100}});
  const mine = (answer.body?.items ?? []).filter(each => each.kind === KIND && each.wish.group === form.key).slice(0, 5);
  done.replaceChildren(...(mine.length === 0 ? [] : [h('ul', {}, mine.map(each => line(form, each)))]));
}

function line(form, operation) {
  const text = `${time(operation.at)}, ${operation.by}: ${entries(operation.report.added)} on the lists of ${counted(operation.report.users, 'user')}, ${days(operation.wish.dates)}. `;
  return h('li', {}, text, operation.undone ? `Undone ${time(operation.undone.at)}.`
    : h('button', {type: 'button', class: 'plain', 'aria-label': `Undo what was assigned ${time(operation.at)}`, click: async () => {
      if (await sure({question: 'Undo this assignment?', what: 'The codes that it added are taken off the lists; those that somebody has changed since stay and are named.', verb: 'Undo', danger: true})) {
        await undo(form, operation.id);
      }
    }}, 'Undo'));
}
