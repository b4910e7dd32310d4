package org.claimtree.profiles.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.claimtree.directory.MasterKind;
import org.claimtree.platform.RevisionHeader;
import org.claimtree.platform.RevisionLog;
import org.claimtree.profiles.Profiles;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The changes of master data that moved the Default Profile, the first one first, with who made them and why. */
@ApplicationScoped
public class ReadCauses {
    private RevisionLog log;
    private Profiles profiles;

    /** For the container. */
    protected ReadCauses() {}

    @Inject
    public ReadCauses(RevisionLog log, Profiles profiles) {
        this.log = log;
        this.profiles = profiles;
    }

    /**
     * A change.
     *
     * @param revision that recorded it
     * @param cause why, as the log has it
     * @param kind of the record that was changed
     * @param subject its ref
     * @param effective first date of service that the change applies to
     * @param fields what it moved
     */
    @Schema(name = "DefaultProfileCause")
    public record Line(
            long revision,
            String by,
            Instant at,
            String cause,
            MasterKind kind,
            String subject,
            LocalDate effective,
            List<DefaultCauses.Moved> fields) {}

    /**
     * Some of the changes.
     *
     * @param total how many there are
     */
    @Schema(name = "DefaultProfileCausePage")
    public record Page(List<Line> items, long total) {}

    /** The changes from the first on. */
    public Page causes(int offset, int limit) {
        long now = log.current();
        List<DefaultCauses.Cause> all = DefaultCauses.of(profiles.asOf(now), log.entries(DefaultCauses.kinds(), now));
        List<DefaultCauses.Cause> some = all.stream().skip(offset).limit(limit).toList();
        Map<Long, RevisionHeader> headers = log.headers(
                some.stream().map(DefaultCauses.Cause::revision).distinct().toList());
        return new Page(
                some.stream().map(c -> line(c, headers.get(c.revision()))).toList(), all.size());
    }

    private static Line line(DefaultCauses.Cause cause, RevisionHeader header) {
        return new Line(
                cause.revision(),
                header.actor(),
                header.at(),
                header.cause(),
                cause.kind(),
                cause.subject(),
                cause.effective(),
                cause.fields());
    }
}
