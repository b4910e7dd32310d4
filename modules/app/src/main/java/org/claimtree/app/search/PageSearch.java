package org.claimtree.app.search;

import java.util.List;
import java.util.Locale;
import org.claimtree.app.pages.Place;
import org.claimtree.app.security.OpenPages;
import org.claimtree.identity.Caller;

/** Finds the places that people go to, by a part of their names; only those that the caller is let in to. */
final class PageSearch {
    private PageSearch() {}

    static List<Hit> find(String text, Caller caller) {
        String typed = text.toLowerCase(Locale.ROOT);
        return Place.ALL.stream()
                .flatMap(Place::all)
                .filter(place -> place.name().toLowerCase(Locale.ROOT).contains(typed))
                .filter(place -> OpenPages.isOpen(place.path(), caller))
                .limit(Search.MOST)
                .map(place -> new Hit(Hit.Kind.PAGE, place.name(), "Page", place.path()))
                .toList();
    }
}
