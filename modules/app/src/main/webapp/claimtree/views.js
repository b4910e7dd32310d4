/** Saved views: filters, order and columns under a name, one's own or everybody's. */
import {asked, h, one, say} from './dom.js';
import {rest, sentence} from './rest.js';
import {open, sure} from './dialog.js';

export class Views {
  constructor(table) {
    this.table = table;
  }

  button() {
    return h('button', {type: 'button', click: () => this.choose()}, 'Views');
  }

  async choose() {
    const answer = await rest('GET saved-views', {query: {list: this.table.data.name}});
    if (answer.problem) {
      say(sentence(answer.problem), 'stop');
      return;
    }
    const items = answer.body.items;
    const list = items.length === 0
      ? h('p', {}, 'No views yet. A view keeps filters, order and columns under a name.')
      : h('ul', {class: 'views'}, items.map(view => this.line(view)));
    const name = h('input', {type: 'text', id: 'viewName', maxlength: 60, autocomplete: 'off'});
    const shared = h('input', {type: 'checkbox', id: 'viewShared'});
    const may = document.documentElement.dataset.may?.split(' ').includes('MANAGE_SETTINGS');
    const keep = [
      h('div', {class: 'field'}, h('label', {for: 'viewName'}, 'Save what is shown now as'), name),
      may ? h('label', {class: 'tick'}, shared, ' For everybody') : ''];
    const chosen = await open('Views', [list, ...keep], [{label: 'Save view', value: 'save', kind: 'primary'}, {label: 'Close', value: ''}]);
    if (chosen === 'save' && name.value.trim() !== '') {
      await this.save(name.value.trim(), shared.checked);
    }
  }

  line(view) {
    const close = event => event.target.closest('dialog').close('');
    return h('li', {},
      h('button', {type: 'button', class: 'plain', click: event => {
        close(event);
        this.use(view);
      }}, view.name), view.shared ? ' (for everybody)' : '', ' ',
      view.mine ? h('button', {type: 'button', 'aria-label': `Save what is shown now as ${view.name}`, click: event => {
        close(event);
        this.save(view.name, view.shared, view);
      }}, 'Save over') : '', ' ',
      view.mine ? h('button', {type: 'button', 'aria-label': `Delete view ${view.name}`, click: event => {
        close(event);
        this.remove(view);
      }}, 'Delete') : '');
  }

  use(view) {
    this.table.columns.take(view.columns.length > 0 ? view.columns : this.table.columns.usual());
    history.pushState(null, '', `${location.pathname}?${view.query}`);
    return this.table.load();
  }

  /** @param over the view that is replaced, if it is not a new one */
  async save(name, shared, over) {
    const query = asked();
    query.delete('offset');
    const body = {list: this.table.data.name, name, query: query.toString(), columns: this.table.columns.shown, shared};
    const answer = over ? await rest('PUT saved-views/{id}', {path: over, body}) : await rest('POST saved-views', {body});
    answer.problem ? say(sentence(answer.problem), 'stop') : say(`The view ${name} is saved.`);
  }

  async remove(view) {
    if (await sure({question: `Delete the view ${view.name}?`, what: view.shared ? 'Everybody loses it.' : 'Only the view goes; what it shows stays.', verb: 'Delete view', danger: true})) {
      const answer = await rest('DELETE saved-views/{id}', {path: view});
      answer.problem ? say(sentence(answer.problem), 'stop') : say(`The view ${view.name} is deleted.`);
    }
    one('.tools button', this.table.section)?.focus();
  }
}
