/**
 * The tree on the page. Only rows that can be seen are in the document, so that thousands of rules cost what a screenful costs.
 * What is shown comes from the host: words, findings, whether a rule matches; what is done there is told to it.
 */
import {h} from './dom.js';
import {below, find} from './rule-tree.js';
import {keysOf} from './tree-keys.js';
import {dragging} from './tree-drag.js';

export const START = 'start';
export const DEFAULT = 'default';
const ROW = 32;
const REASON = 20;
const SPARE = 8;

export class TreeView {
  /**
   * @param element scrolls
   * @param host row(row): parts of a row; reason(row): whether it has a second line; and what keys, clicks and drags ask for
   */
  constructor(element, host) {
    this.element = element;
    this.host = host;
    this.rules = [];
    this.rows = [];
    this.places = new Map();
    this.drawn = new Map();
    this.expanded = new Set();
    this.active = START;
    this.inside = h('div', {role: 'none', class: 'rows'});
    this.heard = h('p', {class: 'unseen', role: 'status', 'aria-live': 'polite'});
    element.append(this.inside);
    element.after(this.heard);
    element.addEventListener('scroll', () => this.paint());
    new ResizeObserver(() => this.paint()).observe(element);
    keysOf(this);
    dragging(this);
    this.listen();
  }

  listen() {
    this.element.addEventListener('click', event => {
      const row = event.target.closest('[role=treeitem]');
      if (!row || event.target.closest('a')) {
        return;
      }
      this.activate(row.dataset.id);
      this.element.focus({preventScroll: true});
      event.target.closest('.twist') ? this.toggle(row.dataset.id) : this.host.menu(this.row(row.dataset.id), {x: event.clientX, y: event.clientY});
    });
    this.element.addEventListener('contextmenu', event => {
      const row = event.target.closest('[role=treeitem]');
      // The key of the keyboard sends the same event, but from the tree itself.
      const at = row ? {x: event.clientX, y: event.clientY} : this.below(this.active);
      event.preventDefault();
      if (row) {
        this.activate(row.dataset.id);
      }
      this.host.menu(this.row(this.active), at);
    });
  }

  /** Shows a tree, at the same place as before as far as it is there. */
  show(rules) {
    const stays = this.place();
    this.rules = rules;
    this.rows = flatten(rules, this.expanded, row => (this.host.reason(row) ? ROW + REASON : ROW));
    this.places = new Map(this.rows.map((row, at) => [row.id, at]));
    if (!this.places.has(this.active)) {
      this.active = START;
    }
    this.drawn.forEach(element => element.remove());
    this.drawn.clear();
    const end = this.rows.at(-1);
    this.inside.style.height = `${end.top + end.height}px`;
    if (stays !== null) {
      this.element.scrollTop = this.row(this.active).top - stays;
    }
    this.paint();
  }

  /** How far below the upper edge the active row is; null where it cannot be seen. What comes above it must not push it away. */
  place() {
    const row = this.row(this.active);
    const far = row ? row.top - this.element.scrollTop : -1;
    return far >= 0 && far < this.element.clientHeight ? far : null;
  }

  row(id) {
    return this.rows[this.places.get(id)];
  }

  /** Draws the rows that can be seen and takes those away that cannot; the active row stays, because it is named to who hears the page. */
  paint() {
    if (this.rows.length === 0) {
      return;
    }
    const from = this.element.scrollTop;
    const to = from + this.element.clientHeight;
    const first = Math.max(0, this.at(from) - SPARE);
    const end = Math.min(this.rows.length, this.at(to) + SPARE + 1);
    const wanted = new Set(this.rows.slice(first, end).map(row => row.id));
    [this.active, this.dragged].filter(id => this.places.has(id)).forEach(id => wanted.add(id));
    for (const [id, element] of this.drawn) {
      if (!wanted.has(id)) {
        element.remove();
        this.drawn.delete(id);
      }
    }
    const fresh = [...wanted].filter(id => !this.drawn.has(id)).map(id => this.draw(this.row(id)));
    this.inside.append(...fresh);
    this.element.setAttribute('aria-activedescendant', elementId(this.active));
  }

