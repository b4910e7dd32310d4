package org.claimtree.claims.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The caller's printers, and by how much each is off. */
@ApplicationScoped
public class Printers {
    private Sql sql;
    private CurrentCaller caller;

    /** For the container. */
    protected Printers() {}

    @Inject
    public Printers(Sql sql, CurrentCaller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** All of them, the one that was used last first. */
    @Schema(name = "Printers")
    public record All(List<Printer> items) {}

    /**
     * A printer, or a tray of one.
     *
     * @param name as its user calls it
     * @param dx inches by which data move to the right, hundredths
     * @param dy inches by which data move down, hundredths
     * @param scaleX percent around column 1, hundredths
     * @param scaleY percent around the alignment bar, hundredths
     * @param mode what is usually printed on it
     */
    @Schema(name = "Printer")
    public record Printer(String name, BigDecimal dx, BigDecimal dy, BigDecimal scaleX, BigDecimal scaleY, Mode mode) {}

    /** Nobody sees those of others. */
    public All own() {
        return new All(sql.query(h -> h.createQuery("select name, dx, dy, scale_x, scale_y, mode from claims.printer"
                        + " where owner = :owner order by used_at desc, name")
                .bind("owner", caller.get().owner())
                .map((row, ctx) -> new Printer(
                        row.getString("name"),
                        BigDecimal.valueOf(row.getLong("dx"), 2),
                        BigDecimal.valueOf(row.getLong("dy"), 2),
                        BigDecimal.valueOf(row.getLong("scale_x"), 2),
                        BigDecimal.valueOf(row.getLong("scale_y"), 2),
                        Mode.valueOf(row.getString("mode"))))
                .list()));
    }
}
