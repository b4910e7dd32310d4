package org.claimtree.claims.printing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.claimtree.claimdoc.ClaimRenderer;
import org.claimtree.claimdoc.ClaimSnapshot;
import org.claimtree.claimdoc.FormPrinter.FormText;
import org.claimtree.claimdoc.Medium;
import org.claimtree.claimdoc.PrintEnvelope;
import org.claimtree.claimdoc.SnapshotJson;
import org.claimtree.kernel.Finding;
import org.claimtree.kernel.PrintOptions;
import org.claimtree.platform.Sql;

/**
 * Claims of one file as form text, read a few at a time. A paper claim has the text that was frozen with it; that of an
 * electronic claim is laid out anew from its snapshot, which never changes.
 */
final class FormRows implements Iterator<FormText> {
    private static final String REFERENCE_COPY = "Reference copy of a claim that went out electronically.";
    private static final int AT_ONCE = 100;
    private static final int LINES = 66;
    private static final int COLUMNS = 79;

    private final Sql sql;
    private final ClaimRenderer renderer;
    private final PrintEnvelope envelope;
    private final Iterator<String> numbers;
    private Iterator<Row> rows = List.<Row>of().iterator();

    /** Claims with these numbers in their order, all of one medium. */
    FormRows(Sql sql, ClaimRenderer renderer, PrintEnvelope envelope, List<String> numbers) {
        this.sql = sql;
        this.renderer = renderer;
        this.envelope = envelope;
        this.numbers = numbers.iterator();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext() || numbers.hasNext();
    }

    @Override
    public FormText next() {
        if (!rows.hasNext()) {
            rows = read(next(AT_ONCE)).iterator();
        }
        Row row = rows.next();
        ClaimSnapshot claim = SnapshotJson.read(row.snapshot());
        String number = claim.control().claimNumber();
        PrintOptions options = claim.insured().payer().form().options();
        return row.frozen() == null
                ? referenceCopy(number, options, claim)
                : new FormText(number, options, row.frozen());
    }

    /** What the form cannot show of an electronic claim stands above it. */
    private FormText referenceCopy(String number, PrintOptions options, ClaimSnapshot claim) {
        List<Finding> findings = renderer.check(claim);
        List<Finding> holding = findings.stream().filter(Finding::holds).toList();
        List<String> remarks = new ArrayList<>(List.of(REFERENCE_COPY));
        findings.stream().map(Finding::text).distinct().forEach(remarks::add);
        String text = holding.isEmpty()
                ? new String(renderer.part(envelope, 1, List.of(claim)), StandardCharsets.ISO_8859_1)
                : explanation(claim, holding);
        return new FormText(number, options, text, remarks);
    }

    private List<String> next(int most) {
        List<String> next = new ArrayList<>();
        while (numbers.hasNext() && next.size() < most) {
            next.add(numbers.next());
        }
        return next;
    }

    private List<Row> read(List<String> some) {
        return sql.query(h -> h.createQuery("select p.snapshot, f.medium, t.bytes from unnest(:numbers)"
                        + " with ordinality as n(number, place)"
                        + " join claims.claim c on c.number = n.number join claims.proof p on p.claim = c.id"
                        + " join claims.file f on f.batch = c.batch and f.file_no = c.file_no"
                        + " left join claims.file_part t on f.medium = 'PAPER' and t.batch = c.batch"
                        + " and t.file_no = c.file_no and t.part_no = c.part_no order by n.place")
                .bindArray("numbers", String.class, some)
                .map((row, ctx) -> new Row(
                        row.getString("snapshot"),
                        Medium.valueOf(row.getString("medium")) == Medium.PAPER
                                ? new String(row.getBytes("bytes"), StandardCharsets.ISO_8859_1)
                                : null))
                .list());
    }

    /** A 837P file takes more than a form does: the claim still has its sheet, which says why it is empty. */
    private static String explanation(ClaimSnapshot claim, List<Finding> holding) {
        List<String> said = new ArrayList<>(Collections.nCopies(LINES, ""));
        said.set(3, "CLAIM " + claim.control().claimNumber() + " WENT OUT ELECTRONICALLY AND DOES NOT FIT ON A FORM");
        for (int i = 0; i < holding.size() && 5 + i < LINES - 3; i++) {
            said.set(5 + i, cut(holding.get(i).text().toUpperCase(Locale.ROOT)));
        }
        return said.stream().collect(Collectors.joining("\n", "", "\n\f"));
    }

    private static String cut(String text) {
        return text.length() > COLUMNS ? text.substring(0, COLUMNS) : text;
    }

    private record Row(String snapshot, String frozen) {}
}
