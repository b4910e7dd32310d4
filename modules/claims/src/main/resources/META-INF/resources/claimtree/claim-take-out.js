/** Takes a claim out of a batch that was not sent; what is left of the batch is built as another one. */
import {rest} from './rest.js';
import {fill} from './form-dialog.js';

export async function takeOut(claim) {
  const answer = await fill({
    title: `Take claim ${claim.number} out of its batch?`, danger: true, verb: 'Take out',
    text: 'The batch is cancelled, and another one is built of what is left, with new claim numbers. The charges of this claim are open again: mend or hold them before the next batch.',
    fields: [{name: '/reason', label: 'Reason', type: 'words', most: 500, needed: true},
      {name: '/sent', label: 'Was a file of the batch sent?', type: 'choice', choices: [['', 'None was downloaded'], ['no', 'No'], ['yes', 'Yes']]}],
    act: values => rest('POST claim-batches/{id}/without', {path: {id: claim.batch},
      body: {claims: [claim.number], reason: values['/reason'], ...(values['/sent'] ? {sent: values['/sent'] === 'yes'} : {})}}),
  });
  if (answer) {
    location.assign(`/batch.xhtml?id=${answer.body.id}`);
  }
}
