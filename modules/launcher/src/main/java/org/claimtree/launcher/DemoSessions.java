package org.claimtree.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What the people of the demo practice did: each of its charges becomes a session of the service of its code, booked,
 * completed and documented as they do it. Those who come to a group on a day are one session.
 */
final class DemoSessions {
    /** Calls at once, as of some people at work. */
    private static final int PEOPLE = 4;

    private static final int NOTES_AT_ONCE = 25;
    private static final int MINUTES_BETWEEN = 30;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Api api;
    private final JsonNode practice;
    private final Map<String, String> clients = new HashMap<>();
    private List<Session> booked = List.of();
    private List<Written> written = List.of();

    DemoSessions(Api api, byte[] practice) throws IOException {
        this.api = api;
        this.practice = new ObjectMapper().readTree(practice);
    }

    /**
     * Somebody's time at which clients come.
     *
     * @param at address of the appointment, once it is booked
     */
    private record Session(String service, LocalTime start, List<JsonNode> charges, URI at) {
        JsonNode first() {
            return charges.get(0);
        }
    }

    /** A note that was written, and the charge that it is to become. */
    private record Written(String note, JsonNode charge) {}

    /** The practice without what happened in it. */
    byte[] practice() throws IOException {
        ObjectNode without = practice.deepCopy();
        without.remove("charges");
        return new ObjectMapper().writeValueAsBytes(without);
    }

    /** Approvals that payers gave, as far as charges name them. */
    void authorize() throws IOException, InterruptedException, DemoException {
        api.post("clients/search?limit=1000", NODES.objectNode())
                .path("items")
                .forEach(client -> clients.put(
                        client.path("ref").asText(), client.path("id").asText()));
        api.change("settings/210", setting -> NODES.objectNode().put("value", "PAYER_REQUIRES"));
        Map<String, List<JsonNode>> byNumber = new LinkedHashMap<>();
        for (JsonNode charge : practice.path("charges")) {
            String number = charge.at("/claiming/authorization").asText();
            if (!number.isEmpty()) {
                byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(charge);
            }
        }
        for (Map.Entry<String, List<JsonNode>> approval : byNumber.entrySet()) {
            JsonNode charge = approval.getValue().get(0);
            ObjectNode wish = NODES.objectNode().put("client", client(charge)).put("code", code(charge));
            LocalDate day = LocalDate.parse(day(charge));
            wish.putObject("grant")
                    .put("payerNumber", approval.getKey())
                    .put("status", "APPROVED")
                    .putObject("dates")
                    .put("from", day.minusMonths(6).toString())
                    .put("through", day.plusMonths(6).toString());
            wish.putObject("units").put("allotted", approval.getValue().size() + 10);
            api.add("authorizations", wish);
        }
    }

    /** @return how many appointments were booked */
    int book() throws InterruptedException, DemoException {
        booked = all(planned(), this::booked);
        return booked.size();
    }

    private List<Session> planned() {
        Map<String, JsonNode> services = new HashMap<>();
        practice.path("services")
                .forEach(service -> services.put(service.at("/lines/0/code").asText(), service));
        Map<String, Integer> taken = new HashMap<>();
        Map<String, Session> sessions = new LinkedHashMap<>();
        for (JsonNode charge : practice.path("charges")) {
            JsonNode service = services.get(code(charge));
            String performer = charge.at("/people/performedBy").asText();
            String key = service.at("/terms/group").asBoolean()
                    ? code(charge) + day(charge) + performer + charge.at("/service/location")
                    : charge.path("ref").asText();
            sessions.computeIfAbsent(
                            key,
                            k -> new Session(
                                    service.path("ref").asText(),
                                    LocalTime.of(8, 0)
                                            .plusMinutes((long) MINUTES_BETWEEN
                                                    * (taken.merge(day(charge) + performer, 1, Integer::sum) - 1)),
                                    new ArrayList<>(),
                                    null))
                    .charges()
                    .add(charge);
        }
        return List.copyOf(sessions.values());
    }

    private Session booked(Session session) throws IOException, InterruptedException, DemoException {
        JsonNode charge = session.first();
        ObjectNode wish = NODES.objectNode()
                .put("service", session.service())
                .put("provider", charge.at("/people/performedBy").asText());
        wish.putObject("place")
                .put("location", charge.at("/service/location").asText())
                .put("placeOfService", charge.at("/service/placeOfService").asText());
        wish.putObject("time").put("start", day(charge) + "T" + session.start());
        ArrayNode expected = wish.putArray("clients");
        session.charges().forEach(one -> expected.add(client(one)));
        return new Session(session.service(), session.start(), session.charges(), api.add("appointments", wish));
    }

    /** @return how many notes were written */
    int complete() throws InterruptedException, DemoException {
        written = all(booked, this::written).stream().flatMap(List::stream).toList();
        return written.size();
    }

