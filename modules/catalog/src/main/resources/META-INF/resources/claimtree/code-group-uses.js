/** Where a billing code group is used, and deleting it where nothing needs it. */
import {h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {show, sure} from './dialog.js';

const PAGES = {RULE: '/profile-rules.xhtml', RULE_DRAFT: '/profile-rules.xhtml'};

async function uses(form) {
  const answer = await rest('GET code-groups/{ref}/uses', {path: {ref: form.key}});
  return answer.body?.items;
}

const list = items => h('ul', {}, items.map(use => h('li', {}, PAGES[use.kind] ? h('a', {href: PAGES[use.kind]}, use.name) : use.name)));

/** Shows them below the group. */
export async function showUses(form) {
  one('#usedBy').hidden = form.isNew();
  if (!form.isNew()) {
    const items = await uses(form) ?? [];
    one('#uses').replaceChildren(items.length === 0 ? h('p', {class: 'quiet'}, 'Nothing names this group.') : list(items));
  }
}

export async function deleteGroup(form) {
  const name = form.record.name;
  const items = await uses(form);
  if (items === undefined) {
    say('Where the group is used cannot be told now; try again in a moment.', 'stop');
  } else if (items.some(use => use.blocking)) {
    await show(`${name} cannot be deleted`, [h('p', {}, 'It is needed here; take it out there first:'), list(items)]);
  } else if (await sure({question: `Delete the billing code group ${name}?`, what: told(items), verb: 'Delete', danger: true})) {
    const answer = await rest('POST code-groups/{ref}/delete', {path: {ref: form.key}, tag: form.tag});
    if (answer.problem) {
      say(sentence(answer.problem), 'stop');
    } else {
      form.before = undefined;
      await form.draft.drop();
      sessionStorage.setItem('said', `${name} is deleted. Its codes stay.`);
      location.assign(form.data.back);
    }
  }
}

const told = items => ['The group is gone from everywhere it is offered. Its codes stay, and so does what was given by it before.',
  ...(items.length === 0 ? ['Nothing names it.'] : [`It is named by: ${items.map(use => use.name).join('; ')}.`])];
