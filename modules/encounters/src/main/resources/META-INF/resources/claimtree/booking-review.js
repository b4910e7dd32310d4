/**
 * The invoice of a service that is paid in advance, before its booking is confirmed: its codes are looked through, edited, taken off and
 * added to, and the payment is entered. Confirming makes appointment, invoice and payment together, or none of them.
 */
import {all, goAndSay, h, one} from './dom.js';
import {rest} from './rest.js';
import {clock, counted, date, money, today} from './format.js';
import {write} from './fields.js';
import {field, reader, tell, within} from './typed-field.js';
import {offerCodes} from './code-look.js';

const NOTHING = 'Nothing was booked.';
const METHODS = [['', 'Choose'], ['CARD', 'Card'], ['CASH', 'Cash'], ['CHECK', 'Check'], ['EFT', 'EFT']];

/**
 * Shows the invoice in a place of the page.
 *
 * @param appointment as it is to be booked
 * @param who the client, as people say it
 * @param back called when somebody goes back to it, with what is wrong with it or null
 * @param left called before the page is left
 */
export async function review(place, appointment, {who, back, left}) {
  const answer = await rest('POST bookings/preview', {body: {appointment}});
  if (answer.problem) {
    back(ofAppointment(answer.problem));
    return;
  }
  new Review(place, appointment, {who, back, left}).show(answer.body);
}

/** What is wrong with the appointment, as its own form names it. */
const ofAppointment = problem => ({...problem, errors: problem.errors.map(error => ({...error, pointer: (error.pointer ?? '').replace(/^\/appointment/, '')}))});

