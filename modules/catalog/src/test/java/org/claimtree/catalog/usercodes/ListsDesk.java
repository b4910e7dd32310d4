package org.claimtree.catalog.usercodes;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.claimtree.catalog.BillingCode;
import org.claimtree.catalog.Catalog;
import org.claimtree.catalog.CatalogLog;
import org.claimtree.catalog.CodeGroup;
import org.claimtree.identity.AuditEntry;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.RevisionEntry;
import org.claimtree.platform.Sql;
import org.claimtree.platform.revision.SqlRevisionLog;
import org.claimtree.platform.testing.TestDatabase;
import org.claimtree.platform.testing.TestTransactions;
import org.claimtree.platform.web.ListWindow;
import org.claimtree.platform.web.Precondition;

/** Users' lists over a fresh database that knows some codes and two groups; the users ANNA, BEN and CARA exist. */
final class ListsDesk implements AutoCloseable {
    static final UUID ANNA = UUID.fromString("00000000-0000-0000-0000-00000000000a");
    static final UUID BEN = UUID.fromString("00000000-0000-0000-0000-00000000000b");
    static final UUID CARA = UUID.fromString("00000000-0000-0000-0000-00000000000c");
    static final Clock NOON = Clock.fixed(Instant.parse("2026-11-26T17:00:00Z"), ZoneOffset.UTC);

    final List<AuditEntry> audited = Collections.synchronizedList(new ArrayList<>());
    final Sql sql;
    final UserCodes lists;
    final OfferedCodes offered;
    private final TestDatabase database = TestDatabase.fresh("platform", "catalog");
    private final TestTransactions transactions = new TestTransactions(database.appDataSource());
    private final SqlRevisionLog log;

    ListsDesk() {
        sql = new Sql(transactions.dataSource());
        log = new SqlRevisionLog(sql, () -> "tester", NOON);
        lists = new UserCodes(sql, List.of(user -> List.of(ANNA, BEN, CARA).contains(user)));
        offered = new OfferedCodes(log, new CatalogLog(log));
        save(code("90832", true), code("90834", true), code("NO SHOW", true), code("OLD", false));
        save(group("BRIEF", true, "90834", "90832", "OLD"), group("PAST", false, "90832"));
    }

    void save(RevisionEntry... entries) {
        run(() -> log.append("test", List.of(entries)));
    }

    static RevisionEntry code(String ref, boolean active) {
        BillingCode code = new BillingCode(BillingCode.Kind.CPT, ref, null, null, null, null, active);
        return new RevisionEntry(Catalog.CODE_KIND, ref, RevisionEntry.ALWAYS, CanonicalJson.write(code));
    }

    static RevisionEntry group(String ref, boolean active, String... codes) {
        CodeGroup group = new CodeGroup("Group " + ref, List.of(codes), active);
        return new RevisionEntry(Catalog.GROUP_KIND, ref, RevisionEntry.ALWAYS, CanonicalJson.write(group));
    }

    <T> T run(Callable<T> work) {
        return transactions.run(work);
    }

    static UserCode.Dates days(String from, String through) {
        return new UserCode.Dates(LocalDate.parse(from), through == null ? null : LocalDate.parse(through));
    }

    static UserCode.Terms rate(String rate) {
        return new UserCode.Terms(null, null, new BigDecimal(rate));
    }

    AddUserCodes.Added add(AddUserCodes.Wish wish) {
        return run(() -> new AddUserCodes(sql, lists, offered, audited::add).add(wish));
    }

    AddUserCodes.Added add(UUID user, String code, String from, String through) {
        return add(new AddUserCodes.Wish(List.of(user), List.of(code), null, days(from, through), null));
    }

    AddUserCodes.Added addGroup(String group, UUID... users) {
        return add(new AddUserCodes.Wish(List.of(users), null, group, days("2026-12-01", null), null));
    }

    void change(UUID user, UUID row, ChangeUserCode.Content content, String tag) {
        run(() -> {
            new ChangeUserCode(sql, lists, audited::add).change(user, row, content, new Precondition(tag, null));
            return null;
        });
    }

    List<UserCode> of(UUID user) {
        return lists.list(user, null, new ListWindow("code", 0, 100)).items();
    }

    /** The list in short: code and days. */
    List<String> shown(UUID user) {
        return of(user).stream()
                .map(row -> row.code() + " " + row.dates().from() + "/"
                        + (row.dates().through() == null ? "" : row.dates().through()))
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
