/** What somebody changes in the tree, kept on the server with each edit. One request at a time; the newest state wins. */
import {rest} from './rest.js';
import {settled} from './dom.js';

/** Browsers send no more than this once a page is being left. */
const LAST_WORDS = 60_000;

export class RuleDraft {
  /** @param told called with 'keeping', 'kept' or a problem */
  constructor(told) {
    this.told = told;
    this.owed = undefined;
    this.running = Promise.resolve();
    this.soon = settled(400, () => this.flush());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && this.last());
    window.addEventListener('beforeunload', event => this.owed !== undefined && !this.last() && event.preventDefault());
    document.addEventListener('click', event => this.linkClicked(event), true);
  }

  static async find() {
    const answer = await rest('GET profile-tree/draft');
    return answer.status === 200 ? answer.body : undefined;
  }

  /** @param draft {startedFrom, rules}; null when there is nothing to keep any more */
  keep(draft) {
    this.owed = draft;
    this.told('keeping');
    this.soon();
  }

  /** Keeps what is owed now; done when the server has it. */
  flush() {
    this.soon.cancel();
    this.running = this.running.then(async () => {
      if (this.owed === undefined) {
        return;
      }
      const draft = this.owed;
      const answer = draft === null ? await rest('DELETE profile-tree/draft') : await rest('PUT profile-tree/draft', {body: draft});
      if (this.owed === draft) {
        if (!answer.problem) {
          this.owed = undefined;
        }
        this.told(answer.problem ?? 'kept');
      }
    });
    return this.running;
  }

  /** What is not kept any more because it was saved. */
  forget() {
    this.soon.cancel();
    this.owed = undefined;
  }

  /** Sends what is owed although the page is being left; tells whether the browser can. */
  last() {
    if (this.owed === undefined) {
      return true;
    }
    const draft = this.owed;
    if (draft !== null && JSON.stringify(draft).length > LAST_WORDS) {
      return false;
    }
    this.forget();
    draft === null ? rest('DELETE profile-tree/draft', {last: true}) : rest('PUT profile-tree/draft', {body: draft, last: true});
    return true;
  }

  /** A link to another page waits until everything is kept, whatever the size of the tree. */
  async linkClicked(event) {
    const link = event.target.closest?.('a[href]');
    if (this.owed === undefined || !link || link.target || link.hasAttribute('download') || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    await this.flush();
    location.assign(link.href);
  }
}
