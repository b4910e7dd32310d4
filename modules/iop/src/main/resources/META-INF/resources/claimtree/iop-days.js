/** Lists of days: why, and what is proposed, in words. */
import {mend} from './iop-mend.js';

const WORDS = {
  why: item => item.reasons.flatMap((reason, at) => [at > 0 ? ' ' : '', reason.sentence, mend(reason.code, item)]).filter(Boolean),
  proposal: item => [{BILL: 'Bill it though it is late', VOID: 'Take the note back'}[item.proposal] ?? ''],
};

document.addEventListener('cell-shown', ({target, detail: {cell, item, column}}) => {
  if (WORDS[column] && target.closest('section[data-list="GET iop-days"]')) {
    cell.replaceChildren(...WORDS[column](item));
  }
});
