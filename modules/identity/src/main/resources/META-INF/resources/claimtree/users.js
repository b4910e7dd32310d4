/** The list of users: user profiles are called by their names. */
import {rest} from './rest.js';
import {offerAbove, sayChoices} from './choices.js';

const profiles = await rest('GET user-profiles', {query: {limit: 1000}});
offerAbove('profile', (profiles.body?.items ?? []).map(profile => [profile.ref, profile.name]));
sayChoices();
await import('./table.js');
