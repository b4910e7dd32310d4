/**
 * The codes that a new client or user begins with, ticked beforehand: those of default groups, and for clients those that say so.
 * They are shown with the form and given once it has saved; what stands against them is told before anything is saved.
 */
import {all, h, one} from './dom.js';
import {rest, sentence} from './rest.js';
import {counted, today} from './format.js';
import {datesFields, problemsAt, readDates} from './user-code-fields.js';

async function usual(ofClients) {
  const [groups, codes] = await Promise.all([rest('GET code-groups', {query: {limit: 1000}}), rest('GET billing-codes', {query: {limit: 1000, sort: 'ref'}})]);
  const offered = (codes.body?.items ?? []).filter(code => code.active !== false);
  const named = new Set([...(groups.body?.items ?? []).filter(group => group.default && group.active !== false).flatMap(group => group.codes),
    ...offered.filter(code => ofClients && code.terms?.addToNewClients).map(code => code.ref)]);
  return offered.filter(code => named.has(code.ref));
}

/**
 * @param form the element
 * @param what legend, help, ofClients; check(codes, dates): what stands against it, as problems; null where nothing is asked before
 * @return gives, by what is ticked when it is asked, {codes, dates}, or null when nothing is
 */
export async function codesToBeginWith(form, {legend, help, ofClients = false, check = null}) {
  const codes = await usual(ofClients);
  if (codes.length === 0) {
    return () => null;
  }
  const list = h('div', {class: 'ticklist'}, codes.map(code => h('label', {class: 'tick'}, h('input', {type: 'checkbox', value: code.ref, checked: 'checked'}), ` ${code.ref}`,
    h('span', {class: 'quiet'}, ` ${code.description ?? ''}`))));
  const days = datesFields({from: today()});
  const box = h('fieldset', {id: 'beginsWith'}, h('legend', {}, legend), h('p', {class: 'help'}, help), list, days);
  // What is ticked here is no field of the record: the form is neither dirty by it nor keeps it.
  ['input', 'change'].forEach(type => box.addEventListener(type, event => event.stopPropagation()));
  one('.buttons', form).before(box);
  const ticked = () => all('input[type=checkbox]:checked', list).map(each => each.value);
  const wish = (problems = []) => (ticked().length === 0 ? null : {codes: ticked(), dates: readDates(days, problems)});
  let right = false;
  form.addEventListener('submit', async event => {
    const problems = [];
    const wanted = right ? null : wish(problems);
    if (wanted === null) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const against = problems.length > 0 || !check ? problems : await check(wanted);
    // While a form tells that it is submitted, it cannot be submitted again.
    await new Promise(resolve => setTimeout(resolve));
    if (problemsAt(days, against)) {
      one('[aria-invalid=true]', days).focus();
    } else {
      right = true;
      form.requestSubmit();
      right = false;
    }
  }, true);
  return wish;
}

/** Authorizations of these codes for a client, as a bulk addition of one; without the client, what stands against them. */
export async function authorize(client, {codes, dates}, look = false) {
  const body = {clients: {ids: client ? [client] : []}, codes: {codes}, terms: {dates}};
  const preview = await rest('POST authorizations/bulk-additions/preview', {body});
  if (preview.problem || look) {
    return {problems: !preview.problem ? [] : preview.problem.errors.length > 0
      ? preview.problem.errors.map(error => ({pointer: error.pointer.replace('/terms', ''), message: error.message})) : [{pointer: '/dates/from', message: sentence(preview.problem)}],
      told: preview.problem ? sentence(preview.problem) : ''};
  }
  const {add, withoutCoverage} = preview.body;
  const left = withoutCoverage > 0 ? ` ${counted(withoutCoverage, 'code')} wait${withoutCoverage === 1 ? 's' : ''} for a coverage.` : '';
  const done = add === 0 ? {} : await rest('POST authorizations/bulk-additions', {body: {...body, fingerprint: preview.body.fingerprint}});
  return {problems: [], told: done.problem ? sentence(done.problem) : `${counted(add, 'authorization')} added.${left}`};
}
