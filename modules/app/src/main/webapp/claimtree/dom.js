/** Small things that every page needs. Elements are always built from text, never from markup: what clients are called is no HTML. */

/** An element: h('a', {href: '/x', class: 'y'}, 'text', child). Attributes that are null or false are left out; functions listen. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined));
  return element;
}

export const one = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** Calls once nothing has happened for a while. */
export function settled(milliseconds, call) {
  let timer;
  const later = (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...given), milliseconds);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}

/** Says a sentence to everybody, also to those who hear the page: ok, attention or stop. */
export function say(sentence, kind = 'ok') {
  const place = one('#said');
  place.className = kind;
  place.replaceChildren(sentence);
}

/** Says a sentence on the page that is gone to. */
export function goAndSay(path, sentence) {
  sessionStorage.setItem('said', sentence);
  location.replace(path);
}

/** The parameters of this page's address. */
export const asked = () => new URLSearchParams(location.search);

/** Reads {name} places of a pattern from values, encoded for an address. */
export function fill(pattern, values) {
  return pattern.replace(/\{([^}]+)\}/g, (whole, name) => encodeURIComponent(values(name) ?? ''));
}

/** A part of the page has what it shows; once all have, the page says so. */
export function ready(part) {
  part.dataset.ready = 'true';
  if (all('form[data-form], section[data-list]').every(each => each.dataset.ready)) {
    document.body.dataset.ready = 'true';
  }
}
