package org.claimtree.encounters.notes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.claimtree.kernel.TimeOrderedIds;
import org.claimtree.platform.CanonicalJson;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Notes as rows, both ways. */
final class NoteRows {
    private NoteRows() {}

    private record StoredLine(NoteWish.Line asked, Note.Counted counted) {}

    /** The notes with these ids, in no order. */
    static Map<UUID, Note> byIds(Handle h, Collection<UUID> ids) {
        Map<UUID, List<StoredLine>> lines = h.createQuery(
                        "select * from encounters.note_line where note = any(:ids) order by note, no")
                .bindArray("ids", UUID.class, ids)
                .map((row, ctx) -> Map.entry(row.getObject("note", UUID.class), line(row)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return h.createQuery("select n.*, c.last_name, c.first_name,"
                        + " (select f.id from encounters.note f where f.corrects = n.id) as corrected_by"
                        + " from encounters.note n join clients.client c on c.id = n.client where n.id = any(:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, ctx) -> note(row, lines.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .collect(Collectors.toMap(Note::id, note -> note));
    }

    private static StoredLine line(ResultSet row) throws SQLException {
        BigDecimal fee = row.getBigDecimal("fee");
        String worth = row.getString("worth");
        return new StoredLine(
                new NoteWish.Line(
                        row.getString("code"),
                        texts(row.getArray("modifiers")),
                        worth == null ? null : CanonicalJson.read(worth, NoteWish.Worth.class),
                        Arrays.asList((Integer[]) row.getArray("pointers").getArray()),
                        new NoteWish.Place(row.getString("location"), row.getString("place_of_service"))),
                new Note.Counted(
                        row.getObject("id", UUID.class),
                        row.getInt("no"),
                        plain(row.getBigDecimal("units")),
                        fee == null ? null : new Money(fee),
                        Note.FeeFrom.valueOf(row.getString("fee_from")),
                        new Money(row.getBigDecimal("amount")),
                        row.getBoolean("billable"),
                        new NoteWish.Place(row.getString("at_location"), row.getString("at_place"))));
    }

    private static BigDecimal plain(BigDecimal units) {
        BigDecimal stripped = units.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static Note note(ResultSet row, List<StoredLine> lines) throws SQLException {
        String first = row.getString("first_name");
        LocalDateTime start = row.getObject("start_at", LocalDateTime.class);
        Duration length = Duration.between(start, row.getObject("end_at", LocalDateTime.class));
        return new Note(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("client", UUID.class),
                first == null ? row.getString("last_name") : row.getString("last_name") + ", " + first,
                new NoteWish.People(
                        row.getString("performed_by"),
                        row.getString("insurance_provider"),
                        row.getString("supervising")),
                new NoteWish.Session(start, (int) length.toMinutes()),
                new NoteWish.Place(row.getString("location"), row.getString("place_of_service")),
                texts(row.getArray("diagnoses")).stream()
                        .map(DiagnosisCode::new)
                        .toList(),
                lines.stream().map(StoredLine::asked).toList(),
                lines.stream().map(StoredLine::counted).toList(),
                row.getString("text"),
                state(row),
                row.getInt("version"));
    }

    private static Note.State state(ResultSet row) throws SQLException {
        return new Note.State(
                NoteStatus.valueOf(row.getString("status")),
                remarks(row.getString("blocked")),
                List.of(),
                new Note.History(
                        deed(row, "written"),
                        deed(row, "signed"),
                        deed(row, "released"),
                        deed(row, "voided"),
                        row.getString("void_reason")),
                row.getObject("appointment", UUID.class),
                row.getObject("corrects", UUID.class),
                row.getObject("corrected_by", UUID.class));
    }

    private static List<NoteRemark> remarks(String text) {
        try {
            return text == null
                    ? List.of()
                    : CanonicalJson.mapper().readValue(text, new TypeReference<List<NoteRemark>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored remarks cannot be read");
        }
    }

    private static Note.Deed deed(ResultSet row, String name) throws SQLException {
        String by = row.getString(name + "_by");
        return by == null
                ? null
                : new Note.Deed(
                        by, row.getObject(name + "_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    /** Puts the content into the row of a draft that is there. */
    static void write(Handle h, UUID id, NoteContent content, Instant at) {
        NoteWish wish = content.wish();
        h.createUpdate("update encounters.note set performed_by = :performedBy, insurance_provider = :insurance,"
                        + " supervising = :supervising, start_at = :start, end_at = :end, location = :location,"
                        + " place_of_service = :place, diagnoses = :diagnoses, text = :text where id = :id")
                .bind("id", id)
                .bind("performedBy", wish.people().performedBy())
                .bind("insurance", wish.people().insuranceProvider())
                .bind("supervising", wish.people().supervising())
                .bind("start", wish.session().start())
                .bind("end", wish.session().start().plusMinutes(wish.session().minutes()))
                .bind("location", wish.place().location())
                .bind("place", wish.place().placeOfService())
                .bindArray(
                        "diagnoses",
                        String.class,
                        wish.diagnoses().stream().map(DiagnosisCode::code).toList())
                .bind("text", wish.text())
                .execute();
        writeLines(h, id, content.lines(), at);
    }

    /** Lines keep their ids by their place, so that what hangs on them stays. */
    private static void writeLines(Handle h, UUID note, List<NoteContent.Line> lines, Instant at) {
        List<UUID> ids =
                new ArrayList<>(h.createQuery("select id from encounters.note_line where note = :note order by no")
                        .bind("note", note)
                        .mapTo(UUID.class)
                        .list());
        h.createUpdate("delete from encounters.note_line where note = :note")
                .bind("note", note)
                .execute();
        PreparedBatch batch =
                h.prepareBatch("insert into encounters.note_line (id, note, no, code, modifiers, pointers,"
                        + " location, place_of_service, worth, units, fee, fee_from, amount, billable, at_location, at_place)"
                        + " values (:id, :note, :no, :code, :modifiers, :pointers, :location, :placeOfService, :worth, :units,"
                        + " :fee, :feeFrom, :amount, :billable, :atLocation, :atPlace)");
        for (int i = 0; i < lines.size(); i++) {
            bind(batch, lines.get(i));
            batch.bind("id", i < ids.size() ? ids.get(i) : TimeOrderedIds.at(at))
                    .bind("note", note)
                    .bind("no", i + 1)
                    .add();
        }
        if (!lines.isEmpty()) {
            batch.execute();
        }
    }

    private static void bind(PreparedBatch batch, NoteContent.Line line) {
        NoteWish.Line asked = line.asked();
        NoteContent.Price price = line.price();
        batch.bind("code", asked.code())
                .bindArray("modifiers", String.class, asked.modifiers())
                .bindArray("pointers", Integer.class, asked.pointers())
                .bind("location", asked.place().location())
                .bind("placeOfService", asked.place().placeOfService())
                .bind("worth", asked.worth().equals(NoteWish.Worth.OPEN) ? null : CanonicalJson.write(asked.worth()))
                .bind("units", line.units())
                .bind("fee", price.fee() == null ? null : price.fee().dollars())
                .bind("feeFrom", price.from().name())
                .bind("amount", price.amount().dollars())
                .bind("billable", price.billable())
                .bind("atLocation", line.place().location())
                .bind("atPlace", line.place().placeOfService());
    }
}
