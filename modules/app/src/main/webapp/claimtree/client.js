/** The chart of a client: whose it is stands in the title once it is read; the address names nobody. */
import {all, goAndSay, h, one} from './dom.js';
import {date} from './format.js';

one('form[data-form=clients]').addEventListener('form-shown', event => {
  const person = event.detail.form.record.person;
  if (person) {
    const name = [person.name.last, person.name.first].filter(Boolean).join(', ');
    one('#title').textContent = name;
    document.title = 'Client · ClaimTree';
    one('#state').replaceChildren(`Born ${date(person.birthDate)}`, may('READ_AUDIT') ? ' · ' : '',
      may('READ_AUDIT') ? h('a', {href: `/audit.xhtml?subject=${event.detail.form.record.id}`}, 'Who looked at this chart') : '');
  }
  all('details', event.target).forEach(details => details.toggleAttribute('open', all('input', details).some(field => field.value !== '')));
});

// A chart that has just been made has no tabs for charges and claims yet.
one('form[data-form=clients]').addEventListener('form-saved', event => {
  if (event.detail.made) {
    goAndSay(`/client.xhtml?id=${event.detail.form.key}`, 'Added.');
  }
});

const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
