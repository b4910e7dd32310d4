/**
 * An authorization: the client is named by number, coverages and units to share are those of the client, and what remains is only
 * sent when somebody changed it, because it moves by itself while a page is open.
 */
import {all, asked, goAndSay, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {offerIn} from './choices.js';
import {ticks} from './ticks.js';
import {date} from './format.js';
import {showUnits} from './ledger.js';

const element = one('form[data-form=authorizations]');
const field = pointer => one(`[data-pointer="${pointer}"]`, element);
const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
const ids = new Map();

/** Takes the client that the authorization is for: what can be chosen depends on it. */
function know(client) {
  ids.set(client.ref, client.id);
  const chosen = field('/grant/coverage').value;
  offerIn(field('/grant/coverage'), (client.coverages ?? []).map(each =>
    [each.id, `${each.ref}: ${[each.insurer.payer, each.insurer.plan].filter(Boolean).join(' ')}, from ${date(each.valid.from)}`]));
  field('/grant/coverage').value = chosen;
}

const others = async client => (await rest('GET authorizations', {query: {client, sort: '-number', limit: 200}})).body?.items ?? [];

async function offerShares(client) {
  const chosen = field('/sharesUnitsWith').value;
  offerIn(field('/sharesUnitsWith'), (await others(client)).map(each => [each.id, `${each.number}: ${each.code}, ${each.units.remaining} left`]));
  field('/sharesUnitsWith').value = chosen;
}

async function find(id) {
  const answer = await rest('GET clients/{id}', {path: {id}});
  if (answer.body) {
    know(answer.body);
  }
  return answer.body;
}

/** The server names the client by id; people by number. */
element.addEventListener('form-read', ({detail}) => detail.wait(find(detail.document.client).then(client => (detail.document.client = client?.ref ?? detail.document.client))));

element.addEventListener('form-showing', ({detail: {document, form}}) => {
  if (form.isNew()) {
    document.client ??= given?.ref;
    document.code ??= asked().get('code') ?? undefined;
    document.grant ??= {status: 'REQUESTED'};
    document.units ??= {kind: 'UNITS'};
  }
});

element.addEventListener('record-chosen', ({target, detail}) => {
  if (target.dataset.pointer === '/client') {
    know(detail);
    if (field('/sharesUnitsWith')) {
      offerShares(detail.id);
    }
  }
});

element.addEventListener('form-sending', ({detail: {body, form}}) => {
  body.client = ids.get(body.client) ?? body.client;
  const {kind, requested, allotted, remaining, caps, reason} = body.units ?? {};
  const isMoved = form.isNew() || remaining !== form.record.units.remaining;
  body.units = {kind, requested, allotted, caps, reason, remaining: isMoved ? remaining : undefined};
});

element.addEventListener('form-shown', ({detail: {form}}) => {
  const stored = form.record;
  if (form.isNew() || !stored.units) {
    return;
  }
  one('#title').textContent = `Authorization ${stored.number}`;
  ['/client', '/code'].forEach(pointer => field(pointer).setAttribute('readonly', ''));
  if (!may('ADJUST_UNITS')) {
    ['/units/remaining', '/units/reason'].forEach(pointer => field(pointer).setAttribute('readonly', ''));
  }
  all('details', element).forEach(details => details.toggleAttribute('open', (stored.watch?.users ?? []).length + (stored.watch?.groups ?? []).length > 0));
});

element.addEventListener('form-saved', ({detail: {answer, made}}) => (made ? goAndSay(`/authorization.xhtml?id=${answer.body.id}`, 'Added.') : units(answer.body.id)));

async function recipients() {
  const groups = await rest('GET user-groups', {query: {limit: 1000}});
  ticks(one('[data-ticks="/watch/groups"]'), (groups.body?.items ?? []).map(group => ({value: group.ref, label: group.name})));
  const box = one('[data-ticks="/watch/users"]');
  if (box) {
    const users = await rest('GET users', {query: {sort: 'person', limit: 1000}});
    ticks(box, (users.body?.items ?? []).map(user => ({value: user.id, label: user.person.name, help: user.name})));
  }
}

/** What became of the units, and who else draws from them. */
async function units(id) {
  const answer = await rest('GET authorizations/{id}/ledger', {path: {id}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  const own = answer.body.authorization;
  const sharing = (await others(own.client)).filter(each => each.units.pool === own.units.pool && each.id !== own.id);
  one('#state').replaceChildren(h('a', {href: `/client.xhtml?id=${own.client}&tab=authorizations`}, own.clientName), ` · ${own.code} · `, showUnits(answer.body, sharing));
  const clash = (own.perDiems ?? []).map(String).join(', ');
  one('#perDiems').textContent = clash ? `Another code that is paid per day has units on some of the same days (authorization ${clash}): days with both pay nothing.` : '';
  one('#shared').replaceChildren(...(sharing.length === 0 ? [] : ['Shares units with ', ...sharing.flatMap((each, at) => [at > 0 ? ', ' : '',
    h('a', {href: `/authorization.xhtml?id=${each.id}`}, `${each.number} (${each.code})`)])]));
}

const id = asked().get('id');
const given = !id && asked().get('client') ? await find(asked().get('client')) : null;
await recipients();
if (given) {
  await offerShares(given.id);
}
if (id) {
  await units(id);
}
await import('./form.js');
