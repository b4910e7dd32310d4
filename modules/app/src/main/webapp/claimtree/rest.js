/**
 * The way of every page to the server: the same operations that programs use. Calls are written out as
 * "METHOD path/{parameter}", so that a test can hold what pages do against the description of the interface.
 */
import {fill} from './dom.js';

const BASE = '/api/v1/';

/**
 * Asks the server.
 *
 * @param call such as 'PUT payers/{ref}'
 * @param given path: values of {…}, query: parameters (URLSearchParams or object), body, tag (If-Match), fresh (If-None-Match: *),
 *   last: sent although the page is being left, quiet: asked by the page itself, so that it must not count as somebody being there
 * @return status, body, tag, problem (when refused); status 0 when nobody answered. Nothing is thrown.
 */
export async function rest(call, given = {}) {
  const [method, pattern] = call.split(' ');
  const address = BASE + fill(pattern, name => given.path?.[name]) + search(given.query);
  const headers = {Accept: 'application/json, application/problem+json'};
  if (given.body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (given.tag) {
    headers['If-Match'] = given.tag;
  }
  if (given.fresh) {
    headers['If-None-Match'] = '*';
  }
  if (given.key) {
    headers['Idempotency-Key'] = given.key;
  }
  if (given.quiet) {
    headers['X-ClaimTree-Background'] = 'true';
  }
  try {
    const answer = await fetch(address, {
      method, headers, keepalive: given.last === true, credentials: 'same-origin',
      body: given.body === undefined ? undefined : JSON.stringify(given.body),
    });
    return await read(answer);
  } catch {
    return {status: 0, problem: {detail: 'The server does not answer. Nothing is lost: try again in a moment.', errors: []}};
  }
}

async function read(answer) {
  const text = await answer.text();
  const json = /json/.test(answer.headers.get('Content-Type') ?? '') && text !== '' ? JSON.parse(text) : undefined;
  const made = {status: answer.status, tag: answer.headers.get('ETag'), location: answer.headers.get('Location')};
  if (answer.ok) {
    return {...made, body: json};
  }
  const problem = {errors: [], detail: `The server answered ${answer.status}.`, ...json};
  if (answer.status === 401) {
    problem.detail = 'You were signed off. What you typed is kept.';
    problem.signedOff = true;
  }
  return {...made, problem};
}

function search(query) {
  const text = new URLSearchParams(query ?? {}).toString();
  return text === '' ? '' : `?${text}`;
}

/** Address under which a file of the interface is downloaded by a link: 'GET charges.csv'. */
export function href(call, path = {}, query = {}) {
  return BASE + fill(call.split(' ')[1], name => path[name]) + search(query);
}

/** What went wrong, in one text: its sentence and whatever is wrong at fields. */
export function sentence(problem) {
  return [problem.detail, ...problem.errors.map(error => error.message)].join(' ');
}

/** Saves what a POST gives as a file; what is looked for must not stand in an address. */
export async function download(call, given, name) {
  const [method, pattern] = call.split(' ');
  const answer = await fetch(BASE + fill(pattern, key => given.path?.[key]) + search(given.query), {
    method, credentials: 'same-origin', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(given.body),
  });
  if (!answer.ok) {
    return read(answer);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return {status: answer.status};
}

/** Sends a file as it is; path: values of {…}. */
export async function send(call, file, type, query = {}, path = {}) {
  const [method, pattern] = call.split(' ');
  try {
    return await read(await fetch(BASE + fill(pattern, name => path[name]) + search(query), {method, credentials: 'same-origin', headers: {'Content-Type': type}, body: file}));
  } catch {
    return {status: 0, problem: {detail: 'The server does not answer. Nothing was stored.', errors: []}};
  }
}
