/** A draft as the form that it would be, and beside it what is missing: a finding shows its boxes on the form. */
import {all, asked, h, one, say} from './dom.js';
import {href, rest, sentence} from './rest.js';
import {list} from './findings.js';
import {ofDrafts, work} from './claim-work.js';
import {counted, words} from './format.js';

const id = asked().get('id');
const pages = [];

async function start() {
  const answer = await rest('GET claim-drafts/{id}/form', {path: {id}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
  } else {
    show(answer.body);
  }
  document.body.dataset.ready = 'true';
}

function show(form) {
  one('#state').textContent = `${words(form.status)}. ${form.medium === 'PAPER' ? 'Goes on paper.' : 'Goes electronically: the form is for reference.'} ${
    form.findings.length === 0 ? 'Nothing stands against it.' : `${counted(form.findings.length, 'finding')}.`}`;
  for (let page = 1; page <= form.pages; page++) {
    const sheet = h('div', {class: 'form-page'}, h('img', {alt: `CMS-1500 form of this draft, page ${page} of ${form.pages}. What is missing stands beside it in words.`, src: href('GET claim-drafts/{id}/form.png', {id}, {page})}));
    pages.push(sheet);
    one('#form').append(sheet);
  }
  work(ofDrafts([form]), one('#work'));
  const findings = form.findings.map(row);
  one('#findings').replaceChildren(h('h2', {}, 'What stands against it'),
    findings.length > 0 ? h('ul', {class: 'findings'}, findings) : h('p', {class: 'ok'}, 'Nothing stands against billing it.'),
    h('p', {}, h('a', {href: `/client.xhtml?id=${form.client}`}, 'Client'), ' · ', h('a', {href: `/payer.xhtml?ref=${encodeURIComponent(form.payer)}`}, `Payer ${form.payer}`), ' · ', h('a', {href: '/drafts.xhtml'}, 'All drafts')));
}

function row({finding, items, boxes}) {
  const shown = list([finding]).firstElementChild;
  const where = boxes.length === 0 ? h('p', {class: 'quiet'}, 'The form does not show it.')
    : h('p', {}, h('button', {type: 'button', class: 'plain', 'aria-pressed': 'false', click: event => mark(event.target, finding, boxes)}, place(items, boxes)));
  shown.append(where);
  return shown;
}

function place(items, boxes) {
  const on = [...new Set(boxes.map(box => box.page))];
  if (items.length > 3) {
    return `Show ${[...new Set(items.map(item => `item ${item.replace(/\D.*$/, '')}`))].join(', ')}`;
  }
  return `Show ${items.length === 1 ? 'item' : 'items'} ${items.join(', ')}${pages.length > 1 && on.length < pages.length ? ` on page ${on.join(', ')}` : ''}`;
}

/** One finding at a time; the same again takes the marks away. */
function mark(button, finding, boxes) {
  const now = button.getAttribute('aria-pressed') !== 'true';
  all('.form-page .box').forEach(box => box.remove());
  all('#findings [aria-pressed]').forEach(each => each.setAttribute('aria-pressed', String(each === button && now)));
  if (now) {
    boxes.forEach(box => pages[box.page - 1]?.append(rectangle(box, finding)));
    one('.form-page .box')?.scrollIntoView({block: 'center'});
  }
}

function rectangle({left, top, width, height}, {severity}) {
  const box = h('span', {class: `box ${severity === 'HOLD' ? 'stop' : 'attention'}`, 'aria-hidden': 'true'});
  Object.assign(box.style, {left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%`});
  return box;
}

start();