    private List<Written> written(Session session) throws IOException, InterruptedException, DemoException {
        ObjectNode wish = NODES.objectNode();
        ArrayNode came = wish.putArray("clients");
        session.charges().forEach(charge -> came.add(documented(charge)));
        JsonNode answer = api.post(session.at().getPath().replaceFirst("^/api/v1/", "") + "/complete", wish);
        List<Written> notes = new ArrayList<>();
        for (int i = 0; i < session.charges().size(); i++) {
            notes.add(new Written(
                    answer.at("/notes/" + i + "/note").asText(),
                    session.charges().get(i)));
        }
        return notes;
    }

    private ObjectNode documented(JsonNode charge) {
        ObjectNode note = NODES.objectNode().put("client", client(charge)).put("text", "As planned.");
        note.set("diagnoses", charge.at("/reasons/diagnoses"));
        ObjectNode line = note.putArray("lines").addObject().put("code", code(charge));
        line.set("pointers", charge.at("/reasons/pointers"));
        if (charge.path("service").has("modifiers")) {
            line.set("modifiers", charge.at("/service/modifiers"));
        }
        ObjectNode worth = line.putObject("worth");
        worth.set("units", charge.at("/service/quantity/units"));
        worth.set("amount", charge.at("/service/quantity/amount"));
        return note;
    }

    /** Signs all notes of sessions. */
    void release() throws InterruptedException, DemoException {
        release(written.stream().map(Written::note).toList());
    }

    /** Signs notes; whatever stands against one ends the demo. */
    void release(List<String> notes) throws InterruptedException, DemoException {
        List<List<String>> stacks = new ArrayList<>();
        for (int from = 0; from < notes.size(); from += NOTES_AT_ONCE) {
            stacks.add(notes.subList(from, Math.min(notes.size(), from + NOTES_AT_ONCE)));
        }
        all(stacks, this::released);
    }

    private JsonNode released(List<String> stack) throws IOException, InterruptedException, DemoException {
        ObjectNode wish = NODES.objectNode();
        ArrayNode notes = wish.putArray("notes");
        stack.forEach(notes::add);
        JsonNode answers = api.post("notes/release", wish).path("answers");
        for (JsonNode answer : answers) {
            if (!answer.path("status").asText().equals("RELEASED")) {
                throw new DemoException("a note cannot be released: " + answer);
            }
        }
        return answers;
    }

    /** Copays come in, somebody holds a charge, and all invoices go to billing. */
    void bill() throws IOException, InterruptedException, DemoException {
        for (Written one : written) {
            JsonNode paid = one.charge().at("/details/patientPaid");
            JsonNode held = one.charge().at("/claiming/holdReason");
            if (!paid.isMissingNode()) {
                pay(one, paid);
            }
            if (!held.isMissingNode()) {
                api.change("charges/" + chargeOf(one), charge -> {
                    charge.withObject("/claiming").set("holdReason", held);
                    return charge;
                });
            }
        }
        ObjectNode all = NODES.objectNode();
        all.putObject("filter");
        api.post("invoices/release", all);
    }

    private String chargeOf(Written one) throws IOException, InterruptedException, DemoException {
        return api.get(api.address("notes/" + one.note())).at("/counted/0/id").asText();
    }

    private void pay(Written one, JsonNode amount) throws IOException, InterruptedException, DemoException {
        ObjectNode payment = NODES.objectNode()
                .put("client", client(one.charge()))
                .put("receivedOn", day(one.charge()))
                .put("method", "CARD");
        payment.set("amount", amount);
        ObjectNode line = payment.putArray("allocations").addObject().put("charge", chargeOf(one));
        line.set("amount", amount);
        api.add("payments", payment);
    }

    private String client(JsonNode charge) {
        return client(charge.path("client").asText());
    }

    /** Id of a client. */
    String client(String ref) {
        return clients.get(ref);
    }

    /** Those who come to a day program: who are usually seen at one place. */
    List<JsonNode> ofDayProgram() {
        List<JsonNode> some = new ArrayList<>();
        practice.path("clients").forEach(client -> {
            if (client.at("/care").has("place")) {
                some.add(client);
            }
        });
        return some;
    }

    private static String day(JsonNode charge) {
        return charge.at("/service/dates/from").asText();
    }

    private static String code(JsonNode charge) {
        return charge.at("/service/code").asText();
    }

    private interface Deed<A, B> {
        B of(A one) throws IOException, InterruptedException, DemoException;
    }

    /** Does it to each, some at once, and gives what came of it in the same order. */
    private static <A, B> List<B> all(List<A> some, Deed<A, B> deed) throws InterruptedException, DemoException {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Callable<B>> work = new ArrayList<>();
            some.forEach(one -> work.add(() -> deed.of(one)));
            List<B> done = new ArrayList<>();
            for (Future<B> one : people.invokeAll(work)) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new DemoException(e.getCause().getMessage());
        } finally {
            people.shutdownNow();
        }
    }
}
