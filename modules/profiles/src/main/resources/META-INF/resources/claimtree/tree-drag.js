/** A branch is dragged: onto the upper part of a rule to stand before it, the lower part after it, the middle to stand below it. */

const WORDS = ['before', 'after', 'last'];

export function dragging(view) {
  const box = view.element;
  let over = null;
  const mark = (element, where) => {
    WORDS.forEach(word => over?.classList.remove(`drop-${word}`));
    over = element;
    over?.classList.add(`drop-${where}`);
  };
  box.addEventListener('dragstart', event => {
    const row = event.target.closest?.('[role=treeitem]');
    if (row) {
      view.dragged = row.dataset.id;
      event.dataTransfer.setData('text/plain', row.dataset.id);
      event.dataTransfer.effectAllowed = 'move';
    }
  });
  box.addEventListener('dragover', event => {
    const target = targetOf(view, event);
    if (target) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    }
    mark(target?.element ?? null, target?.where);
  });
  box.addEventListener('dragleave', () => mark(null));
  box.addEventListener('drop', event => {
    const target = targetOf(view, event);
    mark(null);
    if (target) {
      event.preventDefault();
      view.host.move(view.dragged, target.where, target.id);
    }
  });
  box.addEventListener('dragend', () => {
    view.dragged = undefined;
    mark(null);
    view.paint();
  });
}

/** Where a drop would put the branch: {where, id, element}; null where it may not go. */
function targetOf(view, event) {
  const element = event.target.closest?.('[role=treeitem]');
  const row = element && view.row(element.dataset.id);
  if (!row || !view.dragged) {
    return null;
  }
  if (!row.rule) {
    return {where: 'first', id: null, element};
  }
  const part = (event.clientY - element.getBoundingClientRect().top) / row.height;
  const where = part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'last';
  return view.host.canMove(view.dragged, row.id) ? {where, id: row.id, element} : null;
}
