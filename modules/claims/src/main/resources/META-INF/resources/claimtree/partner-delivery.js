/** A trading partner's files: whether they are test or production, and where they are dropped. */
import {asked, h, one, ready, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {sure} from './dialog.js';
import {fill} from './form-dialog.js';

const path = {ref: asked().get('ref')};
const may = permission => (document.documentElement.dataset.may ?? '').split(' ').includes(permission);
const mayEdit = may('EDIT_MASTER_DATA');
let delivery;
let tag;

async function look() {
  const [mode, settings] = await Promise.all([rest('GET partners/{ref}/mode', {path}), rest('GET partners/{ref}/delivery', {path})]);
  const problem = mode.problem ?? settings.problem;
  if (problem) {
    say(sentence(problem), 'stop');
    return;
  }
  showMode(mode.body);
  take(settings);
  ready(one('#delivery'));
}

function take(answer) {
  delivery = answer.body;
  tag = answer.tag;
  showDelivery();
}

function showMode(mode) {
  one('#mode div').replaceChildren(
    h('p', {class: mode.test ? 'attention' : 'ok'}, mode.test ? 'Test: files say T (ISA15), and their claims count for nothing.' : 'Production: files say P (ISA15), and their claims are submitted when they leave.'),
    mayEdit ? h('button', {type: 'button', click: () => change(mode)}, mode.test ? 'Switch to production' : 'Back to test') : '');
}

async function change(mode) {
  const wanted = !mode.test;
  const confirmed = await sure({question: wanted ? 'Back to test files?' : 'Switch to production?', what: mode.consequence, verb: wanted ? 'Back to test' : 'Switch to production', danger: true});
  if (!confirmed) {
    return;
  }
  const answer = await rest('POST partners/{ref}/mode', {path, body: {test: wanted, confirmed}});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  showMode(answer.body);
  say(wanted ? 'Files are test files now.' : 'Files are production files now.');
}

function showDelivery() {
  const isSetUp = Boolean(delivery.host);
  const term = (name, value) => [h('dt', {}, name), h('dd', {}, value)];
  one('#delivery div').replaceChildren(
    isSetUp ? h('dl', {class: 'facts'},
      term('Host', `${delivery.host}, port ${delivery.port}`), term('User', delivery.user),
      term('Signs in with', delivery.signIn === 'KEY' ? 'a private key' : 'a password'), term('Folder', delivery.folder),
      term('Key of the host', delivery.hostKey ?? 'Nobody has confirmed it yet: try the connection.'),
      term('Finished files', delivery.automatic ? 'are delivered unasked' : 'are delivered when somebody asks'))
      : h('p', {}, 'Not set up: files are downloaded from their batch.'),
    h('div', {class: 'buttons'},
      mayEdit && isSetUp ? h('button', {type: 'button', class: 'primary', click: attempt}, 'Try the connection') : '',
      mayEdit ? h('button', {type: 'button', click: edit}, isSetUp ? 'Change' : 'Set up') : '',
      mayEdit && isSetUp ? h('button', {type: 'button', click: remove}, 'Remove') : ''),
    h('p', {id: 'trial', role: 'status'}));
}

const whole = more => ({host: delivery.host, port: delivery.port, user: delivery.user, folder: delivery.folder, automatic: delivery.automatic, ...(delivery.hostKey ? {hostKey: delivery.hostKey} : {}), ...more});

async function edit() {
  const answer = await fill({
    title: 'Delivery by SFTP', verb: 'Save',
    text: 'Files are called as when they are downloaded. The partner tells host, user and folder, and the fingerprint of the host’s key.',
    fields: [{name: '/host', label: 'Host', needed: true, most: 253, value: delivery.host}, {name: '/port', label: 'Port', type: 'number', value: delivery.port, tip: 'Usual: 22.'},
      {name: '/user', label: 'User', needed: true, most: 100, value: delivery.user},
      {name: '/password', label: 'Password', type: 'secret', most: 500, tip: delivery.host ? 'Empty: what was kept stays. It is never shown.' : 'Or a private key below. It is never shown.'},
      {name: '/privateKey', label: 'Private key', type: 'lines', most: 20000, tip: 'PEM or OpenSSH, without a passphrase, in place of a password.'},
      {name: '/folder', label: 'Folder', most: 500, value: delivery.folder, tip: 'As the host names it; empty: where the user begins.'},
      {name: '/automatic', label: 'Deliver finished files unasked', type: 'choice', value: String(delivery.automatic ?? false), choices: [['false', 'No'], ['true', 'Yes']]}],
    act: values => rest('PUT partners/{ref}/delivery', {path, tag, body: body(values)}),
  });
  if (answer) {
    take(answer);
    say('Saved.');
  }
}

/** The key belongs to its host: another host shows its own. */
function body(values) {
  const given = {};
  for (const name of ['host', 'port', 'user', 'password', 'privateKey', 'folder']) {
    if (values[`/${name}`] !== undefined) {
      given[name] = values[`/${name}`];
    }
  }
  const same = given.host === delivery.host && (given.port ?? 22) === delivery.port;
  return {...given, automatic: values['/automatic'] === 'true', ...(same && delivery.hostKey ? {hostKey: delivery.hostKey} : {})};
}

async function attempt() {
  one('#trial').className = 'info';
  one('#trial').replaceChildren('Trying …');
  const answer = await rest('POST partners/{ref}/delivery/trials', {path});
  const trial = answer.problem ? {outcome: 'PROBLEM', sentence: sentence(answer.problem)} : answer.body;
  one('#trial').className = trial.outcome === 'WORKS' ? 'ok' : trial.hostKey ? 'attention' : 'stop';
  one('#trial').replaceChildren(trial.sentence);
  if (trial.hostKey) {
    await confirmKey(trial);
  }
}

async function confirmKey(trial) {
  const differs = trial.outcome === 'HOST_KEY_DIFFERS';
  const confirmed = await sure({
    question: differs ? 'The host shows another key' : 'Is this the partner’s host?', danger: differs, verb: 'It agrees with the papers',
    what: [`The host shows the key ${trial.hostKey}.`, ...(differs ? [`Confirmed was ${delivery.hostKey}. Either the partner has a new host, or somebody stands between: ask the partner.`] : []),
      'Hold it against what the partner told you. From then on another key is refused.'],
  });
  if (!confirmed) {
    return;
  }
  const answer = await rest('PUT partners/{ref}/delivery', {path, tag, body: whole({hostKey: trial.hostKey})});
  if (answer.problem) {
    say(sentence(answer.problem), 'stop');
    return;
  }
  take(answer);
  await attempt();
}

async function remove() {
  if (await sure({question: 'Deliver no files to this partner?', what: 'Host, user and what opens it are forgotten. What waits to be delivered is given up; files can still be downloaded.', verb: 'Remove', danger: true})) {
    const answer = await rest('DELETE partners/{ref}/delivery', {path, tag});
    answer.problem ? say(sentence(answer.problem), 'stop') : look();
  }
}

look();
