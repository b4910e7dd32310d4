package org.claimtree.profiles.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;
import org.claimtree.profiles.Dimension;
import org.claimtree.profiles.FieldKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What profiles can say and rules can ask, so that nobody needs a list of his own. */
@Path("profile-fields")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Billing profile rules")
public class ProfileFieldsResource {
    /**
     * A field.
     *
     * @param field its name in profiles and answers
     * @param label as people read it
     * @param level whether it may differ between the lines of one claim
     * @param sources where it may be looked up, the usual one first
     * @param mayBeBlank whether "send nothing here" may be said of it
     * @param type shape of what is typed in, such as ADDRESS or TAX_IDS
     */
    public record ProfileField(
            String field,
            String label,
            FieldKey.Level level,
            List<ProfileSource> sources,
            boolean mayBeBlank,
            String type) {}

    /** A source by its name in profiles, and as people read it. */
    public record ProfileSource(String source, String label) {}

    /**
     * Something that rules ask.
     *
     * @param dimension its name in rules
     * @param label as people read it
     * @param multiValued whether a charge can have several values of it
     */
    public record RuleDimension(String dimension, String label, boolean multiValued) {}

    /** All of them, in their order. */
    @Schema(name = "ProfileFields")
    public record Fields(List<ProfileField> items, List<RuleDimension> dimensions) {}

    @GET
    @Operation(operationId = "listProfileFields", summary = "The fields of profiles, and what rules can ask")
    @Bodies(givesRecord = Fields.class)
    public Response fields() {
        return Json.ok(all());
    }

    static Fields all() {
        return new Fields(
                Arrays.stream(FieldKey.values())
                        .map(ProfileFieldsResource::field)
                        .toList(),
                Arrays.stream(Dimension.values())
                        .map(d -> new RuleDimension(d.name(), d.label(), d.isMultiValued()))
                        .toList());
    }

    private static ProfileField field(FieldKey field) {
        return new ProfileField(
                field.json(),
                field.label(),
                field.level(),
                field.sources().stream()
                        .map(source -> new ProfileSource(source.json(), source.label()))
                        .toList(),
                field.mayBeBlank(),
                type(field));
    }

    private static String type(FieldKey field) {
        return field.typed()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
