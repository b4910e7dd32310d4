/** The way from a client to the statement. */
import {asked, h, one} from './dom.js';
import {href} from './rest.js';

one('#statement')?.append(h('a', {href: href('GET clients/{id}/statement.pdf', {id: asked().get('id')}), target: '_blank'}, 'Print statement'));
