/** Saving the tree: what changes is said before, who came first is said after. */
import {h, say} from './dom.js';
import {counted, time} from './format.js';
import {open} from './dialog.js';
import {rest, sentence as problemText} from './rest.js';
import {count} from './rule-tree.js';
import {sentence, table} from './rule-changes.js';
import {shown} from './rule-impact.js';

const tag = revision => `"${revision}"`;

/** A tree as GET profile-tree tells it, as edits start from it. */
export const savedOf = body => ({revision: body.saved?.revision ?? 0, by: body.saved?.by, at: body.saved?.at, cause: body.saved?.cause, rules: body.rules});

/** Asks for a comment and tells what a save does; the comment, or null when it was given up. */
async function confirm(page, lines, proposed) {
  const comment = h('input', {type: 'text', id: 'rule-comment', maxlength: 200, value: proposed, autofocus: true, autocomplete: 'off'});
  const warned = h('div', {role: 'status'});
  const impact = h('div', {role: 'status'});
  page.analysis.warnings().then(warnings => warned.replaceChildren(...warnings.map(warning => h('p', {class: 'attention'}, warning))));
  rest('POST profile-tree/impacts', {body: {rules: page.editor.rules}}).then(answer => {
    impact.replaceChildren(shown(answer.body, field => page.fieldLabel(field)) ?? '');
  });
  const content = [...lines.map(line => h('p', {}, line)), warned, impact,
    h('div', {class: 'field'}, h('label', {for: 'rule-comment'}, 'Comment'), comment, h('p', {class: 'help'}, 'Optional; it stands in the history.'))];
  const answer = await open('Save billing profile rules', content, [{label: 'Save', value: 'yes', kind: 'primary'}, {label: 'Cancel', value: ''}]);
  return answer === 'yes' ? comment.value.trim() : null;
}

/** Saves what was edited. */
export async function save(page) {
  const made = page.editor.differences();
  if (made.total === 0) {
    say('Nothing is changed.', 'attention');
    return;
  }
  const comment = await confirm(page, [sentence(made), 'The rules are in force for claims that are built from now on.'], '');
  if (comment !== null) {
    await put(page, comment);
  }
}

/** Makes the rules of an older version current. */
export async function saveOld(page, version) {
  const draft = await rest('GET profile-tree/draft');
  const lines = [
    `The rules of version ${version.number} (${time(version.at)}, ${counted(count(page.editor.rules), 'rule')}) become the current rules, as a new version.`,
    'Profiles stay as they are today: only the rules come back, not what profiles said then.',
    ...(draft.status === 200 ? ['Your unsaved changes of the current rules are dropped.'] : [])];
  const comment = await confirm(page, lines, `Rules of version ${version.number}`);
  if (comment !== null && await put(page, comment)) {
    location.assign('/profile-rules.xhtml');
  }
}

async function put(page, comment) {
  await page.draft.flush();
  const {rules, saved} = page.editor;
  const answer = await rest('PUT profile-tree', {body: {rules, ...(comment === '' ? {} : {comment})}, tag: tag(saved.revision)});
  if (answer.status === 409) {
    await conflict(page);
  } else if (answer.problem) {
    page.analysis.refused(answer.problem);
    say(`Nothing was saved. ${answer.problem.errors.length === 0 ? problemText(answer.problem) : `${counted(answer.problem.errors.length, 'thing is', 'things are')} wrong: see beneath the tree.`}`, 'stop');
  } else {
    page.draft.forget();
    await page.saved(savedOf(answer.body));
    return true;
  }
  return false;
}

/** Somebody saved since: says who and when, shows both changes, and goes on only as the person says. */
export async function conflict(page) {
  const answer = await rest('GET profile-tree');
  if (answer.problem) {
    say(problemText(answer.problem), 'stop');
    return;
  }
  const theirs = savedOf(answer.body);
  const mine = page.editor.rules;
  const [came, differs] = await Promise.all([
    page.editor.saved.revision === 0 ? {} : rest('GET profile-tree/comparisons', {query: {from: page.editor.saved.revision, to: theirs.revision}}),
    rest('POST profile-tree/comparisons', {body: {from: theirs.revision, rules: mine}})]);
  const content = [
    h('p', {}, `${theirs.by} saved the rules on ${time(theirs.at)}, after you began. Nothing of yours was saved, and nothing of it is lost.`),
    came.body ? [h('h3', {}, 'What changed meanwhile'), table(came.body, 'When you began', 'Saved meanwhile')] : '',
    differs.body ? [h('h3', {}, 'What saving yours would do to it'), table(differs.body, 'Saved meanwhile', 'Yours')] : ''].flat();
  const chosen = await open('Somebody saved the rules meanwhile', content, [
    {label: 'Go on with mine on top of it', value: 'mine'}, {label: 'Take theirs, drop mine', value: 'theirs', kind: 'danger'}, {label: 'Back, and save nothing', value: '', kind: 'primary', first: true}]);
  if (chosen === 'mine') {
    page.editor.rebase(theirs);
    say(`Your rules now start from the version of ${time(theirs.at)}: ${sentence(page.editor.differences())} Save when you are ready.`, 'attention');
  } else if (chosen === 'theirs') {
    page.draft.keep(null);
    page.editor.start(theirs);
    await page.stated();
    say(`These are the rules as ${theirs.by} saved them.`);
  }
}
