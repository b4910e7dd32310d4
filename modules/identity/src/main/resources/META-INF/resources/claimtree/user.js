/** A user: besides the form what is known of signing in, a way back in, and the tokens of the user's programs. */
import {asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {show, open, sure} from './dialog.js';
import {time, words} from './format.js';
import {offerIn} from './choices.js';
import {codesToBeginWith} from './default-codes.js';

const id = asked().get('id');
const user = one('form[data-form=users]');

async function profiles() {
  const answer = await rest('GET user-profiles', {query: {limit: 1000}});
  offerIn(one('#f-rights-profile'), (answer.body?.items ?? []).map(profile => [profile.ref, profile.name]));
}

/** What most new users are. */
user.addEventListener('form-showing', ({detail: {document, form}}) => {
  if (form.isNew()) {
    document.rights ??= {reach: 'ALL', active: true};
  }
});

user.addEventListener('form-saved', async ({detail: {answer, made}}) => {
  if (made) {
    const wish = beginsWith();
    const given = wish ? await rest('POST user-codes', {body: {users: [answer.body.id], ...wish}}) : {};
    if (given.problem) {
      say(`The codes were not given: ${sentence(given.problem)}`, 'stop');
    }
    await secret('The user is added', answer.body.oneTimePassword);
    location.replace(`/user.xhtml?id=${answer.body.id}`);
  }
});

user.addEventListener('form-shown', ({detail: {form}}) => {
  const signIn = form.record.signIn;
  if (signIn && id) {
    one('h1').textContent = `User ${form.record.name}`;
    const facts = {
      'Last sign-in': time(signIn.last) || 'Never', 'Second factor': signIn.secondFactor ? 'An authenticator app is set up' : 'None',
      Password: signIn.passwordDue ? 'A new one is due at the next sign-in' : 'Chosen by the user', 'Waits until': time(signIn.blockedUntil),
    };
    one('#facts').replaceChildren(...Object.entries(facts).filter(([, value]) => value).flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
  }
});

/** A password is shown this once. */
const secret = (title, password) => show(title, [
  h('p', {}, 'Tell the user this one-time password. It is good for a week and for one sign-in, and is not shown again.'),
  h('p', {}, h('code', {id: 'oneTime'}, password))]);

async function reset() {
  const factor = h('input', {type: 'checkbox', id: 'factor'});
  const answer = await open('Give a one-time password?', [
    h('p', {}, 'It takes the place of the password, and every session of the user ends.'),
    h('p', {}, h('label', {class: 'tick'}, factor, ' The phone is lost: take away the second factor too'))], [
    {label: 'Give a one-time password', value: 'yes', kind: 'primary'}, {label: 'Cancel', value: ''}]);
  if (answer === 'yes') {
    const given = await rest('POST users/{id}/password-resets', {path: {id}, body: {withSecondFactor: factor.checked}});
    given.problem ? say(sentence(given.problem), 'stop') : await secret('The old password opens nothing any more', given.body.password);
  }
}

async function tokens() {
  const place = one('#tokens');
  const answer = await rest('GET users/{id}/tokens', {path: {id}});
  if (answer.problem) {
    place.replaceChildren(h('p', {class: 'stop'}, sentence(answer.problem)));
  } else if (answer.body.items.length === 0) {
    place.replaceChildren(h('p', {class: 'quiet'}, 'No tokens. Users make tokens for their programs in their account.'));
  } else {
    place.replaceChildren(h('div', {class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'API tokens, table'}, h('table', {},
      h('thead', {}, h('tr', {}, ['For', 'May', 'Made', 'Until', 'Last used', 'State'].map(title => h('th', {scope: 'col'}, title)))),
      h('tbody', {}, answer.body.items.map(row)))));
  }
}

function row(token) {
  const state = token.life.revoked ? `Revoked ${time(token.life.revoked)}`
    : h('button', {type: 'button', 'aria-label': `Revoke ${token.name}`, click: () => revoke(token)}, 'Revoke');
  return h('tr', {}, [token.name, token.permissions.map(words).join(', '), time(token.life.created), time(token.life.expires), time(token.used?.last), state]
    .map(content => h('td', {}, content)));
}

async function revoke(token) {
  if (await sure({question: `Revoke the token ${token.name}?`, what: 'The program that has it is let in no more, at once.', verb: 'Revoke', danger: true})) {
    const answer = await rest('DELETE users/{id}/tokens/{token}', {path: {id, token: token.id}});
    answer.problem ? say(sentence(answer.problem), 'stop') : say(`The token ${token.name} is revoked.`);
    await tokens();
  }
}

let beginsWith = () => null;

await profiles();
if (!id) {
  beginsWith = await codesToBeginWith(user, {legend: 'Codes to begin with', help: 'Put on the Codes/Rates list when you save.'});
}
if (id) {
  one('#reset').addEventListener('click', reset);
  await tokens();
}
await import('./form.js');
