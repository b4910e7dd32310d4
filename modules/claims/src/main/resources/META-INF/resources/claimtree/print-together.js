/** Forms of many claims as one PDF in the order in which they are mailed: how many of which sheets, then the PDF and its cover. */
import {h, one, say} from './dom.js';
import {href, rest, sentence} from './rest.js';
import {open, show} from './dialog.js';
import {askHow} from './printers.js';
import {counted, number, time} from './format.js';

const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
const tick = (id, text, checked = false) => {
  const input = h('input', {type: 'checkbox', id, checked});
  return {input, box: h('div', {class: 'field'}, h('label', {for: id}, input, ` ${text}`))};
};

/** Asks how, lays the print out, and offers its PDFs; answers whether anything was printed. */
export async function printTogether(which) {
  const answer = await rest('POST claim-prints/preview', {body: which});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return false;
  }
  const how = await askHow();
  const asked = questions(answer.body);
  if (await open('Print in mailing order', [summary(answer.body), ...asked.boxes, how.box], [{label: 'Print', value: 'print', kind: 'primary', first: true}, {label: 'Cancel', value: ''}]) !== 'print') {
    return false;
  }
  const query = how.read();
  return query === null ? false : make({...which, ...asked.wish()}, query, asked);
}

function summary({claims, forms, redForms, again, parcels}) {
  return h('div', {id: 'print-summary'},
    h('p', {}, `${counted(claims, 'claim')} on ${counted(forms, 'form')}, to ${parcels.length === 1 ? '1 address' : `${number(parcels.length)} addresses`}.`),
    h('p', {}, `${counted(redForms, 'form')} on pre-printed red sheets; ${counted(forms - redForms, 'form')} may be on plain paper.`),
    again > 0 ? h('p', {class: 'attention'}, `${counted(again, 'claim')} of these ${again === 1 ? 'was' : 'were'} printed before.`) : '',
    h('details', {}, h('summary', {}, 'Where they go'), table(parcels)));
}

function table(parcels) {
  return h('table', {}, h('caption', {class: 'unseen'}, 'Where they go'),
    h('thead', {}, h('tr', {}, ['Address', 'Claims', 'Forms', 'Red'].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, parcels.map(to => h('tr', {}, h('td', {}, to.lines.join(', ')), ...[to.claims, to.forms, to.redForms].map(count => h('td', {class: 'number'}, number(count)))))));
}

function questions({forms, redForms, claims, again}) {
  const sheets = h('select', {id: 'print-sheets'}, h('option', {value: 'ANY'}, 'All of them'), h('option', {value: 'RED'}, 'Only those that need red sheets'), h('option', {value: 'PLAIN'}, 'Only those that may be on plain paper'));
  const onlyNew = tick('print-new', `Leave out what was printed before (${number(again)})`, again > 0 && again < claims);
  const cover = tick('print-cover', 'Cover sheet with the counts', true);
  const separators = tick('print-separators', 'A sheet before the forms of each address');
  const boxes = [
    redForms > 0 && redForms < forms ? h('div', {class: 'field'}, h('label', {for: 'print-sheets'}, 'Which'), sheets) : '',
    again > 0 ? onlyNew.box : '', cover.box, separators.box,
    h('p', {class: 'help'}, 'With data only the printer holds red sheets: cover and separators are then a document of their own, to be printed on plain paper. With the form they stand in the same PDF.')];
  return {boxes, cover: () => cover.input.checked, separators: () => separators.input.checked, wish: () => ({sheets: sheets.value, ...(again > 0 ? {onlyNew: onlyNew.input.checked} : {})})};
}

async function make(wish, query, asked) {
  const answer = await rest('POST claim-prints', {body: wish});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return false;
  }
  const {print} = answer.body;
  const beside = {...(asked.cover() ? {cover: true} : {}), ...(asked.separators() ? {separators: true} : {})};
  const apart = query.mode === 'DATA_ONLY' && (asked.cover() || asked.separators());
  await show('Printed as one', [
    h('p', {}, `${counted(print.claims, 'claim')} on ${counted(print.forms, 'form')}. They wait to be mailed; say so at Claims when they were.`),
    h('div', {class: 'buttons'}, link(print.id, query, apart ? {} : beside),
      apart ? h('a', {class: 'action', target: '_blank', href: href('GET claim-prints/{id}/cover.pdf', {id: print.id}, asked.separators() ? {separators: true} : {})}, 'Cover on plain paper') : '')]);
  return true;
}

const link = (id, query, more) => h('a', {class: 'action', target: '_blank', href: href('GET claim-prints/{id}/forms.pdf', {id}, {...query, ...more})}, 'Forms');

/** What was printed together of a batch, with its PDFs, as a table; nothing for a batch of which nothing was. */
export async function printed(batch) {
  const answer = await rest('GET claim-prints', {query: {batch, limit: 20}});
  if (answer.problem || answer.body.items.length === 0) {
    return '';
  }
  return h('table', {}, h('caption', {}, 'Printed together'),
    h('thead', {}, h('tr', {}, ['When', 'Who', 'Claims', 'Forms', 'Take it'].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, answer.body.items.map(run => h('tr', {}, h('td', {}, time(run.at)), h('td', {}, run.actor), h('td', {class: 'number'}, number(run.claims)), h('td', {class: 'number'}, number(run.forms)),
      h('td', {}, may('DOWNLOAD_CLAIMS') ? h('div', {class: 'buttons'}, h('button', {type: 'button', click: () => again(run.id)}, 'Forms again'),
        h('a', {class: 'action', target: '_blank', href: href('GET claim-prints/{id}/cover.pdf', {id: run.id})}, 'Cover')) : '')))));
}

async function again(id) {
  const how = await askHow();
  if (await open('Print the same forms again', how.box, [{label: 'Make PDF', value: 'print', kind: 'primary', first: true}, {label: 'Cancel', value: ''}]) === 'print') {
    const query = how.read();
    if (query) {
      window.open(href('GET claim-prints/{id}/forms.pdf', {id}, query), '_blank');
    }
  }
}

// The list of claims prints what was chosen in it.
document.addEventListener('table-shown', ({detail: {table: list}}) => {
  const place = list.data?.name === 'claims' ? one('.actions', list.section) : null;
  if (place && may('DOWNLOAD_CLAIMS') && list.selection && !one('[data-print]', place)) {
    place.append(h('button', {type: 'button', 'data-print': true, click: () => chosen(list)}, 'Print forms'));
  }
});

async function chosen(list) {
  const claims = list.selection.ids();
  if (claims === null || claims.length === 0) {
    say('Choose the rows of the pages: forms are printed of claims that are named.', 'attention');
  } else if (await printTogether({claims})) {
    list.selection.clear();
    await list.load();
  }
}
