/** A service: its codes are looked up while they are typed, and a new one begins with a line. */
import {all, one} from './dom.js';
import {offerCodes} from './code-look.js';

const form = one('form[data-form=services]');

const offer = within => all('[data-type=code]', within).forEach(field =>
  offerCodes(field, {words: () => one('[data-within="/description"]', field.closest('.row'))}));

form.addEventListener('row-added', event => offer(event.target));

form.addEventListener('form-shown', event => {
  const record = event.detail.form.record;
  if (record.name) {
    one('#title').textContent = record.name;
  }
  if (event.detail.form.isNew() && all('[data-rows] .row', form).length === 0) {
    event.detail.form.rows[0].add();
  }
  all('[data-type=code]', form).forEach(field => field.dispatchEvent(new CustomEvent('code-shown')));
});
