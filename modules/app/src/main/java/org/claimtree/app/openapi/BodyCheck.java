package org.claimtree.app.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtree.app.practice.SchemaProblems;
import org.claimtree.platform.CanonicalJson;
import org.claimtree.platform.InputProblem;
import org.claimtree.platform.Problem;
import org.claimtree.platform.web.Bodies;
import org.claimtree.platform.web.Json;

/**
 * Holds bodies against their schemas that are read straight into records: the reader would take a number for a text or
 * null for a name. Other bodies have readers that look at every field.
 */
@Provider
public class BodyCheck implements ContainerRequestFilter {
    private static final Map<String, Schema> CHECKED = Stream.of(
                    "AppointmentCancellation",
                    "AppointmentNoShow",
                    "AppointmentWish",
                    "AnswerWish",
                    "AuditSearch",
                    "AuthorizationAddition",
                    "AuthorizationOverride",
                    "AuthorizationUpdate",
                    "AuthorizationWish",
                    "BookingPreviewWish",
                    "BookingWish",
                    "ClaimBatchCancellation",
                    "ClaimsTakenOut",
                    "ClaimCorrection",
                    "ClaimDecision",
                    "ClaimDecisionEnd",
                    "ClaimFileArrival",
                    "ClaimFileDeliveryWish",
                    "ClaimFilter",
                    "ClaimPrintWish",
                    "ClaimStepWish",
                    "ClaimWorkWish",
                    "ClientBillWish",
                    "ClientSearch",
                    "DraftWorkWish",
                    "EditOverrideEnd",
                    "EditOverrideWish",
                    "FormDraftContent",
                    "ImpactPlan",
                    "IopSpan",
                    "NoteReason",
                    "NoteSelection",
                    "NoteWish",
                    "InvoiceReason",
                    "InvoiceSelection",
                    "MonthEndWish",
                    "PartnerDeliveryWish",
                    "PartnerModeWish",
                    "PasswordAgain",
                    "PasswordReset",
                    "PasswordWish",
                    "PaymentAllocations",
                    "PaymentWish",
                    "PrinterContent",
                    "RefundWish",
                    "ReplayWish",
                    "SavedViewContent",
                    "SearchText",
                    "SecondFactorCode",
                    "SessionCompletion",
                    "SignIn",
                    "TokenWish",
                    "UserAssignmentDates",
                    "UserAssignmentWish",
                    "UserCodeContent",
                    "UserCodesWish",
                    "UserContent",
                    "UserGroupContent",
                    "UserLinks",
                    "UserProfileContent",
                    "WriteOffWish")
            .collect(Collectors.toMap(Function.identity(), BodyCheck::schema));

    @Context
    private ResourceInfo asked;

    @Override
    public void filter(ContainerRequestContext request) {
        Bodies bodies = asked.getResourceMethod() == null
                ? null
                : asked.getResourceMethod().getAnnotation(Bodies.class);
        Schema schema = bodies == null ? null : CHECKED.get(bodies.takes());
        if (schema != null) {
            JsonNode body = Json.tree(request.getEntityStream(), Json.ORDINARY);
            List<InputProblem> problems =
                    schema.validate(body).stream().map(SchemaProblems::of).toList();
            if (!problems.isEmpty()) {
                throw Problem.invalid(problems);
            }
            request.setEntityStream(new ByteArrayInputStream(body.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static Schema schema(String name) {
        ObjectNode components = Components.read();
        ObjectNode whole = CanonicalJson.mapper().createObjectNode();
        whole.setAll((ObjectNode) components.get(name));
        whole.withObject("/components").set("schemas", components);
        SchemaRegistryConfig dates =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        return SchemaRegistry.withDefaultDialect(
                        Dialects.getOpenApi30(), builder -> builder.schemaRegistryConfig(dates))
                .getSchema(whole);
    }
}
