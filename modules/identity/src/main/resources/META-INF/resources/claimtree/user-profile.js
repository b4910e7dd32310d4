/** A user profile: its permissions with what they mean. */
import {one, say} from './dom.js';
import {rest} from './rest.js';
import {ticks} from './ticks.js';
import {removable} from './remove.js';

const all = await rest('GET user-profiles', {query: {limit: 1}});
ticks(one('[data-ticks]'), (all.body?.permissions ?? []).map(({permission, meaning}) => ({value: permission, label: meaning})));
one('form[data-form]').addEventListener('form-shown', ({detail: {form}}) => {
  if (form.record.builtIn) {
    form.lock();
    say('This user profile comes with ClaimTree and stays as it is. Make one of your own where it does not fit.', 'info');
  }
});
removable('DELETE user-profiles/{ref}', {what: 'user profile', stays: 'Only one that nobody has can be removed.'});
await import('./form.js');
