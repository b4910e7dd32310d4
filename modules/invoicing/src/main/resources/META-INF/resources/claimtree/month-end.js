/** Books are closed through the end of a month, and opened again with a reason. */
import {h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {date, time, today} from './format.js';
import {fill} from './form-dialog.js';

const may = (document.documentElement.dataset.may ?? '').split(' ').includes('POST_CLOSED');
let now;
let tag;

async function load() {
  const answer = await rest('GET month-end');
  answer.problem ? say(sentence(answer.problem), 'stop') : show(answer);
  document.body.dataset.ready = 'true';
}

function show(answer) {
  now = answer.body;
  tag = answer.tag;
  one('#closed').textContent = now.closedThrough ? `Closed through ${date(now.closedThrough)}.` : 'No month is closed.';
  one('#acts').replaceChildren(...(may ? [
    now.closedThrough ? h('button', {type: 'button', click: reopen}, 'Reopen') : '', h('button', {type: 'button', class: 'primary', click: close}, 'Close month')] : []));
  const steps = now.history.map(step => h('tr', {},
    h('td', {}, time(step.at)), h('td', {}, step.reopened ? 'Reopened' : 'Closed'), h('td', {}, step.closedThrough ? date(step.closedThrough) : 'Nothing closed'),
    h('td', {}, step.by), h('td', {}, step.reason ?? '')));
  one('#history').replaceChildren(steps.length === 0 ? h('p', {class: 'empty'}, 'No month was closed yet. Close month, top right, keeps what is posted later out of it.')
    : h('div', {class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'History'}, h('table', {}, h('caption', {class: 'unseen'}, 'History'),
      h('thead', {}, h('tr', {}, ['When', 'What', 'Closed through', 'Who', 'Why'].map(title => h('th', {scope: 'col'}, title)))), h('tbody', {}, steps))));
}

/** The month after the last closed one, else the one before this. */
function next() {
  const [year, month] = (now.closedThrough ?? today()).split('-').map(Number);
  const end = new Date(Date.UTC(year, now.closedThrough ? month + 1 : month - 1, 0));
  return end.toISOString().slice(0, 10);
}

function close() {
  return change({title: 'Close the books', verb: 'Close month', text: 'Later postings into closed months need the permission for it.',
    fields: [{name: '/closedThrough', label: 'Closed through', type: 'date', needed: true, value: next(), tip: 'Last day of a month that is over.'}]});
}

function reopen() {
  return change({title: 'Open a month again', verb: 'Reopen', danger: true, text: `The books are closed through ${date(now.closedThrough)}. Who opens them and why is kept.`,
    fields: [{name: '/closedThrough', label: 'Closed through', type: 'date', tip: 'An earlier month end; nothing to open all months.'},
      {name: '/reason', label: 'Why', needed: true, most: 500}]});
}

async function change(asked) {
  const answer = await fill({...asked, act: values => rest('PUT month-end', {tag, body: {closedThrough: values['/closedThrough'], reason: values['/reason']}})});
  if (answer) {
    show(answer);
    say(now.closedThrough ? `The books are closed through ${date(now.closedThrough)}.` : 'No month is closed any more.');
  }
}

load();