  /** The row at a height. */
  at(height) {
    let low = 0;
    let high = this.rows.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      this.rows[middle].top <= height ? (low = middle) : (high = middle - 1);
    }
    return low;
  }

  draw(row) {
    const twist = h('span', {class: 'twist', 'aria-hidden': 'true'}, row.expanded === undefined ? '' : row.expanded ? '▾' : '▸');
    const element = h('div', {
      role: 'treeitem', id: elementId(row.id), 'data-id': row.id, 'aria-level': row.level, 'aria-posinset': row.place + 1, 'aria-setsize': row.of,
      'aria-expanded': row.expanded === undefined ? null : String(row.expanded), 'aria-selected': String(row.id === this.active),
      draggable: this.host.mayMove(row) ? 'true' : null, class: 'rule',
    }, twist, this.host.row(row));
    element.style.top = `${row.top}px`;
    element.style.height = `${row.height}px`;
    element.style.paddingLeft = `${(row.level - 1) * 18}px`;
    this.drawn.set(row.id, element);
    return element;
  }

  /** Makes a row the one that keys act on. */
  activate(id) {
    if (!this.places.has(id)) {
      return;
    }
    this.drawn.get(this.active)?.setAttribute('aria-selected', 'false');
    this.active = id;
    this.reveal(id);
    this.paint();
    this.drawn.get(id).setAttribute('aria-selected', 'true');
    this.host.activated(id);
  }

  /** Scrolls as little as is needed. */
  reveal(id) {
    const row = this.row(id);
    const height = this.element.clientHeight;
    if (row.top < this.element.scrollTop) {
      this.element.scrollTop = row.top;
    } else if (row.top + row.height > this.element.scrollTop + height) {
      this.element.scrollTop = row.top + row.height - height;
    }
  }

  /** Opens what is above a rule, and goes there. */
  go(id, focus = true) {
    const above = find(this.rules, id)?.path ?? [];
    if (above.some(rule => !this.expanded.has(rule.id))) {
      above.forEach(rule => this.expanded.add(rule.id));
      this.show(this.rules);
    }
    this.activate(id);
    if (focus) {
      this.element.focus({preventScroll: true});
    }
  }

  toggle(id, open = !this.expanded.has(id)) {
    if (this.row(id).expanded === undefined || id === START || id === DEFAULT) {
      return;
    }
    open ? this.expanded.add(id) : this.expanded.delete(id);
    this.show(this.rules);
  }

  /** @param ids rules whose branches are open */
  open(ids) {
    this.expanded = new Set(ids);
    this.show(this.rules);
    this.reveal(this.active);
  }

  /** A place for a menu beneath a row. */
  below(id) {
    const box = this.drawn.get(id).getBoundingClientRect();
    return {x: box.left + (this.row(id).level + 1) * 18, y: box.top + ROW};
  }

  /** Says to who hears the page what happened to the tree. */
  say(sentence) {
    this.heard.textContent = sentence;
  }
}

const elementId = id => `row-${id.replaceAll(/[^A-Za-z0-9._-]/g, '_')}`;

/** Rows from the top down, of open branches only. A rule's own number among its siblings counts, also for those who hear the tree. */
function flatten(rules, expanded, height) {
  const rows = [];
  let top = 0;
  const put = row => {
    row.top = top;
    row.height = height(row);
    top += row.height;
    rows.push(row);
  };
  put({id: START, level: 1, place: 0, of: 1, expanded: true});
  put({id: DEFAULT, level: 2, place: 0, of: 1, expanded: rules.length > 0 ? true : undefined});
  const level = (siblings, depth) => {
    let above;
    siblings.forEach((rule, place) => {
      const sends = rule.inherit ? above : rule.use;
      const inside = below(rule);
      const isOpen = inside.length > 0 ? expanded.has(rule.id) : undefined;
      put({id: rule.id, rule, sends, level: depth, place, of: siblings.length, expanded: isOpen});
      if (isOpen) {
        level(inside, depth + 1);
      }
      above = sends;
    });
  };
  level(rules, 3);
  return rows;
}

