/** Rules and profiles as a file: taken away by a link, brought back only after it was said what would change. */
import {h, say} from './dom.js';
import {counted} from './format.js';
import {open} from './dialog.js';
import {rest, sentence} from './rest.js';

/** Reads a file, shows what it would change, and takes it over when the person says so. */
export async function take(page, file) {
  let document;
  try {
    document = JSON.parse(await file.text());
  } catch {
    say(`${file.name} is no JSON file. Nothing was changed.`, 'stop');
    return;
  }
  const given = {body: document, tag: `"${page.editor.saved.revision}"`};
  const answer = await rest('POST profile-tree/imports', {...given, query: {dryRun: true}});
  if (answer.problem) {
    await refused(file, answer.problem);
    return;
  }
  const {profiles, tree} = answer.body.changed;
  if (profiles.length === 0 && !tree) {
    say(`${file.name} says what is there already. Nothing to change.`);
    return;
  }
  if (await confirmed(page, file, profiles, tree)) {
    const made = await rest('POST profile-tree/imports', given);
    if (made.problem) {
      await refused(file, made.problem);
      return;
    }
    sessionStorage.setItem('said', `Imported ${file.name}: ${changes(page, profiles, tree).join(' ')}`);
    location.reload();
  }
}

async function confirmed(page, file, profiles, tree) {
  const unsaved = page.editor.differences().total;
  const lines = [...changes(page, profiles, tree), 'It is one revision and in force at once.', tree && unsaved > 0 ? `Your ${counted(unsaved, 'unsaved change')} stay in your draft, which then starts from an older version.` : ''];
  const content = lines.filter(Boolean).map(line => h('p', {}, line));
  return await open(`Import ${file.name}`, content, [{label: 'Import', value: 'yes', kind: 'primary'}, {label: 'Cancel', value: '', first: true}]) === 'yes';
}

const changes = (page, profiles, tree) => [
  tree ? 'The rules change.' : 'The rules stay as they are.',
  profiles.length === 0 ? 'No profile changes.' : `${counted(profiles.length, 'profile changes', 'profiles change')}: ${profiles.map(ref => page.names.profile(ref)).join(', ')}.`];

function refused(file, problem) {
  const lines = problem.errors.map(error => h('li', {}, error.pointer ? [h('code', {}, error.pointer), ' '] : '', error.message));
  return open(`${file.name} was not imported`, [h('p', {class: 'stop'}, lines.length === 0 ? sentence(problem) : problem.detail), h('ul', {}, lines)], [{label: 'Close', value: '', kind: 'primary', first: true}]);
}
