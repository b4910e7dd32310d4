package org.claimtree.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimtree.launcher.DemoSummary.DemoFile;

/** The main job through REST alone: import a practice, book its sessions and document them, bill its day program, build a batch, download its files and their forms. */
final class DemoJob {
    private static final String SUMMARY = "summary.json";
    private static final Duration BUILD_PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Api api;
    private final LocalDate today;
    private final Path out;
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /**
     * @param today where the practice is
     * @param secondsToStart what the server took to become ready
     */
    DemoJob(Api api, LocalDate today, Path out, double secondsToStart) {
        this.api = api;
        this.today = today;
        this.out = out;
        seconds.put("start", secondsToStart);
    }

    DemoSummary run(byte[] practice) throws IOException, InterruptedException, DemoException {
        removeFormerFiles();
        DemoSessions sessions = new DemoSessions(api, practice);
        JsonNode imported = timed("import", () -> api.importPractice(sessions.practice()));
        int booked = timed("book", () -> {
            sessions.authorize();
            return sessions.book();
        });
        int notes = timed("complete", sessions::complete);
        timed("release", () -> {
            sessions.release();
            return notes;
        });
        DemoDays.Days days = timed("days", () -> new DemoDays(api, sessions, today).run());
        timed("bill", () -> {
            sessions.bill();
            return notes;
        });
        timed("check", () -> api.post("claim-drafts/check", json.createObjectNode()));
        long charges = api.get(api.address("charges?limit=1")).path("total").asLong();
        URI location = api.createBatch();
        JsonNode batch = timed("build", () -> awaitEnd(location));
        List<DemoFile> files = timed("download", () -> download(batch));
        List<DemoFile> forms = timed("forms", () -> forms(batch));
        JsonNode replayed = timed("replay", () -> replay());
        JsonNode held = api.get(URI.create(location + "/held?limit=1000"));
        DemoSummary summary = new DemoSummary(
                new DemoSummary.Done(booked, notes),
                days,
                charges,
                // Charges that are not open: a client without coverage pays, or somebody put the charge on hold.
                charges - batch.at("/charges/charges").asLong(),
                batch.path("claims").asLong(),
                heldCharges(held).size(),
                heldReasons(held),
                files,
                forms,
                new DemoSummary.Replayed(
                        replayed.at("/replay/counts/replayed").asLong(),
                        replayed.at("/replay/counts/different").asLong()
                                + replayed.at("/replay/counts/partsDifferent").asLong()),
                imported.path("revision").asLong(),
                seconds);
        json.writeValue(out.resolve(SUMMARY).toFile(), summary);
        return summary;
    }

    /** Only what a former demo wrote there: the folder may hold somebody's own files. */
    private void removeFormerFiles() throws IOException {
        Files.createDirectories(out);
        Path summary = out.resolve(SUMMARY);
        if (Files.exists(summary)) {
            JsonNode former = json.readTree(summary.toFile());
            for (JsonNode name : former.findValues("name")) {
                if (isPlain(name.asText())) {
                    Files.deleteIfExists(out.resolve(name.asText()));
                }
            }
            Files.delete(summary);
        }
    }

    private JsonNode awaitEnd(URI batch) throws IOException, InterruptedException, DemoException {
        long deadline = System.nanoTime() + BUILD_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode state = api.get(batch);
            switch (state.path("status").asText()) {
                case "READY":
                    return state;
                case "BUILDING", "VERIFYING":
                    Thread.sleep(PAUSE.toMillis());
                    break;
                default:
                    throw new DemoException("the batch ended as " + state);
            }
        }
        throw new DemoException("the batch is still being built after " + BUILD_PATIENCE.toMinutes() + " minutes");
    }

    /** All claims again, from what was stored with them. */
    private JsonNode replay() throws IOException, InterruptedException, DemoException {
        URI location = api.createReplay();
        long deadline = System.nanoTime() + BUILD_PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode state = api.get(location);
            String status = state.at("/replay/status").asText();
            if (status.equals("DONE") && state.at("/changes").isEmpty()) {
                return state;
            }
            if (!status.equals("RUNNING")) {
                throw new DemoException("the replay did not give what was sent: " + state);
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new DemoException("the replay still runs after " + BUILD_PATIENCE.toMinutes() + " minutes");
    }

    private List<DemoFile> download(JsonNode batch) throws IOException, InterruptedException, DemoException {
        List<DemoFile> files = new ArrayList<>();
        for (JsonNode file : batch.path("files")) {
            String name = file.path("name").asText();
            if (!isPlain(name)) {
                throw new DemoException("not a file name: " + name);
            }
            byte[] content = api.download(api.onServer(file.path("href").asText()));
            String sha256 = sha256(content);
            if (!sha256.equals(file.path("sha256").asText())) {
                throw new DemoException(name + " is not what the server says it sent");
            }
            Files.write(out.resolve(name), content);
            files.add(new DemoFile(
                    name, content.length, sha256, file.path("claims").asLong()));
        }
        return files;
    }

    /** Claims for paper as they go onto pre-printed forms, and every claim with the form drawn around it. */
    private List<DemoFile> forms(JsonNode batch) throws IOException, InterruptedException, DemoException {
        List<DemoFile> forms = new ArrayList<>();
        for (JsonNode file : batch.path("files")) {
            String stem = file.path("name").asText().replaceFirst("\\.[A-Za-z0-9]+$", "");
            String address = file.path("forms").asText();
            if (file.path("medium").asText().equals("PAPER")) {
                forms.add(print(file, stem + "-data-only.pdf", address + "?mode=DATA_ONLY"));
            }
            forms.add(print(file, stem + "-forms.pdf", address + "?mode=FORM"));
        }
        return forms;
    }

    private DemoFile print(JsonNode file, String name, String address)
            throws IOException, InterruptedException, DemoException {
        byte[] content = api.download(api.onServer(address));
        Files.write(out.resolve(name), content);
        return new DemoFile(
                name, content.length, sha256(content), file.path("claims").asLong());
    }

    private static Set<String> heldCharges(JsonNode held) {
        Set<String> charges = new HashSet<>();
        held.path("items").forEach(item -> item.path("charges").forEach(charge -> charges.add(charge.asText())));
        return charges;
    }

    private static Map<String, Long> heldReasons(JsonNode held) {
        Map<String, Set<String>> charges = new TreeMap<>();
        for (JsonNode item : held.path("items")) {
            for (JsonNode finding : item.path("findings")) {
                if (finding.path("severity").asText().equals("WARN")) {
                    continue;
                }
                Set<String> ofCode =
                        charges.computeIfAbsent(finding.path("code").asText(), code -> new HashSet<>());
                item.path("charges").forEach(charge -> ofCode.add(charge.asText()));
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        charges.forEach((code, ofCode) -> counts.put(code, (long) ofCode.size()));
        return counts;
    }

    private static boolean isPlain(String name) {
        return name.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private <T> T timed(String stage, Stage<T> work) throws IOException, InterruptedException, DemoException {
        long start = System.nanoTime();
        T result = work.run();
        seconds.put(stage, secondsSince(start));
        return result;
    }

    static double secondsSince(long nanoTime) {
        return Math.round((System.nanoTime() - nanoTime) / 1e7) / 100.0;
    }

    private interface Stage<T> {
        T run() throws IOException, InterruptedException, DemoException;
    }
}
