package org.claimtree.identity.drafts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.jdbi.v3.core.Handle;

/** Keeps what somebody has typed so far, in place of what he had typed before. */
@ApplicationScoped
public class SaveFormDraft {
    private static final int MOST_BYTES = 256 << 10;
    private static final int MOST = 100;
    private static final Duration KEPT = Duration.ofDays(30);

    private Sql sql;
    private CurrentCaller caller;
    private Clock clock;

    /** For the container. */
    protected SaveFormDraft() {}

    @Inject
    public SaveFormDraft(Sql sql, CurrentCaller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What is typed.
     *
     * @param base entity tag of the record that the typing started from; null for a new one
     * @param content the fields as the form has them
     */
    public record Typed(String base, ObjectNode content) {
        /** Nothing of what was typed. */
        @Override
        public String toString() {
            return "Typed[]";
        }
    }

    /**
     * Drafts of the same person that nobody has touched for 30 days go at the same time.
     *
     * @param form name of the form, with what it is about
     * @throws Problem 400 when this is no name of a form; 422 when it is too large, or one draft too many
     */
    @Transactional
    public void save(String form, Typed typed) {
        FormDrafts.checkName(form);
        String content = CanonicalJson.write(typed.content());
        if (content.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refused("/content", "DRAFT_TOO_LARGE", "A draft has at most 256 KiB.");
        }
        UUID owner = caller.get().owner();
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        sql.run(h -> {
            h.createUpdate("delete from identity.form_draft where owner = :owner and saved_at < :old")
                    .bind("owner", owner)
                    .bind("old", now.minus(KEPT))
                    .execute();
            if (others(h, owner, form) >= MOST) {
                throw refused("", "TOO_MANY_DRAFTS", "At most 100 drafts are kept; save or drop some of them.");
            }
            h.createUpdate("insert into identity.form_draft (owner, form, base, content, saved_at)"
                            + " values (:owner, :form, :base, :content, :now) on conflict (owner, form) do update"
                            + " set base = excluded.base, content = excluded.content, saved_at = excluded.saved_at")
                    .bind("owner", owner)
                    .bind("form", form)
                    .bind("base", typed.base())
                    .bind("content", content)
                    .bind("now", now)
                    .execute();
        });
    }

    private static int others(Handle h, UUID owner, String form) {
        return h.createQuery("select count(*) from identity.form_draft where owner = :owner and form <> :form")
                .bind("owner", owner)
                .bind("form", form)
                .mapTo(Integer.class)
                .one();
    }

    private static Problem refused(String pointer, String code, String message) {
        return Problem.invalid(List.of(new InputProblem(pointer, code, message)));
    }
}
