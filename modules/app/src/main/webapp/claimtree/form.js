/**
 * Every form that saves a record: it reads the record, shows what is wrong at the fields and in a summary that links to them,
 * asks before it is left with changes, keeps what is being typed on the server, and shows what somebody else saved meanwhile.
 *
 * form[data-form=name][data-read="GET payers/{ref}"][data-save="PUT payers/{ref}"][data-key=ref]; data-make="POST clients" where new records
 * get their id from the server. Fields say data-pointer and data-type; see fields.js. data-whole: pointer of a part that is sent as the fields say
 * it, whatever the record had there. A page that came from another one says so by ?back=: Cancel leads there.
 */
import {all, asked, h, one, ready, say, settled} from './dom.js';
import {get, pruned, same, set} from './pointer.js';
import {rest} from './rest.js';
import {Rows, fields, label, mark, read, write} from './fields.js';
import {sure} from './dialog.js';
import {settle} from './conflict.js';
import {Draft} from './draft.js';
import {showVersions} from './versions.js';
import {offer} from './picker.js';

export class Form {
  constructor(element) {
    this.element = element;
    this.data = element.dataset;
    this.summary = one('.summary', element);
    this.comeFrom();
    this.key = asked().get(this.data.key) ?? (this.data.single ? this.data.single : null);
    this.record = {};
    this.tag = null;
    this.editable = this.data.editable !== 'false';
    this.rows = all('[data-rows]', element).map(box => new Rows(box, () => this.changed()));
    this.draft = new Draft(`${this.data.form}:${(this.key ?? 'new').replaceAll(/[^A-Za-z0-9._-]/g, '~')}`);
    this.keep = settled(1000, () => this.isDirty() && this.draft.keep(this.tag, this.content()));
    element.addEventListener('input', event => this.typed(event.target));
    element.addEventListener('change', event => this.leave(event.target));
    element.addEventListener('submit', event => {
      event.preventDefault();
      this.save();
    });
    one('.cancel', element)?.addEventListener('click', () => this.cancel());
    window.addEventListener('beforeunload', event => this.isDirty() && event.preventDefault());
    document.addEventListener('visibilitychange', () => this.hidden());
    offer(element);
  }

  /** A page of ours that is to be returned to; addresses of other sites are none. */
  comeFrom() {
    const back = asked().get('back') ?? '';
    if (/^\/[a-z-]+\.xhtml$/.test(back)) {
      this.data.back = back;
      this.element.before(h('p', {}, h('a', {href: back}, '‹ Back to where you were')));
    }
  }

  /** Reads the record, if there is one, and what was being typed before. */
  async start() {
    if (this.key !== null) {
      const answer = await rest(this.data.read, {path: this.path()});
      if (answer.status === 404 && this.data.single) {
        this.key = null;
      } else if (answer.problem) {
        this.tell(answer.problem);
        this.lock();
        return;
      } else {
        await this.take(answer);
      }
    }
    this.show(this.record);
    if (!this.editable) {
      this.lock();
      return;
    }
    const before = await this.draft.find();
    if (before && !same(pruned(before.content), this.before)) {
      this.draft.offer(this.summary, before, () => this.goOn(before));
    }
    if (this.isNew()) {
      one('[data-pointer]:not([disabled])', this.element)?.focus();
    }
  }

  isNew() {
    return this.tag === null;
  }

  path() {
    return {[this.data.key]: this.data.single ? undefined : this.key};
  }

  /** Takes an answer of the server as what is stored. */
  async take(answer) {
    this.record = await this.adapted(answer.body);
    this.tag = answer.tag;
  }

  /** What is stored, as people name things; a page that shows something in other words than the server listens to form-read. */
  async adapted(document) {
    const waiting = [];
    this.element.dispatchEvent(new CustomEvent('form-read', {detail: {document, wait: promise => waiting.push(promise)}}));
    await Promise.all(waiting);
    return document;
  }

  /** Shows a document in the fields. */
  show(document) {
    this.element.dispatchEvent(new CustomEvent('form-showing', {detail: {document, form: this}}));
    this.rows.forEach(rows => rows.show(document));
    fields(this.element).forEach(field => write(field, get(document, field.dataset.pointer)));
    one('[data-fixed=true]', this.element)?.toggleAttribute('readonly', !this.isNew());
    this.before = this.content();
    showVersions(this.element, this.record.versions, version => this.showVersion(version));
    this.element.dispatchEvent(new CustomEvent('form-shown', {detail: {document, form: this}}));
  }

  showVersion(version) {
    this.show({...version.content, effective: version.effective});
    this.before = null;
  }

  goOn(before) {
    this.tag = before.base ?? this.tag;
    const stored = this.before;
    this.show({...this.record, ...before.content});
    this.before = stored;
  }

  /** What the fields say, on top of what the record says beside them; fields that cannot be read are left as they were. */
  content(problems = []) {
    const document = structuredClone(this.record);
    delete document.versions;
    all('[data-rows]', this.element).forEach(box => set(document, box.dataset.rows, undefined));
    if (this.data.whole) {
      set(document, this.data.whole, undefined);
    }
    fields(this.element).forEach(field => {
      try {
        set(document, field.dataset.pointer, read(field));
      } catch (unreadable) {
        problems.push({pointer: field.dataset.pointer, message: unreadable.message});
      }
    });
    return pruned(document) ?? {};
  }

  isDirty() {
    return this.editable && this.before !== undefined && (this.before === null || !same(this.before, this.content()));
  }

  changed() {
    one('.state', this.element)?.replaceChildren(this.isDirty() ? 'Not saved yet' : '');
    this.keep();
  }

