package org.claimtree.it.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.claimtree.it.api.Calls.Request;
import org.claimtree.it.api.Description.Operation;

/** Everything that is tried on one operation, each a right request with one thing changed. */
final class Cases {
    /** Bad values at each place, chosen by the seed; the long run takes all of them. */
    private static final int EACH = Boolean.getBoolean("sweep.full") ? Integer.MAX_VALUE : 3;

    private final Description description;
    private final Operation operation;
    private final Request right;
    private final List<Case> cases = new ArrayList<>();

    private Cases(Description description, Operation operation, Request right) {
        this.description = description;
        this.operation = operation;
        this.right = right;
    }

    /**
     * @param body of the right request, null where there is none
     * @param seed chooses when there are too many
     */
    static List<Case> of(Description description, Operation operation, Request right, JsonNode body, long seed) {
        Cases all = new Cases(description, operation, right);
        all.parameters();
        if (body != null) {
            all.fields(body);
            all.wholeBodies();
        }
        Collections.shuffle(all.cases, new Random(seed));
        Map<String, Integer> taken = new HashMap<>();
        return all.cases.stream()
                .filter(tried -> taken.merge(tried.place() + tried.legal(), 1, Integer::sum) <= EACH)
                .toList();
    }

    private void fields(JsonNode body) {
        for (Spots.Spot spot : Spots.of(description, operation.body(), body)) {
            for (BadInput.Value value : BadInput.forSchema(spot.schema(), spot.present())) {
                JsonNode changed = spot.replaced(body, value.value());
                if (!changed.equals(body)) {
                    boolean legal = !value.never() && description.fits(operation.body(), changed);
                    cases.add(new Case(
                            spot.pointer(),
                            value.name(),
                            withBody(World.bytes(changed)),
                            legal,
                            spot.present() == null || value.value() == null));
                }
            }
        }
        BadInput.forSchema(operation.body(), body).stream()
                .filter(value -> value.name().startsWith("unknown field"))
                .forEach(value -> add("/", value.name(), withBody(World.bytes(value.value())), false));
    }

    private void wholeBodies() {
        String text = new String(right.body(), StandardCharsets.UTF_8);
        for (String bad : new String[] {
            "",
            " ",
            "null",
            "[]",
            "1",
            "\"" + BadInput.MARK + "\"",
            "{",
            "{\"a\":NaN}",
            "{\"a\":1,\"a\":1}",
            "\u0000",
            text + "}",
            text.substring(0, text.length() / 2),
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "<a>" + BadInput.MARK + "</a>"
        }) {
            String name = bad.length() > 20 ? bad.substring(0, 20) + "…" : bad;
            add("body", name, withBody(bad.getBytes(StandardCharsets.UTF_8)), false);
        }
        add(
                "body",
                "too large",
                withBody(("{\"a\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(StandardCharsets.UTF_8)),
                false);
        add(
                "body",
                "not UTF-8",
                withBody(new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xff, (byte) 0xc0, '"', '}'}),
                false);
        for (String type : new String[] {
            "text/xml",
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/json; charset=utf-16",
            "json",
            "*/*"
        }) {
            Map<String, String> headers = new LinkedHashMap<>(right.headers());
            headers.put("Content-Type", type);
            add("body", "as " + type, new Request(right.verb(), right.address(), headers, right.body()), false);
        }
    }

    private void parameters() {
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.get("name").asText();
            switch (parameter.get("in").asText()) {
                case "query" -> query(name, parameter.get("schema"));
                case "header" -> header(name, parameter.get("schema"));
                default -> path(name, parameter.get("schema"));
            }
        }
        add("?", "unknown", at(right.address() + "?shoe=" + BadInput.MARK), false);
        add("?", "unknown with a control character", at(right.address() + "?a%00b=1"), false);
    }

