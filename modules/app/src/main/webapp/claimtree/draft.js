/** What somebody is typing, kept on the server: a restart, an idle log-off or a lost window loses nothing. */
import {h} from './dom.js';
import {rest} from './rest.js';
import {time} from './format.js';

export class Draft {
  constructor(form) {
    this.form = form;
  }

  /** What was kept, or undefined. */
  async find() {
    const answer = await rest('GET form-drafts/{form}', {path: {form: this.form}});
    return answer.status === 200 ? answer.body : undefined;
  }

  /** @param last the page is being left */
  keep(base, content, last = false) {
    return rest('PUT form-drafts/{form}', {path: {form: this.form}, body: {base, content}, last});
  }

  drop() {
    return rest('DELETE form-drafts/{form}', {path: {form: this.form}, last: true});
  }

  /** Asks whether to go on with what was kept. */
  offer(place, kept, goOn) {
    const close = () => bar.remove();
    const bar = h('div', {class: 'kept', role: 'region', 'aria-label': 'Unsaved changes'},
      h('p', {}, `You were typing here on ${time(kept.savedAt)} and did not save.`),
      h('button', {type: 'button', class: 'primary', click: () => {
        goOn();
        close();
      }}, 'Go on with it'),
      h('button', {type: 'button', click: () => {
        this.drop();
        close();
      }}, 'Throw it away'));
    place.after(bar);
  }
}
