/** Booking and moving an appointment: clients are named by number, day and clock time are typed apart, and the service says how long it takes. */
import {asked, goAndSay, one} from './dom.js';
import {rest} from './rest.js';
import {review} from './booking-review.js';
import {bookingOf, paidFacts} from './paid-in-advance.js';

const element = one('form[data-form=appointments]');
const field = pointer => one(`[data-pointer="${pointer}"]`, element);
const ids = new Map();
let usual;

/** The server tells what is there in its own shape; the form shows what is to be. */
element.addEventListener('form-read', ({detail: {document, wait}}) => {
  wait(showPaid(structuredClone(document)));
  const expected = document.attendees.filter(each => each.status === 'BOOKED');
  expected.forEach(each => ids.set(each.ref, each.client));
  document.clients = expected.map(each => each.ref);
  document.service = document.service.ref;
  document.provider = document.provider.ref;
  document.place = {location: document.place.location, placeOfService: document.place.placeOfService};
  document.time = {start: split(document.time.start), minutes: document.time.minutes};
});

const split = start => ({day: start.slice(0, 10), clock: start.slice(11, 16)});

element.addEventListener('form-showing', ({detail: {document, form}}) => {
  if (form.isNew()) {
    const start = asked().get('start');
    if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(start ?? '')) {
      document.time ??= {start: split(start)};
    }
    document.provider ??= asked().get('provider') ?? undefined;
    document.clients ??= [given?.ref ?? ''];
  }
});

element.addEventListener('record-chosen', ({target, detail}) => {
  const pointer = target.dataset.pointer;
  if (pointer.startsWith('/clients/')) {
    ids.set(detail.ref, detail.id);
    usualPlace(detail);
  } else if (pointer === '/service' && (field('/time/minutes').value === '' || field('/time/minutes').value === usual)) {
    usual = String(detail.terms.minutes);
    field('/time/minutes').value = usual;
  } else if (pointer === '/place/location' && field('/place/placeOfService').value === '' && detail.placeOfService) {
    field('/place/placeOfService').value = detail.placeOfService;
  }
});

/** Where a client is usually seen goes in as a pair, unless somebody has said where. */
function usualPlace(client) {
  const place = client.care?.place;
  if (place && field('/place/location').value === '') {
    field('/place/placeOfService').value = place.placeOfService;
    field('/place/location').value = place.location;
    field('/place/location').dispatchEvent(new Event('change', {bubbles: true}));
  }
}

element.addEventListener('form-sending', ({detail: {body}}) => {
  const {day, clock} = body.time?.start ?? {};
  body.time = {...body.time, start: `${day}T${clock}`};
  body.clients = (body.clients ?? []).map(ref => ids.get(ref) ?? ref);
});

element.addEventListener('form-saved', ({detail: {answer, made}}) => {
  const {id, time, warnings} = answer.body;
  const words = made ? 'Booked.' : 'Moved.';
  goAndSay(`/schedule.xhtml?${new URLSearchParams({day: (time.start.day ?? time.start).slice(0, 10), appointment: id})}`,
    [words, ...warnings.map(warning => warning.text)].join(' '));
});

/** A service that is paid in advance leads on to its invoice; what was typed stays where it is. */
element.addEventListener('form-refused', event => {
  const {answer, body, form} = event.detail;
  if (form.isNew() && answer.problem.errors.some(error => error.code === 'PAID_IN_ADVANCE')) {
    event.preventDefault();
    form.tell(null);
    review(one('#review'), form.sent(structuredClone(body)), {
      who: one('[data-rows="/clients"] .named', element)?.textContent ?? '',
      back: problem => {
        element.hidden = false;
        problem ? form.tell(problem) : one('[type=submit]', element).focus();
      },
      left: async () => {
        form.before = undefined;
        await form.draft.drop();
      },
    }).then(() => (element.hidden = !one('#review').hidden));
  }
});

async function showPaid(appointment) {
  const booking = await bookingOf(appointment);
  one('#paid').hidden = !booking;
  one('#paid').replaceChildren(paidFacts(booking));
}

async function find(id) {
  const answer = await rest('GET clients/{id}', {path: {id}});
  if (answer.body) {
    ids.set(answer.body.ref, answer.body.id);
  }
  return answer.body;
}

const given = !asked().get('id') && asked().get('client') ? await find(asked().get('client')) : null;
await import('./form.js');
