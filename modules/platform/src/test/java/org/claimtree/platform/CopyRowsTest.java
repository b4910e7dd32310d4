package org.claimtree.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.claimtree.platform.testing.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What goes in by COPY comes out as it was. */
@Tag("database")
class CopyRowsTest {
    private static final String ODD = "tab\t line\n return\r back\\slash \\N \\. é 漢 \u0001 'quote\" ";

    private final TestDatabase database = TestDatabase.fresh("platform");
    private Handle h;

    @BeforeEach
    void open() {
        h = Jdbi.create(database.ownerDataSource()).open();
        h.execute("create table platform.copied (id uuid, n int, t text, d date, m numeric(11,2), b bytea, f boolean)");
    }

    @AfterEach
    void close() {
        h.close();
        database.close();
    }

    private CopyRows rows() {
        return new CopyRows(h, "platform.copied (id, n, t, d, m, b, f)");
    }

    @Test
    void values_come_out_as_they_went_in() {
        UUID id = UUID.randomUUID();
        byte[] bytes = "\\x00é".getBytes(StandardCharsets.ISO_8859_1);
        try (CopyRows rows = rows()) {
            rows.add(id)
                    .add(7)
                    .add(ODD)
                    .add(LocalDate.of(2026, 10, 5))
                    .add(new BigDecimal("12.50"))
                    .add(bytes)
                    .add(true)
                    .end();
            rows.add(null)
                    .add(null)
                    .add("")
                    .add(null)
                    .add(null)
                    .add(null)
                    .add(null)
                    .end();
        }
        assertThat(h.createQuery("select id || ' ' || n || ' ' || d || ' ' || m || ' ' || f from platform.copied"
                                + " where n = 7")
                        .mapTo(String.class)
                        .one())
                .isEqualTo(id + " 7 2026-10-05 12.50 true");
        assertThat(h.createQuery("select t from platform.copied where n = 7")
                        .mapTo(String.class)
                        .one())
                .isEqualTo(ODD);
        assertThat(h.createQuery("select b from platform.copied where n = 7")
                        .mapTo(byte[].class)
                        .one())
                .isEqualTo(bytes);
        assertThat(h.createQuery("select count(*) from platform.copied where id is null and n is null and t = ''"
                                + " and d is null and m is null and b is null and f is null")
                        .mapTo(Integer.class)
                        .one())
                .isEqualTo(1);
    }

    @Test
    void every_type_of_column_that_is_copied_keeps_its_value() {
        h.execute(
                "create table platform.typed (l bigint, at timestamptz, due timestamp, texts text[], ints int[], m numeric,"
                        + " d date)");
        try (CopyRows rows = new CopyRows(h, "platform.typed (l, at, due, texts, ints, m, d)")) {
            rows.add(1L << 40)
                    .add(Instant.parse("1999-12-31T23:59:59.123456Z"))
                    .add(LocalDateTime.parse("2026-11-02T08:30:00.5"))
                    .add(List.of(ODD, ""))
                    .add(List.of(3, -1))
                    .add(new BigDecimal("-1234567.0089"))
                    .add(LocalDate.of(1969, 2, 28))
                    .end();
            rows.add(-1)
                    .add(OffsetDateTime.parse("2026-11-02T08:30:00-05:00"))
                    .add(null)
                    .add(List.of())
                    .add(List.of())
                    .add(BigDecimal.ZERO)
                    .add(null)
                    .end();
        }
        assertThat(h.createQuery(
                                "select l || ' ' || (at at time zone 'UTC') || ' ' || due || ' ' || ints::text || ' ' || m"
                                        + " || ' ' || d from platform.typed where l > 0")
                        .mapTo(String.class)
                        .one())
                .isEqualTo("1099511627776 1999-12-31 23:59:59.123456 2026-11-02 08:30:00.5 {3,-1} -1234567.0089"
                        + " 1969-02-28");
        assertThat(h.createQuery("select texts from platform.typed where l > 0")
                        .map((row, ctx) ->
                                List.of((Object[]) row.getArray("texts").getArray()))
                        .one())
                .isEqualTo(List.of(ODD, ""));
        assertThat(h.createQuery("select l || ' ' || cardinality(texts) || cardinality(ints) || ' ' || m || ' '"
                                + " || (at at time zone 'UTC') from platform.typed"
                                + " where l < 0")
                        .mapTo(String.class)
                        .one())
                .isEqualTo("-1 00 0 2026-11-02 13:30:00");
    }

    @Test
    void a_value_that_a_column_cannot_take_is_refused_without_being_told() {
        try (CopyRows rows = rows()) {
            assertThatThrownBy(() -> rows.add("4111 1111"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("Column id is uuid and takes no String");
        }
    }

    @Test
    void more_rows_than_are_sent_at_once_all_arrive() {
        try (CopyRows rows = rows()) {
            for (int i = 0; i < 20_000; i++) {
                rows.add(null)
                        .add(i)
                        .add("row " + i)
                        .add(null)
                        .add(null)
                        .add(null)
                        .add(null)
                        .end();
            }
        }
        assertThat(h.createQuery("select count(*) || ' ' || count(distinct t) || ' ' || max(n) from platform.copied")
                        .mapTo(String.class)
                        .one())
                .isEqualTo("20000 20000 19999");
    }

    @Test
    void a_row_that_the_table_refuses_leaves_no_row() {
        assertThatThrownBy(() -> {
                    try (CopyRows rows = rows()) {
                        rows.add(null)
                                .add(1)
                                .add("good")
                                .add(null)
                                .add(null)
                                .add(null)
                                .add(null)
                                .end();
                        rows.add(null)
                                .add("no number")
                                .add("bad")
                                .add(null)
                                .add(null)
                                .add(null)
                                .add(null)
                                .end();
                    }
                })
                .isInstanceOf(RuntimeException.class);
        assertThat(h.createQuery("select count(*) from platform.copied")
                        .mapTo(Integer.class)
                        .one())
                .isZero();
    }

    @Test
    void a_row_that_is_not_ended_leaves_no_row() {
        assertThatThrownBy(() -> {
                    try (CopyRows rows = rows()) {
                        rows.add(null).add(1).add("half");
                    }
                })
                .hasMessage("A row was not ended");
        assertThat(h.createQuery("select count(*) from platform.copied")
                        .mapTo(Integer.class)
                        .one())
                .isZero();
    }
}
