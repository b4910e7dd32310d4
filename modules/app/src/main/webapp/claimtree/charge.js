/** A charge: the client is named by number, and what is known of client, code and location is filled in where nothing stands yet. */
import {asked, one} from './dom.js';
import {get} from './pointer.js';
import {rest} from './rest.js';
import {write} from './fields.js';

const form = one('form[data-form=charges]');
const field = pointer => one(`[data-pointer="${pointer}"]`, form);

/** The server names the client by id; people by number. */
form.addEventListener('form-read', event => event.detail.wait(named(event.detail.document)));

async function named(document) {
  const answer = await rest('GET clients/{id}', {path: {id: document.client}});
  document.client = answer.body?.ref ?? document.client;
}

/** A new charge that was asked for from a client's chart. */
form.addEventListener('form-shown', async event => {
  if (event.detail.form.isNew() && asked().get('client')) {
    const document = {client: asked().get('client')};
    await named(document);
    propose('/client', document.client);
  }
}, {once: true});

form.addEventListener('record-chosen', event => {
  const item = event.detail;
  switch (event.target.dataset.pointer) {
    case '/client':
      propose('/reasons/diagnoses', item.diagnoses);
      propose('/people/performedBy', get(item, '/care/clinicians/0'));
      propose('/people/referring', get(item, '/referral/provider'));
      break;
    case '/service/code':
      propose('/service/modifiers', item.modifiers);
      propose('/service/placeOfService', item.placeOfService);
      break;
    case '/service/location':
      propose('/service/placeOfService', item.placeOfService);
      break;
    case '/people/performedBy':
      propose('/people/insuranceProvider', item.ref);
      break;
    default:
  }
});

form.addEventListener('change', event => {
  if (event.target.dataset.pointer === '/service/dates/from') {
    setTimeout(sameDay);
  }
  if (event.target.dataset.pointer === '/reasons/diagnoses') {
    propose('/reasons/pointers', [1]);
  }
});

/** Most services end on the day they begin; who is in the field already types over it. */
function sameDay() {
  const through = field('/service/dates/through');
  if (through.value === '') {
    through.value = field('/service/dates/from').value;
    if (through === document.activeElement) {
      through.select();
    }
  }
}

/** Fills a field of a new charge in which nothing stands yet. */
function propose(pointer, value) {
  const target = field(pointer);
  const isNew = !asked().get('id');
  if (isNew && value !== undefined && value !== null && target.value === '' && !(Array.isArray(value) && value.length === 0)) {
    write(target, value);
    // Who has come here meanwhile and types replaces the proposal.
    if (target === document.activeElement) {
      target.select?.();
    }
    target.dispatchEvent(new Event('change', {bubbles: true}));
  }
}
