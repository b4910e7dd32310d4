package org.claimtree.claims.printing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.claimtree.claimdoc.FormPrinter.Mode;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;

/** Keeps by how much a printer of the caller is off, or forgets it. The last save wins: it is a preference. */
@ApplicationScoped
public class SavePrinter {
    private static final int MOST = 50;

    /** What stands in an address as it is. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ._-]{0,58}[A-Za-z0-9])?");

    private Sql sql;
    private CurrentCaller caller;
    private Clock clock;

    /** For the container. */
    protected SavePrinter() {}

    @Inject
    public SavePrinter(Sql sql, CurrentCaller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /** See {@link Printers.Printer}. */
    public record Content(BigDecimal dx, BigDecimal dy, BigDecimal scaleX, BigDecimal scaleY, Mode mode) {}

    /**
     * @param content null forgets it, whether it was there or not
     * @throws Problem 404 for what is no name; 422 beyond 50 printers
     */
    @Transactional
    public void save(String name, Content content) {
        if (!NAME.matcher(name).matches()) {
            throw Problem.notFound("This printer");
        }
        if (content == null) {
            sql.run(h -> h.execute(
                    "delete from claims.printer where owner = ? and name = ?",
                    caller.get().owner(),
                    name));
            return;
        }
        int others = sql.query(
                h -> h.createQuery("select count(*) from claims.printer where owner = :owner and name <> :name")
                        .bind("owner", caller.get().owner())
                        .bind("name", name)
                        .mapTo(Integer.class)
                        .one());
        if (others >= MOST) {
            throw Problem.invalid(
                    List.of(new InputProblem("", "TOO_MANY_PRINTERS", "At most 50 printers are kept; remove some.")));
        }
        sql.run(h -> h.createUpdate("insert into claims.printer"
                        + " (owner, name, dx, dy, scale_x, scale_y, mode, used_at)"
                        + " values (:owner, :name, :dx, :dy, :scaleX, :scaleY, :mode, :at)"
                        + " on conflict (owner, name) do update set dx = excluded.dx, dy = excluded.dy,"
                        + " scale_x = excluded.scale_x, scale_y = excluded.scale_y, mode = excluded.mode,"
                        + " used_at = excluded.used_at")
                .bind("owner", caller.get().owner())
                .bind("name", name)
                .bind("dx", hundredths(content.dx()))
                .bind("dy", hundredths(content.dy()))
                .bind("scaleX", hundredths(content.scaleX()))
                .bind("scaleY", hundredths(content.scaleY()))
                .bind("mode", content.mode().name())
                .bind("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .execute());
    }

    private static int hundredths(BigDecimal number) {
        return number.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
