package org.claimtree.identity.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.claimtree.identity.CurrentCaller;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.Problem;
import org.claimtree.platform.Sql;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The form drafts of whoever is calling. They leave no trace in the audit trail: nobody sees them but who typed them, and
 * what he saved in the end is told there.
 */
@ApplicationScoped
public class FormDrafts {
    private Sql sql;
    private CurrentCaller caller;

    /** For the container. */
    protected FormDrafts() {}

    @Inject
    public FormDrafts(Sql sql, CurrentCaller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /**
     * That there is a draft.
     *
     * @param form name of the form, with what it is about
     * @param savedAt when it was kept last
     */
    @Schema(name = "KeptFormDraft")
    public record Kept(String form, Instant savedAt) {}

    /**
     * A draft.
     *
     * @param base entity tag of the record that the typing started from; null for a new one
     * @param content the fields as the form has them
     * @param savedAt when it was kept last
     */
    @Schema(name = "FormDraft")
    public record FormDraft(String base, JsonNode content, Instant savedAt) {
        /** Nothing of what was typed. */
        @Override
        public String toString() {
            return "FormDraft[" + savedAt + "]";
        }
    }

    /** All of them, the newest first. */
    public List<Kept> all() {
        return sql.query(h -> h.createQuery(
                        "select form, saved_at from identity.form_draft where owner = :owner order by saved_at desc, form")
                .bind("owner", caller.get().owner())
                .map((row, ctx) -> new Kept(
                        row.getString("form"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .list());
    }

    /**
     * The draft of a form, if there is one.
     *
     * @throws Problem 400 when this is no name of a form
     */
    public Optional<FormDraft> one(String form) {
        checkName(form);
        return sql.query(h -> h.createQuery("select base, content, saved_at from identity.form_draft"
                        + " where owner = :owner and form = :form")
                .bind("owner", caller.get().owner())
                .bind("form", form)
                .map((row, ctx) -> new FormDraft(
                        row.getString("base"),
                        CanonicalJson.read(row.getString("content"), ObjectNode.class),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .findOne());
    }

    static void checkName(String form) {
        if (!form.matches("[A-Za-z0-9][A-Za-z0-9._~:-]{0,149}")) {
            throw Problem.malformed(
                    "The name of a form is a letter or digit and up to 149 letters, digits and . _ ~ : -");
        }
    }
}
