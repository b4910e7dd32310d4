package org.claimtree.kernel;

import java.util.HashMap;
import java.util.Map;

/** Letters that have a plain form and that Unicode decomposition leaves alone, such as ß and ø: claims are written in A–Z. */
public final class LatinLetters {
    private static final Map<Integer, String> PLAIN = plain();

    private LatinLetters() {}

    /** Capitals A–Z for each such letter, by its code point. */
    public static Map<Integer, String> plainForms() {
        return PLAIN;
    }

    private static Map<Integer, String> plain() {
        Map<Integer, String> map = new HashMap<>();
        put(map, "SS", "ßẞ");
        put(map, "AE", "Ææ");
        put(map, "OE", "Œœ");
        put(map, "TH", "Þþ");
        put(map, "NG", "Ŋŋ");
        put(map, "O", "Øø");
        put(map, "L", "Łł");
        put(map, "D", "ĐđÐð");
        put(map, "H", "Ħħ");
        put(map, "T", "Ŧŧ");
        put(map, "I", "ı");
        return Map.copyOf(map);
    }

    private static void put(Map<Integer, String> map, String plain, String letters) {
        letters.codePoints().forEach(letter -> map.put(letter, plain));
    }
}
