/** Which authorization pays for a charge and why, or what stands in the way of each; who may lets one pay beyond its limits. */
import {asked, h, one, say} from './dom.js';
import {open} from './dialog.js';
import {counted, number} from './format.js';
import {rest, sentence} from './rest.js';

const WHY = {
  ONLY_ONE: 'no other could pay', MANAGED_FIRST: 'the others have no units to run out of', EARLIEST_END: 'it ends first', EARLIEST_START: 'it began first',
  LOWEST_NUMBER: 'its number is the lowest of those that agree in all else', OVERRIDE: 'somebody allowed it beyond its limits',
};
const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
const path = {id: asked().get('id')};
const form = one('form[data-form=charges]');
let charge;

form.addEventListener('form-read', event => (charge = structuredClone(event.detail.document)));
form.addEventListener('form-shown', look);
form.addEventListener('form-saved', look);

async function look() {
  const answer = await rest('GET charges/{id}/authorization', {path});
  answer.problem ? one('#paying').replaceChildren(h('p', {class: 'stop'}, sentence(answer.problem))) : tell(answer.body);
}

function tell(paying) {
  const passed = paying.passed ?? [];
  one('#paying').replaceChildren(
    h('p', {class: paying.authorization ? 'ok' : passed.length > 0 ? 'attention' : 'quiet'}, ...words(paying, passed)),
    passed.length === 0 ? '' : table(passed, paying.authorization !== undefined));
}

function words({authorization, number: ours, units, why}, passed) {
  if (authorization) {
    return [link(authorization, `Authorization ${ours}`), ` pays ${counted(units, 'unit')}, because ${WHY[why] ?? why}.`];
  }
  return passed.length > 0 ? [passed.length === 1 ? 'The client’s authorization of this code can’t pay.' : `None of the client’s ${number(passed.length)} authorizations of this code can pay.`]
    : ['The client has no authorization of this code. ', charge && may('EDIT_AUTHORIZATIONS')
      ? h('a', {href: `/authorization.xhtml?${new URLSearchParams({client: charge.client, code: charge.service.code})}`}, 'New authorization') : ''];
}

const link = (id, text) => (may('READ_AUTHORIZATIONS') ? h('a', {href: `/authorization.xhtml?id=${id}`}, text) : text);

function table(passed, hasOne) {
  const mayAllow = may('OVERRIDE_AUTHORIZATIONS') && !hasOne;
  return h('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Authorizations that can’t pay, table'}, h('table', {},
    h('thead', {}, h('tr', {}, ['Authorization', 'What stands in the way', ...(mayAllow ? ['Beyond its limits'] : [])].map(title => h('th', {scope: 'col'}, title)))),
    h('tbody', {}, passed.map(each => h('tr', {}, h('td', {}, link(each.authorization, number(each.number))), h('td', {}, each.sentence),
      mayAllow ? h('td', {}, h('button', {type: 'button', 'aria-label': `Allow authorization ${each.number}`, click: () => allow(each)}, 'Allow')) : null)))));
}

/** Asks for the reason, and again while there is none; what was typed stays. */
async function allow(each, typed = '', wrong = null) {
  const reason = h('textarea', {id: 'override-reason', rows: 3, maxlength: 500, 'aria-required': 'true', 'aria-describedby': 'override-error', 'aria-invalid': wrong ? 'true' : null});
  reason.value = typed;
  const chosen = await open(`Let authorization ${each.number} pay beyond its limits?`, [
    h('p', {}, `${each.sentence} Its units are used nevertheless. The reason stands in the ledger and in the audit trail.`),
    h('div', {class: 'field'}, h('label', {for: 'override-reason'}, 'Reason'), reason, h('p', {class: 'error', id: 'override-error'}, wrong ?? ''))], [
    {label: 'Allow', value: 'allow', kind: 'primary'}, {label: 'Cancel', value: ''}]);
  if (chosen === '') {
    return;
  }
  if (reason.value.trim() === '') {
    await allow(each, '', 'Say why, in at most 500 characters.');
    return;
  }
  const answer = await rest('PUT charges/{id}/authorization', {path, body: {authorization: each.authorization, reason: reason.value.trim()}});
  if (answer.problem && answer.problem.errors.some(error => error.pointer === '/reason')) {
    await allow(each, reason.value, sentence({...answer.problem, detail: ''}).trim());
  } else if (answer.problem) {
    say(sentence(answer.problem), 'stop');
  } else {
    tell(answer.body);
    say(`Authorization ${each.number} pays.`);
  }
}
