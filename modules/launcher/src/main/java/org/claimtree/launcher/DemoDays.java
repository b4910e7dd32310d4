package org.claimtree.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened in the day program of the demo practice lately: groups and single sessions were documented, which nobody
 * bills, and the nightly work bills the days on which it was enough. On the last day it was not.
 */
final class DemoDays {
    private static final int DAYS = 5;
    /** Days that authors have, and one for a practice whose night has not come. */
    private static final int LAST_AGO = 3;

    private static final String BILLED = "0905";
    private static final List<String> DOCUMENTED = List.of("IOP GROUP", "IOP GROUP", "IOP IND");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Api api;
    private final DemoSessions sessions;
    private final LocalDate last;

    /** @param today where the practice is */
    DemoDays(Api api, DemoSessions sessions, LocalDate today) {
        this.api = api;
        this.sessions = sessions;
        this.last = lastDay(today);
    }

    /** Days that were documented, and those of them that are billed. */
    record Days(long documented, long billed) {}

    /** Such that all days are of one month, and so on one claim; late documentation is billed for 30 days. */
    static LocalDate lastDay(LocalDate today) {
        LocalDate latest = today.minusDays(LAST_AGO);
        return latest.getDayOfMonth() < DAYS ? latest.withDayOfMonth(1).minusDays(1) : latest;
    }

    Days run() throws IOException, InterruptedException, DemoException {
        List<JsonNode> clients = sessions.ofDayProgram();
        api.change("settings/508", setting -> NODES.objectNode().put("value", DOCUMENTED.size()));
        List<String> notes = new ArrayList<>();
        for (JsonNode client : clients) {
            authorize(client);
            for (int ago = DAYS - 1; ago >= 0; ago--) {
                LocalDate day = last.minusDays(ago);
                notes.addAll(document(client, day, ago == 0 ? DOCUMENTED.subList(1, 3) : DOCUMENTED));
            }
        }
        sessions.release(notes);
        night();
        long billed = api.get(api.address("iop-days?outcome=BILLED&limit=1"))
                .path("total")
                .asLong();
        return new Days((long) clients.size() * DAYS, billed);
    }

    private void authorize(JsonNode client) throws IOException, InterruptedException, DemoException {
        ObjectNode wish = NODES.objectNode().put("client", id(client)).put("code", BILLED);
        wish.putObject("grant")
                .put("payerNumber", "PA2600" + client.path("ref").asText())
                .put("status", "APPROVED")
                .putObject("dates")
                .put("from", last.minusMonths(1).toString())
                .put("through", last.plusMonths(2).toString());
        wish.putObject("units").put("allotted", 30);
        api.add("authorizations", wish);
    }

    private List<String> document(JsonNode client, LocalDate day, List<String> codes)
            throws IOException, InterruptedException, DemoException {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            ObjectNode wish = NODES.objectNode().put("client", id(client)).put("text", "Took part.");
            wish.putObject("people").set("performedBy", client.at("/care/clinicians/0"));
            wish.putObject("session")
                    .put("start", day.atTime(9 + i, 0).toString())
                    .put("minutes", 50);
            wish.set("place", client.at("/care/place"));
            wish.putArray("lines").addObject().put("code", codes.get(i));
            String at = api.add("notes", wish).getPath();
            notes.add(at.substring(at.lastIndexOf('/') + 1));
        }
        return notes;
    }

    private String id(JsonNode client) {
        return sessions.client(client.path("ref").asText());
    }

    /** Lets the nightly work look at the days now; a demo does not wait for the night. */
    private void night() throws IOException, InterruptedException, DemoException {
        ObjectNode span = NODES.objectNode()
                .put("from", last.minusDays(DAYS - 1L).toString())
                .put("through", last.toString());
        String run = api.ask("iop-runs", span).path("run").asText();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            for (JsonNode one : api.get(api.address("iop-runs")).path("items")) {
                if (one.path("id").asText().equals(run) && one.hasNonNull("ended")) {
                    return;
                }
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new DemoException("days still wait after " + PATIENCE.toMinutes() + " minutes");
    }
}
