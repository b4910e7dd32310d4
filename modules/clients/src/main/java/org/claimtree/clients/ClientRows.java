package org.claimtree.clients;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.PersonName;
import org.claimtree.kernel.PostalAddress;
import org.claimtree.platform.CanonicalJson;
import org.jdbi.v3.core.statement.SqlStatement;

/** Clients and coverages as rows, both ways. */
final class ClientRows {
    private ClientRows() {}

    static Client client(ResultSet row, Map<UUID, List<Coverage>> coverages) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String referring = row.getString("referring_provider");
        return new Client(
                id,
                row.getString("ref"),
                new Client.Person(
                        new PersonName(
                                row.getString("last_name"),
                                row.getString("first_name"),
                                row.getString("middle_name"),
                                row.getString("suffix")),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("sex"),
                        json(row.getString("address"), PostalAddress.class),
                        row.getString("phone"),
                        row.getObject("death_date", LocalDate.class)),
                new Client.Consent(
                        row.getString("release_code"),
                        row.getObject("release_revoked", LocalDate.class),
                        row.getBoolean("signed_by_provider"),
                        row.getString("medical_record"),
                        span(row, "disclosure")),
                referring == null
                        ? null
                        : new Client.Referral(
                                referring,
                                row.getString("referral_number"),
                                row.getString("referral_payer"),
                                span(row, "referral")),
                texts(row.getArray("diagnoses")).stream()
                        .map(DiagnosisCode::new)
                        .toList(),
                coverages.getOrDefault(id, List.of()),
                new Client.Care(
                        texts(row.getArray("divisions")),
                        texts(row.getArray("clinicians")),
                        texts(row.getArray("groups")),
                        place(row),
                        row.getObject("discharged", LocalDate.class)));
    }

    private static Client.Place place(ResultSet row) throws SQLException {
        String location = row.getString("usual_location");
        return location == null ? null : new Client.Place(location, row.getString("usual_place_of_service"));
    }

    static Coverage coverage(ResultSet row) throws SQLException {
        Coverage.Subscriber subscriber = json(row.getString("subscriber"), Coverage.Subscriber.class);
        return new Coverage(
                row.getObject("id", UUID.class),
                row.getString("ref"),
                row.getInt("order_no"),
                new Coverage.Insurer(
                        row.getString("payer"),
                        row.getString("plan"),
                        json(row.getString("claims_address"), PostalAddress.class)),
                new Coverage.Policy(
                        row.getString("member_id"),
                        row.getString("group_number"),
                        row.getString("group_name"),
                        row.getString("msp_type")),
                subscriber == null ? Coverage.Subscriber.SELF : subscriber,
                new DateSpan(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_through", LocalDate.class)),
                row.getString("benefits_assigned"));
    }

    private static DateSpan span(ResultSet row, String what) throws SQLException {
        LocalDate from = row.getObject(what + "_from", LocalDate.class);
        return from == null ? null : new DateSpan(from, row.getObject(what + "_through", LocalDate.class));
    }

    static void bind(SqlStatement<?> statement, Client client) {
        Client.Person person = client.person();
        Client.Consent consent = client.consent();
        Client.Place place = client.care().place();
        Client.Referral referral = client.referral() == null ? new Client.Referral(null, null) : client.referral();
        DateSpan good = referral.valid();
        statement
                .bind("id", client.id())
                .bind("ref", client.ref())
                .bind("last", person.name().last())
                .bind("first", person.name().first())
                .bind("middle", person.name().middle())
                .bind("suffix", person.name().suffix())
                .bind("birth", person.birthDate())
                .bind("sex", person.sex())
                .bind("phone", person.phone())
                .bind("address", person.address() == null ? null : CanonicalJson.write(person.address()))
                .bind("death", person.deathDate())
                .bind("record", consent.medicalRecord())
                .bind("release", consent.release())
                .bind("revoked", consent.revoked())
                .bind("bySelf", consent.signedByProvider())
                .bind(
                        "disclosureFrom",
                        consent.disclosure() == null
                                ? null
                                : consent.disclosure().from())
                .bind(
                        "disclosureThrough",
                        consent.disclosure() == null
                                ? null
                                : consent.disclosure().through())
                .bind("referring", referral.provider())
                .bind("referral", referral.number())
                .bind("referralPayer", referral.payer())
                .bind("referralFrom", good == null ? null : good.from())
                .bind("referralThrough", good == null ? null : good.through())
                .bindArray(
                        "diagnoses",
                        String.class,
                        client.diagnoses().stream().map(DiagnosisCode::code).toList())
                .bindArray("divisions", String.class, client.care().divisions())
                .bindArray("clinicians", String.class, client.care().clinicians())
                .bindArray("groups", String.class, client.care().groups())
                .bind("location", place == null ? null : place.location())
                .bind("pos", place == null ? null : place.placeOfService())
                .bind("discharged", client.care().discharged());
    }

    static void bind(SqlStatement<?> statement, UUID client, Coverage coverage) {
        Coverage.Policy policy = coverage.policy();
        statement
                .bind("id", coverage.id())
                .bind("client", client)
                .bind("ref", coverage.ref())
                .bind("order", coverage.order())
                .bind("payer", coverage.insurer().payer())
                .bind("plan", coverage.insurer().plan())
                .bind(
                        "claimsAddress",
                        coverage.insurer().claimsAddress() == null
                                ? null
                                : CanonicalJson.write(coverage.insurer().claimsAddress()))
                .bind("member", policy.memberId())
                .bind("group", policy.groupNumber())
                .bind("groupName", policy.groupName())
                .bind("msp", policy.mspType())
                .bind("relationship", coverage.subscriber().relationship())
                .bind(
                        "subscriber",
                        coverage.subscriber().isClient() ? null : CanonicalJson.write(coverage.subscriber()))
                .bind("from", coverage.valid().from())
                .bind("through", coverage.valid().through())
                .bind("benefits", coverage.benefitsAssigned());
    }

    private static <T> T json(String text, Class<T> type) {
        return text == null ? null : CanonicalJson.read(text, type);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
