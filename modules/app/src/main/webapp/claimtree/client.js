/** The chart of a client: whose it is stands in the title once it is read; the address names nobody. */
import {all, asked, goAndSay, h, one} from './dom.js';
import {date} from './format.js';
import {authorize, codesToBeginWith} from './default-codes.js';

const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);

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
one('form[data-form=clients]').addEventListener('form-saved', async event => {
  if (event.detail.made) {
    const id = event.detail.form.key;
    const wish = beginsWith();
    const given = wish ? await authorize(id, wish) : {told: ''};
    goAndSay(`/client.xhtml?id=${id}`, `Added. ${given.told}`.trim());
  }
});

const beginsWith = asked().get('id') || !may('EDIT_AUTHORIZATIONS') ? () => null : await codesToBeginWith(one('form[data-form=clients]'), {
  legend: 'Authorizations to begin with', ofClients: true, help: 'Added when you save, with the default units of each code. Billable codes need a coverage on the first day; managed ones a last day.',
  check: async wish => (await authorize(null, wish, true)).problems,
});
