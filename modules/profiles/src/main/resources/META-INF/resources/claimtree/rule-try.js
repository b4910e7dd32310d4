/** Try it: facts of a charge, typed or taken from one, are asked against the rules as they stand on the page. */
import {h, one, settled} from './dom.js';
import {counted, date, readDate, today} from './format.js';
import {rest, sentence} from './rest.js';
import {Combo} from './combo.js';

const FIRST = ['PROVIDER', 'LOCATION', 'PAYER', 'PLAN', 'BILLING_CODE'];
const GROUPS = 'BILLING_CODE_GROUP';
const DEFAULT_PROFILE = 'DEFAULT';

export class TryIt {
  constructor(page) {
    this.page = page;
    this.asked = false;
    this.again = settled(500, () => this.asked && this.ask());
    this.build();
  }

  build() {
    this.day = h('input', {type: 'text', id: 'try-date', value: date(today()), maxlength: 10, autocomplete: 'off', 'aria-describedby': 'try-date-error'});
    this.wrong = h('p', {class: 'error', id: 'try-date-error'});
    this.charge = new Combo({label: 'Charge', ask: text => charges(text), shows: item => item.name, changed: () => this.take()});
    this.facts = new Map(this.page.names.dimensions().map(([dimension, label]) =>
      [dimension, new Combo({label, many: dimension === GROUPS, ask: text => this.page.names.offers(dimension, text)})]));
    const rest = [...this.facts].filter(([dimension]) => !FIRST.includes(dimension));
    this.result = h('div', {role: 'status'});
    const form = h('form', {class: 'try', submit: event => {
      event.preventDefault();
      this.ask().then(() => (one('#try').scrollTop = this.result.offsetTop - one('#try').offsetTop));
    }}, may('READ_CHARGES') ? this.charge.element : null,
    h('div', {class: 'field short'}, h('label', {for: 'try-date'}, 'Date of service'), this.day, this.wrong),
    FIRST.map(dimension => this.facts.get(dimension).element),
    h('details', {}, h('summary', {}, 'More facts'), rest.map(([, combo]) => combo.element)),
    h('div', {class: 'buttons'}, h('button', {type: 'submit', class: 'primary'}, 'Try it'), h('button', {type: 'button', click: () => this.clear()}, 'Clear')));
    one('#try').replaceChildren(h('h2', {}, 'Try it'), h('p', {class: 'quiet'}, this.page.asOf ? 'Asks these rules and profiles as they were then.' : 'Asks the rules as they stand here, saved or not.'), form, this.result);
  }

  /** Facts of a charge, for the coverage it is sent to. */
  async take() {
    const [id] = this.charge.refs();
    const answer = await rest('GET charges/{id}/facts', {path: {id}});
    if (answer.problem) {
      this.result.replaceChildren(h('p', {class: 'stop'}, sentence(answer.problem)));
      return;
    }
    const {facts} = answer.body;
    await this.page.names.load([...Object.keys(facts.values ?? {}), GROUPS]);
    this.day.value = date(facts.date);
    for (const [dimension, combo] of this.facts) {
      const refs = dimension === GROUPS ? facts.codeGroups ?? [] : [facts.values?.[dimension]].filter(Boolean);
      combo.set(refs.map(ref => ({ref, name: this.page.names.name(dimension, ref)})));
    }
    this.ask();
  }

  clear() {
    [this.charge, ...this.facts.values()].forEach(combo => combo.set([]));
    this.asked = false;
    this.result.replaceChildren();
    this.page.light([]);
  }

  async ask() {
    const day = readDate(this.day.value);
    this.wrong.textContent = day ? '' : 'A date such as 11/22/2026 is needed.';
    const settledAll = await Promise.all([...this.facts.values()].map(combo => combo.settle()));
    if (!day || settledAll.includes(false)) {
      return;
    }
    const values = Object.fromEntries([...this.facts].filter(([dimension, combo]) => dimension !== GROUPS && combo.refs().length > 0).map(([dimension, combo]) => [dimension, combo.refs()[0]]));
    const {rules} = this.page.editor;
    const answer = await rest('POST profile-tree/trials', {body: {
      ...(this.page.asOf ? {asOf: this.page.asOf} : {rules}), facts: {date: day, values, codeGroups: this.facts.get(GROUPS).refs()}}});
    if (this.page.editor.rules !== rules) {
      this.again();
      return;
    }
    this.asked = !answer.problem;
    answer.problem ? this.result.replaceChildren(h('p', {class: 'stop'}, sentence(answer.problem))) : this.show(answer.body);
  }

  show(trial) {
    this.page.light(trial.matched.map(match => match.rule));
    const ruled = trial.fields.filter(field => field.profile && field.profile !== DEFAULT_PROFILE);
    const others = trial.fields.filter(field => !ruled.includes(field));
    this.result.replaceChildren(
      h('p', {class: 'ok'}, `${counted(trial.matched.length, 'rule matches', 'rules match')}, ${counted(ruled.length, 'value')} replaced.`),
      ...(trial.notInEffect ?? []).map(each => h('p', {class: 'attention'}, each.sentence)),
      this.list(ruled),
      others.length > 0 ? h('details', {open: ruled.length === 0}, h('summary', {}, `${counted(others.length, 'field')} as the Default Profile says`), this.list(others)) : '');
  }

  list(fields) {
    return h('dl', {class: 'tried'}, fields.flatMap(field => [
      h('dt', {}, this.page.fieldLabel(field.field)),
      h('dd', {'data-field': field.field}, field.value ? h('strong', {}, field.value) : h('span', {class: 'quiet'}, 'sent blank'),
        h('p', {class: 'quiet'}, field.sentence),
        (field.conflicts ?? []).map(conflict => h('p', {class: 'attention'}, `Conflict: ${conflict}`)))]));
  }
}

const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);

/** Charges by their number. */
async function charges(text) {
  if (text.length < 2) {
    return [];
  }
  const answer = await rest('POST search', {body: {text}});
  return (answer.body?.items ?? []).filter(item => item.kind === 'CHARGE')
    .map(item => ({ref: new URL(item.path, location.href).searchParams.get('id'), name: [item.title, item.detail].filter(Boolean).join(' ')}));
}
