package org.claimtree.it.api;

import org.claimtree.it.api.Calls.Request;

/**
 * One request with one thing changed.
 *
 * @param place what was changed: the pointer of a field, {@code ?name} of a query parameter, {@code name:} of a header,
 *     {@code {name}} of a part of the path, or {@code body}
 * @param name what stands there
 * @param request the whole request
 * @param legal whether the description allows it, so that the server may do as asked; it may refuse nevertheless
 * @param added whether the example has nothing at this place: what is added can stand against what is there, which is a
 *     matter of the whole
 */
record Case(String place, String name, Request request, boolean legal, boolean added) {
    /** Whether the refusal has to name the place: a path names a record or nothing, and a body may be no JSON at all. */
    boolean isNamed() {
        return place.startsWith("/") || place.startsWith("?") || place.endsWith(":");
    }

    String words() {
        return request.verb() + " " + place + " " + name;
    }
}