class Review {
  constructor(place, appointment, {who, back, left}) {
    Object.assign(this, {place, appointment, who, back, left, key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`});
  }

  show(preview) {
    this.lines = h('div', {class: 'rows'});
    this.total = h('output', {class: 'total'});
    this.findings = h('ul', {class: 'findings'});
    this.confirm = h('button', {type: 'submit', class: 'primary'});
    const {start, minutes, placeOfService} = preview.appointment;
    this.form = h('form', {class: 'record session', novalidate: true, autocomplete: 'off', 'aria-labelledby': 'reviewTitle', submit: event => this.send(event)},
      h('h2', {id: 'reviewTitle', tabindex: '-1'}, 'Invoice to be paid before the booking is confirmed'),
      h('p', {}, `${this.who}${this.who && ', '}${date(start)}, ${clock(start)}, ${counted(minutes, 'minute')}, place of service ${placeOfService}. ${this.whoPays(preview.insurer)}`),
      h('div', {class: 'summary', tabindex: '-1', role: 'group', 'aria-label': 'What is wrong'}), this.findings,
      h('fieldset', {}, h('legend', {}, 'Lines of the invoice'), this.lines, h('button', {type: 'button', class: 'add', click: () => this.add()}, 'Add line')),
      h('p', {class: 'sum', role: 'status'}, 'Total ', this.total),
      h('fieldset', {}, h('legend', {}, 'Payment'),
        field('Method', 'text', {choices: METHODS}), field('Reference', 'text', {most: 50, tip: 'Check or EFT number and the like.'}), field('Received', 'date', {value: today(), most: 10})),
      h('div', {class: 'buttons'}, this.confirm, h('button', {type: 'button', click: () => this.leave()}, 'Back to the appointment')));
    preview.lines.forEach(line => this.lines.append(this.row(line)));
    this.count(preview);
    this.place.replaceChildren(this.form);
    this.place.hidden = false;
    one('#reviewTitle', this.form).focus();
  }

  whoPays(insurer) {
    return insurer ? `${insurer.payer} pays first on that day: when the session is completed it gets the claim, and the payment is credit that covers the client's part.`
      : 'The client pays: when the session is completed nothing is billed again.';
  }

  row(line) {
    const box = h('div', {class: 'row line-of-note', role: 'group'},
      field('Procedure code', 'code', {value: line.code, most: 20, tip: 'Type three letters of code or words and choose.'}), field('Modifiers', 'list', {value: line.modifiers, most: 11, tip: 'With commas between.'}),
      field('Units', 'number', {value: line.units, most: 9}), field('Price of a unit', 'money', {value: line.price, most: 14}),
      field('Description', 'text', {value: line.description, most: 120, tip: 'Filled in by the code chosen; change it as you like.'}),
      h('p', {class: 'amount'}, 'Amount', h('output', {'data-amount': ''})));
    box.append(h('button', {type: 'button', class: 'remove', click: () => this.remove(box)}, 'Remove'));
    offerCodes(within(box, 'Procedure code'), {words: () => within(box, 'Description'), chosen: item => this.chosen(box, item)});
    box.addEventListener('change', () => this.recount());
    return box;
  }

  /** Another code has its own modifiers, units and price. */
  chosen(box, item) {
    write(within(box, 'Modifiers'), item.modifiers);
    write(within(box, 'Units'), undefined);
    write(within(box, 'Price of a unit'), undefined);
    this.recount();
  }

  add() {
    const row = this.row({modifiers: []});
    this.lines.append(row);
    this.number();
    one('input', row).focus();
  }

  remove(box) {
    box.remove();
    this.recount();
    one('.add', this.form).focus();
  }

  number() {
    all('.row', this.lines).forEach((row, at) => {
      row.setAttribute('aria-label', `Line ${at + 1}`);
      one('.remove', row).setAttribute('aria-label', `Remove line ${at + 1}`);
    });
  }

  /** A line in which nothing stands is none. */
  filled() {
    return all('.row', this.lines).filter(row => all('input', row).some(input => input.value.trim() !== ''));
  }

  content(value) {
    return this.filled().map((row, at) => ({
      code: value(within(row, 'Procedure code'), `/lines/${at}/code`), modifiers: value(within(row, 'Modifiers'), `/lines/${at}/modifiers`) ?? [],
      units: value(within(row, 'Units'), `/lines/${at}/units`), price: value(within(row, 'Price of a unit'), `/lines/${at}/price`),
      description: value(within(row, 'Description'), `/lines/${at}/description`),
    }));
  }

  /** Amounts and total are the server's, and what was left open is filled in; an answer that another question has overtaken is none. */
  async recount() {
    const turn = this.turn = (this.turn ?? 0) + 1;
    this.number();
    const problems = [];
    const rows = this.filled();
    const lines = this.content(reader(this.form, problems));
    const answer = problems.length > 0 || lines.length === 0 ? {} : await rest('POST bookings/preview', {body: {appointment: this.appointment, lines}});
    if (turn !== this.turn) {
      return;
    }
    if (!answer.body) {
      this.total.textContent = '';
      this.confirm.textContent = 'Confirm booking and payment';
      return;
    }
    answer.body.lines.forEach((line, at) => [['Units', line.units], ['Price of a unit', line.price]].forEach(([name, counted_]) => {
      const input = within(rows[at], name);
      input.value.trim() === '' && write(input, counted_);
    }));
    tell(this.form, null);
    this.count(answer.body, rows);
  }

  count(preview, rows = all('.row', this.lines)) {
    this.sum = preview.total;
    this.total.textContent = money(preview.total);
    this.confirm.textContent = `Confirm booking and payment of ${money(preview.total)}`;
    rows.forEach((row, at) => (one('[data-amount]', row).textContent = money(preview.lines[at].amount)));
    this.findings.replaceChildren(...preview.findings.map(finding => h('li', {class: 'attention'}, finding.text)));
    this.number();
  }

  async send(event) {
    event.preventDefault();
    const problems = [];
    const form = this.form;
    const value = reader(form, problems);
    const lines = this.content(value);
    const payment = {method: value(within(form, 'Method'), '/payment/method'), reference: value(within(form, 'Reference'), '/payment/reference'),
      receivedOn: value(within(form, 'Received'), '/payment/receivedOn'), amount: this.sum};
    if (lines.length === 0) {
      problems.push({pointer: '', message: 'The invoice has no line.'});
    }
    if (!payment.method) {
      problems.push({pointer: '/payment/method', message: 'Say how it was paid.'});
    }
    if (problems.length > 0) {
      tell(form, {errors: problems}, NOTHING);
      return;
    }
    this.confirm.disabled = true;
    const answer = await rest('POST bookings', {key: this.key, body: {appointment: this.appointment, lines, payment}});
    this.confirm.disabled = false;
    if (answer.problem) {
      tell(form, answer.problem, NOTHING);
      return;
    }
    await this.left();
    const {appointment, invoice, payment: paid} = answer.body;
    goAndSay(`/schedule.xhtml?${new URLSearchParams({day: this.appointment.time.start.slice(0, 10), appointment})}`, `Booked and paid: invoice ${invoice.number}, ${money(paid.amount)}.`);
  }

  leave() {
    this.place.hidden = true;
    this.place.replaceChildren();
    this.back(null);
  }
}
