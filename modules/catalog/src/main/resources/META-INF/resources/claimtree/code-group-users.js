/** Giving the codes of a group to many at once. What is given is the saved group, so moves are saved first. */
import {one} from './dom.js';

export function offerAssignments(form) {
  one('#assign').hidden = true;
}
