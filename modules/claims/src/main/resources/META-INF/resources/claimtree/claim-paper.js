/** The forms of one claim: as pictures, printed as they were sent, or with today's data. */
import {h, one, say} from './dom.js';
import {href, rest, sentence} from './rest.js';
import {open} from './dialog.js';
import {list} from './findings.js';
import {time} from './format.js';
import {print} from './print.js';
import {beside} from './claim-beside.js';

/** What is said of the prints of a claim, in one line; nothing for one that was never printed. */
export function printedWords(prints) {
  const sent = prints.filter(each => each.data === 'AS_SENT');
  return sent.length === 0 ? null : h('span', {class: sent.length > 1 ? 'attention' : ''},
    `${sent.length === 1 ? 'Once' : sent.length === 2 ? 'Twice' : `${sent.length} times`}, last ${time(sent[0].at)} by ${sent[0].actor}`);
}

/** Fills the tab. */
export function paper(claim, path) {
  const may = (document.documentElement.dataset.may ?? '').split(' ').includes('DOWNLOAD_CLAIMS');
  one('#paper').replaceChildren(may ? actions(path) : '', prints(claim.prints), h('div', {id: 'pictures'}));
  picture(path, 1);
}

function actions(path) {
  return h('dl', {class: 'facts'},
    h('dt', {}, h('button', {type: 'button', click: () => print('GET claims/{number}/form.pdf', path, 'Print as sent')}, 'Print as sent')),
    h('dd', {}, 'The very forms that went out, with the payer\'s options of then, whatever has changed since. They may be mailed again.'),
    h('dt', {}, h('button', {type: 'button', click: () => today(path)}, 'Print with today\'s data')),
    h('dd', {}, 'What the claim would say today. It is marked as not the one that was sent, on plain paper only; to send it, correct the claim or bill it anew.'));
}

function prints(all) {
  return all.length === 0 ? '' : h('details', {}, h('summary', {}, `Printed: ${all.length}`),
    h('ul', {}, all.map(each => h('li', {}, `${time(each.at)} by ${each.actor}, ${each.data === 'TODAY' ? 'with the data of that day' : 'as sent'}${each.print ? ', with others' : ''}`))));
}

/** Old and new are looked at first. */
async function today(path) {
  const answer = await rest('GET claims/{number}/today', {path});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const {before, after, findings, obstacle} = answer.body;
  const chosen = await open(`Claim ${path.number} with today's data`, [
    obstacle ? h('p', {class: 'stop'}, obstacle) : '', findings?.length > 0 ? list(findings) : '', beside(before, after, 'As it would be today')],
  obstacle ? [{label: 'Close', value: '', first: true}] : [{label: 'Print it', value: 'print', kind: 'primary', first: true}, {label: 'Cancel', value: ''}]);
  if (chosen === 'print') {
    window.open(href('GET claims/{number}/form-today.pdf', path), '_blank');
  }
}

/** Pages of the form as pictures; as many as there are. */
function picture(path, page) {
  const image = h('img', {class: 'paper', alt: `CMS-1500 form, page ${page}`, src: href('GET claims/{number}/form.png', path, {page, mode: 'FORM'})});
  image.addEventListener('load', () => picture(path, page + 1));
  image.addEventListener('error', () => {
    image.remove();
    if (page === 1) {
      one('#pictures').replaceChildren(h('p', {class: 'info'}, 'There is no picture of this claim.'));
    }
  });
  one('#pictures').append(image);
}