    private void query(String name, JsonNode schema) {
        List<String> values =
                new ArrayList<>(List.of("", "0", "1", "-1", "1001", "1.5", "NaN", "true", "TRUE", "null"));
        values.add("99999999999999999999");
        values.add("1e308");
        values.add("00000000-0000-4000-8000-000000000000");
        BadInput.texts().forEach(value -> values.add(value.value().asText()));
        for (String value : values) {
            String told = value.length() > 20 ? value.substring(0, 20) + "…" : value;
            add(
                    "?" + name,
                    told,
                    at(right.address() + "?" + name + "=" + World.encoded(value)),
                    isLegal(schema, value));
        }
        for (String raw : new String[] {"%00", "a%1Fb", "%0D%0AX:1", "%ED%A0%80", "%FF"}) {
            add("?" + name, raw, at(right.address() + "?" + name + "=" + raw), false);
        }
        add("?" + name, "twice", at(right.address() + "?" + name + "=1&" + name + "=1"), false);
    }

    private boolean isLegal(JsonNode schema, String text) {
        if (schema.get("type").asText().equals("array")) {
            return isLegal(schema.get("items"), text);
        }
        BiFunction<String, String, Boolean> is =
                (type, form) -> schema.get("type").asText().equals(type) && text.matches(form);
        JsonNode value = TextNode.valueOf(text);
        if (is.apply("boolean", "true|false")) {
            value = BooleanNode.valueOf(Boolean.parseBoolean(text));
        } else if (is.apply("integer", "-?[0-9]+")) {
            value = BigIntegerNode.valueOf(new BigInteger(text));
        } else if (is.apply("number", "-?[0-9]+(\\.[0-9]+)?(e[0-9]+)?")) {
            value = DecimalNode.valueOf(new BigDecimal(text));
        }
        return description.fits(schema, value);
    }

    private void header(String name, JsonNode schema) {
        for (String value : new String[] {
            "\"" + BadInput.MARK + "\"",
            "W/\"" + BadInput.MARK + "\"",
            BadInput.MARK,
            "*",
            "\"\"",
            "a b",
            "'; drop table x",
            "<" + BadInput.MARK + ">",
            "A".repeat(3000)
        }) {
            Map<String, String> headers = new LinkedHashMap<>(right.headers());
            headers.put(name, value);
            String told = value.length() > 20 ? value.substring(0, 20) + "…" : value;
            Request request = new Request(right.verb(), right.address(), headers, right.body());
            // A tag of the right form is stale: nobody gave it.
            boolean legal = isLegal(schema, value) && !name.equals("If-Match") && !name.equals("If-None-Match");
            add(legal || isLegal(schema, value) ? "header" : name + ":", told, request, legal);
        }
        if (right.headers().containsKey(name)) {
            Map<String, String> headers = new LinkedHashMap<>(right.headers());
            headers.remove(name);
            add("header", "no " + name, new Request(right.verb(), right.address(), headers, right.body()), false);
        }
    }

    private void path(String name, JsonNode schema) {
        String[] parts = operation.path().split("/");
        String[] filled = right.address().split("/");
        for (String value : new String[] {
            BadInput.MARK,
            "none%20such",
            "%00",
            "a%0Ab",
            "%ED%A0%80",
            "%FF",
            "%27%3B--",
            "%3Cb%3E",
            "%F0%9F%98%80",
            "-1",
            "0",
            "%20",
            "00000000-0000-4000-8000-000000000000",
            "99999999999999999999",
            "%2e%2e",
            "..%2f..%2fetc",
            "a%2Fb",
            "A".repeat(3000)
        }) {
            StringBuilder address = new StringBuilder();
            for (int i = 0; i < parts.length; i++) {
                String part = parts[i].equals("{" + name + "}") ? value : filled[i];
                address.append(address.isEmpty() ? "" : "/").append(part);
            }
            String told = value.length() > 40 ? value.substring(0, 20) + "…" : value;
            // Any name of a form is one, whether something was typed there or not; and so of one's own printer.
            boolean printer = right.address().startsWith("printers/");
            boolean legal = (name.equals("form") || printer)
                    && isLegal(schema, URLDecoder.decode(value, StandardCharsets.UTF_8));
            add("{" + name + "}", told, at(address.toString()), legal);
        }
    }

    private Request withBody(byte[] body) {
        return new Request(right.verb(), right.address(), right.headers(), body);
    }

    private Request at(String address) {
        return new Request(right.verb(), address, right.headers(), right.body());
    }

    private void add(String place, String name, Request request, boolean legal) {
        cases.add(new Case(place, name, request, legal, false));
    }
}
