package org.claimtree.invoicing.documents;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtree.authorizations.CodeFacts;
import org.claimtree.clients.Client;
import org.claimtree.clients.ClientScope;
import org.claimtree.clients.Clients;
import org.claimtree.directory.RowScopes;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.invoicing.documents.Letterhead.Fact;
import org.claimtree.invoicing.documents.Paper.Column;
import org.claimtree.invoicing.documents.Paper.Side;
import org.claimtree.kernel.Money;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** A client's statement: what is open on the client's invoices, how old it is, and what is on account. */
@ApplicationScoped
public class PrintStatement {
    private static final List<Column> LINES = List.of(
            new Column("DATE", Side.LEFT, Paper.LEFT, 60),
            new Column("INVOICE", Side.LEFT, Paper.LEFT + 66, 50),
            new Column("SERVICE", Side.LEFT, Paper.LEFT + 124, 100),
            new Column("CHARGE", Side.RIGHT, Paper.LEFT + 284, 56),
            new Column("PAID, ADJUSTED", Side.RIGHT, Paper.LEFT + 370, 76),
            new Column("INSURANCE", Side.RIGHT, Paper.LEFT + 438, 60),
            new Column("YOU OWE", Side.RIGHT, Paper.RIGHT, 60));

    private Sql sql;
    private Clients clients;
    private RowScopes scopes;
    private PrintInvoice heads;
    private Tracing tracing;
    private CodeFacts codes;

    /** What leaves and what it tells. */
    @ApplicationScoped
    public static class Tracing {
        private AuditTrail audit;
        private Ageing ageing;

        /** For the container. */
        protected Tracing() {}

        @Inject
        public Tracing(AuditTrail audit, Ageing ageing) {
            this.audit = audit;
            this.ageing = ageing;
        }

