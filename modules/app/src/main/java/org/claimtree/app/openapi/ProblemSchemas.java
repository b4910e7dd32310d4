package org.claimtree.app.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Schemas of what is not in a practice document: refusals and filters. */
final class ProblemSchemas {
    private ProblemSchemas() {}

    static Schema problem() {
        Schema error = object().addProperty("pointer", text("JSON pointer of the field, empty for the whole document"))
                .addProperty("code", text("Stable name of the broken rule"))
                .addProperty("message", text("A sentence for a person"));
        return object().description("RFC 9457 problem")
                .addProperty("type", text("urn:claimtree:problem:<name>, stable"))
                .addProperty("title", text("The kind of problem"))
                .addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("This case"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(error));
    }

    static Schema claimFilter() {
        return object().description("Which charges are meant; what is left out asks nothing")
                .addProperty("payers", refs("Refs of payers"))
                .addProperty("locations", refs("Refs of locations"))
                .addProperty("providers", refs("Refs of insurance providers"))
                .addProperty("from", date("First day of service"))
                .addProperty("through", date("Last day of service"));
    }

    static Schema clientSearch() {
        return object().description("Which clients are looked for; what is left out asks nothing")
                .addProperty("ref", text("The practice's own number"))
                .addProperty("name", text("Beginning of last name and first name"))
                .addProperty("birthDate", date("Date of birth"))
                .addProperty("payer", text("With a coverage of this payer"));
    }

    private static Schema object() {
        return OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(Schema.SchemaType.STRING).description(description);
    }

    private static Schema date(String description) {
        return text(description).format("date");
    }

    private static Schema refs(String description) {
        return OASFactory.createSchema()
                .type(Schema.SchemaType.ARRAY)
                .items(OASFactory.createSchema().type(Schema.SchemaType.STRING))
                .description(description);
    }
}
