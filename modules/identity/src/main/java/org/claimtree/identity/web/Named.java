package org.claimtree.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.claimtree.platform.web.Paging;

/**
 * Some of a short list of things that have a ref and a name, such as user profiles: those with a part of either, in an
 * order, page by page.
 *
 * @param text part of ref or name, or null
 * @param sort ref or name, with a minus in front for the other way round; null keeps the order of the list
 * @param offset rows to pass over
 * @param limit rows on a page
 */
record Named(String text, String sort, String offset, String limit) {
    /**
     * @param items on this page
     * @param total that match
     */
    record Page<T>(List<T> items, int total) {}

    <T> Page<T> of(List<T> all, Function<T, String> ref, Function<T, String> name) {
        String part = text == null ? "" : text.toLowerCase(Locale.ROOT);
        List<T> found = all.stream()
                .filter(one -> has(ref.apply(one), part) || has(name.apply(one), part))
                .toList();
        List<T> sorted = sort == null
                ? found
                : found.stream()
                        .sorted(order(sort.endsWith("name") ? name : ref).thenComparing(ref))
                        .toList();
        return new Page<>(
                sorted.stream()
                        .skip(Paging.offset(offset))
                        .limit(Paging.limit(limit))
                        .toList(),
                sorted.size());
    }

    private <T> Comparator<T> order(Function<T, String> by) {
        Comparator<T> order = Comparator.comparing(one -> by.apply(one).toLowerCase(Locale.ROOT));
        return sort.startsWith("-") ? order.reversed() : order;
    }

    private static boolean has(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }
}
