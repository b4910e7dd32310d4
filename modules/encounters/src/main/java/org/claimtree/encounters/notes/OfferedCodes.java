package org.claimtree.encounters.notes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtree.catalog.BillingCode;
import org.claimtree.identity.AuditAction;
import org.claimtree.identity.AuditEntry;
import org.claimtree.identity.AuditTrail;
import org.claimtree.platform.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which codes a note offers: those on the author's list that the client may receive, as the practice has set it. */
@ApplicationScoped
public class OfferedCodes {
    private NoteFacts facts;
    private NoteUnits units;
    private AuditTrail audit;

    /** For the container. */
    protected OfferedCodes() {}

    @Inject
    public OfferedCodes(NoteFacts facts, NoteUnits units, AuditTrail audit) {
        this.facts = facts;
        this.units = units;
        this.audit = audit;
    }

    /**
     * A code that is offered.
     *
     * @param description in the practice's own words, or null
     * @param remark what the author should know, such as that units are used up; or null
     */
    @Schema(name = "OfferedNoteCode")
    public record Offered(String code, String description, String remark) {}

    /** All of them, by code. */
    @Schema(name = "OfferedNoteCodes")
    public record Codes(List<Offered> items) {}

    /**
     * @param client whose note it is; null asks for the author's list alone
     * @param performedBy ref of the author; null: the provider that the caller is
     * @param on day of service; null: today
     * @throws Problem 404 when there is no such client
     */
    public Codes of(UUID client, String performedBy, LocalDate on) {
        NoteWish.People people = new NoteWish.People(performedBy, null, null);
        Around around = facts.around(new NoteWish(client, people, null, null, null, null, null), null);
        if (client != null && around.client() == null) {
            throw Problem.notFound("This client");
        }
        LocalDate day = on == null ? around.today() : on;
        Set<String> granted = Set.of();
        if (client != null) {
            granted = units.granted(client, day);
            audit.record(AuditEntry.of(AuditAction.READ, "client", List.of(client.toString())));
        }
        return new Codes(offered(day, around, granted));
    }

    private List<Offered> offered(LocalDate day, Around around, Set<String> granted) {
        List<Offered> offered = new ArrayList<>();
        for (String code :
                around.setup().catalog().codes().subjects().stream().sorted().toList()) {
            around.code(code, day)
                    .filter(BillingCode::active)
                    .filter(c -> around.listed().isEmpty()
                            || around.listed(code, day).isPresent())
                    .flatMap(c -> offered(new Candidate(code, c), day, around, granted))
                    .ifPresent(offered::add);
        }
        return offered;
    }

    private record Candidate(String code, BillingCode content) {
        Offered with(String remark) {
            return new Offered(code, content.description(), remark);
        }
    }

    private Optional<Offered> offered(Candidate candidate, LocalDate day, Around around, Set<String> granted) {
        if (around.client() == null || !units.isRequired(candidate.code(), day, around)) {
            return Optional.of(candidate.with(null));
        }
        return granted.contains(candidate.code())
                ? units.held(candidate.code(), day, around)
                        .map(remark -> candidate.with(remark.isEmpty() ? null : remark))
                : Optional.empty();
    }
}
