package org.claimtree.invoicing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimtree.kernel.DateSpan;
import org.claimtree.kernel.DiagnosisCode;
import org.claimtree.kernel.Money;
import org.claimtree.platform.CanonicalJson;
import org.jdbi.v3.core.statement.SqlStatement;

/** Charges as rows, both ways. */
final class ChargeRows {
    private ChargeRows() {}

    static Charge charge(ResultSet row) throws SQLException {
        return new Charge(
                row.getObject("id", UUID.class),
                row.getString("ref"),
                row.getObject("client", UUID.class),
                service(row),
                new Charge.People(
                        row.getString("performed_by"),
                        row.getString("insurance_provider"),
                        row.getString("supervising"),
                        row.getString("referring")),
                new Charge.Reasons(
                        texts(row, "diagnoses").stream().map(DiagnosisCode::new).toList(),
                        texts(row, "pointers").stream().map(Integer::valueOf).toList()),
                new Charge.Claiming(
                        row.getString("authorization_no"),
                        row.getBoolean("released"),
                        row.getBoolean("voided"),
                        row.getString("hold_reason"),
                        row.getObject("hold_until", LocalDate.class)),
                CanonicalJson.read(row.getString("details"), Charge.Details.class));
    }

    private static Charge.Service service(ResultSet row) throws SQLException {
        return new Charge.Service(
                new DateSpan(
                        row.getObject("service_from", LocalDate.class),
                        row.getObject("service_through", LocalDate.class)),
                row.getString("code"),
                texts(row, "modifiers"),
                new Charge.Quantity(
                        row.getBigDecimal("units"),
                        new Money(row.getBigDecimal("amount")),
                        row.getObject("minutes", Integer.class)),
                row.getString("location"),
                row.getString("place_of_service"));
    }

    static void bind(SqlStatement<?> statement, Charge charge) {
        Charge.Service service = charge.service();
        Charge.Claiming claiming = charge.claiming();
        statement
                .bind("id", charge.id())
                .bind("ref", charge.ref())
                .bind("client", charge.client())
                .bind("from", service.dates().from())
                .bind("through", service.dates().through())
                .bind("code", service.code())
                .bindArray("modifiers", String.class, service.modifiers())
                .bind("units", service.quantity().units())
                .bind("amount", service.quantity().amount().dollars())
                .bind("minutes", service.quantity().minutes())
                .bind("location", service.location())
                .bind("pos", service.placeOfService())
                .bind("performedBy", charge.people().performedBy())
                .bind("insurance", charge.people().insuranceProvider())
                .bind("supervising", charge.people().supervising())
                .bind("referring", charge.people().referring())
                .bindArray(
                        "diagnoses",
                        String.class,
                        charge.reasons().diagnoses().stream()
                                .map(DiagnosisCode::code)
                                .toList())
                .bindArray(
                        "pointers",
                        String.class,
                        charge.reasons().pointers().stream()
                                .map(String::valueOf)
                                .toList())
                .bind("authorization", claiming.authorization())
                .bind("released", claiming.released())
                .bind("voided", claiming.voided())
                .bind("holdReason", claiming.holdReason())
                .bind("holdUntil", claiming.holdUntil())
                .bind("details", CanonicalJson.write(charge.details()));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
