/** What is told of claims after they left: mailed, accepted, rejected, or that one of these was a mistake. */
import {h, one, say} from './dom.js';
import {rest} from './rest.js';
import {fill} from './form-dialog.js';
import {counted} from './format.js';

/** Those that are told, as people say them; the others are done with a claim. */
export const TOLD = {
  MAIL: {label: 'Mailed', why: 'If there is something to say of it.', tip: 'The day on which the forms were mailed; nothing: today.'},
  ACCEPT: {label: 'Accepted', why: 'If there is something to say, such as who told it on the phone.', tip: 'The day of the 999, the 277CA or the call; nothing: today.'},
  REJECT: {label: 'Rejected', needed: true, why: 'What the receiver said, such as: 277CA A3:562.', tip: 'The day of the 999, the 277CA or the call; nothing: today.'},
  UNDO: {label: 'Take back', needed: true, why: 'What was wrong, such as: another claim was meant.', tip: 'Nothing: today.'},
};

/** Asks for day and reason and tells it of claims; answers whether it was told. */
export async function tell(action, claims) {
  const reason = {name: '/reason', label: 'Reason', type: 'words', most: 500, needed: TOLD[action].needed ?? false, tip: TOLD[action].why};
  const answer = await fill({
    title: `${TOLD[action].label}: ${claims.length === 1 ? `claim ${claims[0]}` : counted(claims.length, 'claim')}`,
    text: action === 'REJECT' ? 'Their charges are free at once and can be billed anew.' : [],
    fields: [{name: '/on', label: 'On', type: 'date', tip: TOLD[action].tip}, reason],
    verb: TOLD[action].label,
    act: values => rest('POST claims/steps', {body: {claims, action, ...named(values)}}),
  });
  if (answer) {
    say(`${counted(answer.body.items.length, 'claim')}: ${TOLD[action].label.toLowerCase()}.`, 'ok');
  }
  return answer !== null;
}

const named = values => Object.fromEntries(Object.entries(values).map(([name, value]) => [name.slice(1), value]));

document.addEventListener('table-shown', ({detail: {table}}) => {
  const place = one('.actions', table.section);
  if ((document.documentElement.dataset.may ?? '').split(' ').includes('BUILD_CLAIMS') && table.selection && !one('[data-step]', place)) {
    place.append(...Object.entries(TOLD).map(([action, {label}]) => h('button', {type: 'button', 'data-step': action, click: () => many(table, action)}, label)));
  }
});

async function many(table, action) {
  const claims = table.selection.ids();
  if (claims === null || claims.length === 0) {
    say('Choose the rows of the pages: what is told is told of claims one by one.', 'attention');
  } else if (await tell(action, claims)) {
    table.selection.clear();
    await table.load();
  }
}