  hidden() {
    if (document.visibilityState === 'hidden' && this.isDirty()) {
      this.keep.cancel();
      this.draft.keep(this.tag, this.content(), true);
    }
  }

  /** What was wrong goes while somebody types: if it went when the field is left, Save would move away from under the pointer. */
  typed(field) {
    if (field.dataset.pointer) {
      mark(field, null);
    }
    this.changed();
  }

  /** A field is left: what can be read of it is shown as it will be saved. */
  leave(field) {
    if (field.dataset.pointer) {
      try {
        const value = read(field);
        mark(field, null);
        write(field, value);
      } catch (unreadable) {
        mark(field, unreadable.message);
      }
    }
  }

  async save() {
    // A key may come before the dialog about somebody else's change is closed: what was chosen there counts first.
    if (this.settling && !await this.settling) {
      return;
    }
    const problems = [];
    this.rows.forEach(rows => rows.dropEmpty());
    const body = this.content(problems);
    fields(this.element).filter(field => field.getAttribute('aria-required') === 'true' && !field.disabled && read0(field) === undefined)
      .forEach(field => problems.push({pointer: field.dataset.pointer, message: `${label(field)} is needed.`}));
    if (problems.length > 0) {
      this.tell({detail: '', errors: problems});
      return;
    }
    this.busy(true);
    const made = this.isNew() && this.data.make;
    const ref = this.key ?? body[this.data.key];
    const answer = made
      ? await rest(this.data.make, {body: this.sent(body)})
      : await rest(this.data.save, {path: {[this.data.key]: ref}, body: this.sent(body), tag: this.tag, fresh: this.isNew()});
    this.busy(false);
    if (answer.problem && !this.element.dispatchEvent(new CustomEvent('form-refused', {cancelable: true, detail: {answer, body, form: this}}))) {
      return;
    }
    if (answer.status === 409 && !this.isNew()) {
      this.settling = settle(this, answer.problem, body).finally(() => (this.settling = null));
      await this.settling;
    } else if (answer.problem) {
      this.tell(answer.problem);
    } else {
      this.saved(answer, ref);
    }
  }

  /** Of a record that tells more than a save takes, only what it takes. */
  sent(body) {
    const names = (this.data.sends ?? '').split(' ').filter(name => name in body);
    const sent = names.length === 0 ? body : Object.fromEntries(names.map(name => [name, body[name]]));
    this.element.dispatchEvent(new CustomEvent('form-sending', {detail: {body: sent, form: this}}));
    return sent;
  }

  async saved(answer, ref) {
    const made = this.isNew();
    await this.draft.drop();
    await this.take(answer);
    this.key = this.data.make && made ? answer.body.id : ref;
    this.before = undefined;
    if (made && !this.data.single) {
      this.draft = new Draft(`${this.data.form}:${String(this.key).replaceAll(/[^A-Za-z0-9._-]/g, '~')}`);
      history.replaceState(null, '', `?${new URLSearchParams({[this.data.key]: this.key})}`);
    }
    this.tell(null);
    this.show(this.record);
    say(made ? 'Added.' : 'Saved.');
    one('.state', this.element)?.replaceChildren('');
    this.element.dispatchEvent(new CustomEvent('form-saved', {detail: {answer, made, form: this}}));
  }

  /** Says what is wrong, at the fields and in the summary; null takes it back. */
  tell(problem) {
    fields(this.element).forEach(field => mark(field, null));
    this.summary.replaceChildren();
    if (problem === null) {
      return;
    }
    const lines = problem.errors.map(error => this.line(error));
    const count = lines.length;
    this.summary.append(
      h('p', {class: 'stop'}, count > 0 ? `${count === 1 ? 'One thing is' : `${count} things are`} wrong. Nothing was saved.` : problem.detail),
      count > 0 ? h('ul', {}, lines) : '',
      problem.signedOff ? h('p', {}, h('a', {href: '/sign-in.xhtml', target: '_blank'}, 'Sign in in a new window'), ', then save again here.') : '');
    this.summary.focus();
  }

  line(error) {
    const pointer = error.pointer ?? '';
    const field = fields(this.element).filter(each => pointer === each.dataset.pointer || pointer.startsWith(`${each.dataset.pointer}/`))[0]
      ?? fields(this.element).filter(each => each.dataset.pointer.startsWith(`${pointer}/`) && pointer !== '')[0];
    if (!field) {
      return h('li', {}, error.message);
    }
    mark(field, error.message);
    field.closest('details')?.setAttribute('open', '');
    const go = event => {
      event.preventDefault();
      field.closest('[data-tab][hidden]')?.dispatchEvent(new CustomEvent('part-needed', {bubbles: true}));
      field.focus();
    };
    return h('li', {}, h('a', {href: `#${field.id}`, click: go}, `${label(field)}: ${error.message}`));
  }

  async cancel() {
    if (this.isDirty() && !await sure({question: 'Throw away your changes?', what: 'What you typed here has not been saved.', verb: 'Throw away', danger: true})) {
      return;
    }
    this.before = undefined;
    await this.draft.drop();
    location.assign(this.data.back ?? '/');
  }

  busy(now) {
    all('button', one('.buttons', this.element)).forEach(button => button.toggleAttribute('disabled', now));
  }

  /** Only to be read: nothing can be typed. */
  lock() {
    this.editable = false;
    all('input, select, textarea', this.element).forEach(field => field.setAttribute('disabled', ''));
    all('.buttons, .add, .remove', this.element).forEach(part => part.setAttribute('hidden', ''));
  }
}

function read0(field) {
  try {
    return read(field);
  } catch {
    return null;
  }
}

for (const element of all('form[data-form]')) {
  new Form(element).start().then(() => ready(element));
}