        Ageing.Aged owed(LocalDate day, UUID client) {
            audit.record(AuditEntry.of(AuditAction.EXPORT, "statement", List.of(client.toString())));
            return ageing.report(day, client).rows().stream()
                    .filter(row -> row.who().equals("CLIENT"))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** For the container. */
    protected PrintStatement() {}

    @Inject
    public PrintStatement(
            Sql sql, Clients clients, RowScopes scopes, PrintInvoice heads, Tracing tracing, CodeFacts codes) {
        this.sql = sql;
        this.clients = clients;
        this.scopes = scopes;
        this.heads = heads;
        this.tracing = tracing;
        this.codes = codes;
    }

    private record Open(
            LocalDate day, Long number, String code, Money charged, Money done, Money insurance, Money owed) {}

    /**
     * The statement as of today.
     *
     * @throws Problem 404
     */
    public byte[] print(UUID id) {
        Client client = seen(id);
        LocalDate today = codes.today();
        Ageing.Aged owed = tracing.owed(today, id);
        Money onAccount = onAccount(id);
        Money sum = owed == null ? Money.ZERO : new Money(owed.total());
        try (Paper paper = new Paper()) {
            Letterhead head = heads.head(client);
            head.write(
                    paper,
                    "Statement",
                    List.of(
                            new Fact("Date", Letterhead.day(today)),
                            new Fact("Open", Letterhead.money(sum)),
                            new Fact("On account", Letterhead.money(onAccount))));
            paper.head(LINES);
            for (Open line : lines(id)) {
                paper.row(LINES, cells(line));
            }
            foot(paper, owed, sum, onAccount);
            return paper.bytes("Statement of " + Letterhead.day(today) + " · " + head.practice());
        }
    }

    private List<String> cells(Open line) {
        String meaning = codes.now()
                .code(line.code(), line.day())
                .map(code -> code.description())
                .orElse(line.code());
        return List.of(
                Letterhead.day(line.day()),
                line.number() == null ? "–" : line.number().toString(),
                meaning == null ? line.code() : meaning,
                Letterhead.money(line.charged()),
                Letterhead.money(line.done()),
                Letterhead.money(line.insurance()),
                Letterhead.money(line.owed()));
    }

    private static void foot(Paper paper, Ageing.Aged owed, Money sum, Money onAccount) {
        paper.makeRoom(120);
        paper.rule(0.8f);
        paper.down(20);
        if (owed != null) {
            List<Column> ages = List.of(
                    new Column("0–30 DAYS", Side.RIGHT, Paper.LEFT + 80, 80),
                    new Column("31–60", Side.RIGHT, Paper.LEFT + 170, 80),
                    new Column("61–90", Side.RIGHT, Paper.LEFT + 260, 80),
                    new Column("91–120", Side.RIGHT, Paper.LEFT + 350, 80),
                    new Column("OLDER", Side.RIGHT, Paper.LEFT + 440, 80));
            paper.head(ages);
            paper.row(
                    ages,
                    List.of(
                            text(owed.days0to30()),
                            text(owed.days31to60()),
                            text(owed.days61to90()),
                            text(owed.days91to120()),
                            text(owed.older())));
            paper.down(14);
        }
        paper.strong(Side.RIGHT, Paper.RIGHT - 110, 12, "Please pay");
        Money due = sum.minus(onAccount);
        paper.strong(Side.RIGHT, Paper.RIGHT, 12, Letterhead.money(due.isPositive() ? due : Money.ZERO));
    }

    private static String text(BigDecimal amount) {
        return Letterhead.money(new Money(amount));
    }

    private Client seen(UUID id) {
        ClientScope scope = ClientScope.of(scopes.current());
        boolean sees =
                sql.query(h -> scope.bind(h.createQuery("select exists (select 1 from clients.client c where c.id = :id"
                                        + scope.onClient("c") + ")")
                                .bind("id", id))
                        .mapTo(Boolean.class)
                        .one());
        if (!sees) {
            throw Problem.notFound("This client");
        }
        return clients.byIds(List.of(id)).get(id);
    }

    /** Lines with something open. */
    private List<Open> lines(UUID client) {
        return sql.query(h -> h.createQuery("select c.service_from, i.number, c.amount, s.done, s.owed,"
                        // What has no code is called as the client was told when it was paid in advance.
                        + " coalesce(c.code, (select l.description from invoicing.booked_line l where l.charge = c.id)) as code"
                        + " from invoicing.charge c join invoicing.invoice i on i.id = c.invoice"
                        + " cross join lateral (select coalesce(sum(e.paid + e.adjusted), 0) as done,"
                        + " case when i.coverage is null then c.amount else 0 end"
                        + " + coalesce(sum(case when e.to_place = 'CLIENT' then e.amount when e.from_place = 'CLIENT'"
                        + " then -e.amount else 0 end), 0) as owed from invoicing.ledger_entry e where e.charge = c.id) s"
                        + " where c.client = :client and c.counts and c.amount - s.done <> 0"
                        + " order by c.service_from, c.ref")
                .bind("client", client)
                .map((row, ctx) -> {
                    BigDecimal open = row.getBigDecimal("amount").subtract(row.getBigDecimal("done"));
                    return new Open(
                            row.getObject("service_from", LocalDate.class),
                            row.getObject("number", Long.class),
                            row.getString("code"),
                            new Money(row.getBigDecimal("amount")),
                            new Money(row.getBigDecimal("done")),
                            new Money(open.subtract(row.getBigDecimal("owed"))),
                            new Money(row.getBigDecimal("owed")));
                })
                .list());
    }

    private Money onAccount(UUID client) {
        return new Money(
                sql.query(h -> h.createQuery("select coalesce(sum(case when y.reversed_at is null then y.amount"
                                + " else 0 end), 0) - coalesce((select sum(case when e.reverses is null then e.amount else -e.amount"
                                + " end) from invoicing.ledger_entry e join invoicing.payment x on x.id = e.payment"
                                + " where x.client = :client), 0) - coalesce((select sum(r.amount) from invoicing.refund r"
                                + " join invoicing.payment x on x.id = r.payment where x.client = :client), 0)"
                                + " from invoicing.payment y where y.client = :client")
                        .bind("client", client)
                        .mapTo(BigDecimal.class)
                        .one()));
    }
}
