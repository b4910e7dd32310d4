/** The tree by keyboard: the keys of every tree, and Alt with an arrow for what is dragged with a mouse. */

const MOVES = {ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in'};

export function keysOf(view) {
  view.element.addEventListener('keydown', event => {
    const row = view.row(view.active);
    if (event.altKey && MOVES[event.key]) {
      event.preventDefault();
      view.host.step(row, MOVES[event.key]);
    } else if (!event.altKey && !event.ctrlKey && !event.metaKey && press(view, row, event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

/** Whether the key meant something. */
function press(view, row, event) {
  const at = view.places.get(row.id);
  const to = {
    ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: view.rows.length - 1,
    PageDown: view.at(row.top + view.element.clientHeight), PageUp: view.at(Math.max(0, row.top - view.element.clientHeight)),
  }[event.key];
  if (to !== undefined) {
    view.activate(view.rows[Math.max(0, Math.min(to, view.rows.length - 1))].id);
    return true;
  }
  switch (event.key) {
    case 'ArrowRight':
      row.expanded === false ? view.toggle(row.id, true) : row.expanded && view.activate(view.rows[at + 1].id);
      return true;
    case 'ArrowLeft':
      left(view, row, at);
      return true;
    case 'Enter':
      view.host.menu(row, view.below(row.id));
      return true;
    case 'F10':
      if (event.shiftKey) {
        view.host.menu(row, view.below(row.id));
      }
      return event.shiftKey;
    case 'ContextMenu':
      view.host.menu(row, view.below(row.id));
      return true;
    case '*':
      view.host.expandAll();
      return true;
    case 'Delete':
      view.host.remove(row);
      return true;
    case 'f':
      view.host.search();
      return true;
    default:
      return false;
  }
}

/** Closes a branch, or goes to what the row belongs to. */
function left(view, row, at) {
  if (row.expanded && row.rule) {
    view.toggle(row.id, false);
    return;
  }
  for (let above = at - 1; above >= 0; above--) {
    if (view.rows[above].level < row.level) {
      view.activate(view.rows[above].id);
      return;
    }
  }
}
