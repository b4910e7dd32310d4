package org.claimtree.it.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtree.client.ApiClient;
import org.claimtree.client.ApiException;
import org.claimtree.client.ApiResponse;
import org.claimtree.client.api.ChargesApi;
import org.claimtree.client.api.ClaimBatchesApi;
import org.claimtree.client.api.ClaimsApi;
import org.claimtree.client.api.ClientsApi;
import org.claimtree.client.api.LocationsApi;
import org.claimtree.client.api.PayersApi;
import org.claimtree.client.api.PracticeApi;
import org.claimtree.client.api.PracticeImportApi;
import org.claimtree.client.model.Charge;
import org.claimtree.client.model.ChargePage;
import org.claimtree.client.model.Claim;
import org.claimtree.client.model.ClaimBatch;
import org.claimtree.client.model.ClaimFilter;
import org.claimtree.client.model.ClaimRow;
import org.claimtree.client.model.Client;
import org.claimtree.client.model.ClientSearch;
import org.claimtree.client.model.ImportResult;
import org.claimtree.client.model.Location;
import org.claimtree.client.model.NewCharge;
import org.claimtree.client.model.NewClient;
import org.claimtree.client.model.Payer;
import org.claimtree.client.model.PayerPage;
import org.claimtree.client.model.Practice;
import org.claimtree.client.model.PracticeDocument;
import org.claimtree.client.model.Problem;
import org.claimtree.edi837p.testing.InterchangeVerifier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job, done by a program that knows nothing but the description: its client is generated. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GeneratedClientIT {
    private static final String ROUND = UUID.randomUUID().toString().substring(0, 8);

    private final ApiClient client = new ApiClient();

    @BeforeEach
    void connect() throws ApiException, JsonProcessingException {
        client.updateBaseUri(Calls.server() + "/api/v1");
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + Calls.token()));
        PracticeDocument example = example("PracticeDocument", PracticeDocument.class);
        example.setCharges(List.of());
        ImportResult taken = new PracticeImportApi(client).importPractice(example, false, null);
        assertThat(taken.getRevision()).isPositive();
    }

    @Test
    void a_payer_is_made_read_changed_and_listed() throws ApiException, JsonProcessingException {
        PayersApi payers = new PayersApi(client);
        String ref = "P" + ROUND;
        Payer sent = example("Payer", Payer.class).name("TIDEWATER HEALTH " + ROUND);
        ApiResponse<Payer> made = payers.savePayerWithHttpInfo(ref, sent, null, "*", null);
        assertThat(made.getData().getRef()).isEqualTo(ref);
        assertThat(made.getData().getFilingCode()).isEqualTo(sent.getFilingCode());

        // What was read is sent back whole, with one change.
        ApiResponse<Payer> read = payers.readPayerWithHttpInfo(ref);
        String tag = tag(read);
        Payer changed = payers.savePayer(ref, read.getData().name("TIDEWATER " + ROUND), tag, null, null);
        assertThat(changed.getVersions()).hasSize(2);
        ApiException stale = catchThrowableOfType(
                ApiException.class, () -> payers.savePayer(ref, read.getData().name("TIDE"), tag, null, null));
        assertThat(stale.getCode()).isEqualTo(409);
        assertThat(problem(stale).getType()).isEqualTo("urn:claimtree:problem:stale-record");

        PayerPage page = payers.listPayers(ROUND, null, null, "-name", 0, 1);
        assertThat(page.getTotal()).isEqualTo(1);
        assertThat(page.getItems()).extracting(Payer::getName).containsExactly("TIDEWATER " + ROUND);
        assertThat(read(payers.exportPayers(ROUND, null, null, "ref")))
                .startsWith("ref,")
                .contains("TIDEWATER " + ROUND);
    }

    @Test
    void a_refusal_names_the_field() throws JsonProcessingException {
        Location wrong = example("Location", Location.class);
        wrong.getFacility().setNpi("2000000029");
        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> new LocationsApi(client).saveLocation("L" + ROUND, wrong, null, "*", null));
        assertThat(refused.getCode()).isEqualTo(422);
        assertThat(problem(refused).getErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getPointer()).isEqualTo("/facility/npi"));
    }

    @Test
    void charges_become_a_claim_file() throws ApiException, IOException {
        Practice practice = new PracticeApi(client).readPractice();
        assertThat(practice.getTimeZone()).isEqualTo("America/New_York");
        Client patient = newClient();
        ChargesApi charges = new ChargesApi(client);
        for (int day = 1; day <= 3; day++) {
            charges.createCharge(newCharge(patient, day), null);
        }
        ChargePage second = charges.listCharges(
                patient.getId(), null, null, null, null, null, null, null, null, null, "-from", 1, 1);
        assertThat(second.getTotal()).isEqualTo(3);
        assertThat(second.getItems())
                .extracting(charge -> charge.getService().getDates().getFrom())
                .containsExactly(LocalDate.of(2026, 11, 2));
        change(charges, second.getItems().get(0).getId());

        ClaimBatchesApi batches = new ClaimBatchesApi(client);
        ClaimFilter filter = new ClaimFilter().addPayersItem("HARBOR").from(LocalDate.of(2026, 11, 1));
        UUID id = batches.createClaimBatch(filter, "batch-" + ROUND).getId();
        assertThat(batches.createClaimBatch(filter, "batch-" + ROUND).getId()).isEqualTo(id);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !batches.readClaimBatch(id).getStatus().matches("BUILDING|VERIFYING"));
        download(batches, batches.readClaimBatch(id));
    }

    /** What was read is sent back with one change, and a second change from the same state is refused. */
    private static void change(ChargesApi charges, UUID listed) throws ApiException {
        ApiResponse<Charge> read = charges.readChargeWithHttpInfo(listed);
        Charge charge = read.getData();
        charge.getService().getQuantity().setAmount(new BigDecimal("131.50"));
        Charge saved = charges.saveCharge(listed, tag(read), charge, null);
        assertThat(saved.getService().getQuantity().getAmount()).isEqualByComparingTo("131.50");
        ApiException stale =
                catchThrowableOfType(ApiException.class, () -> charges.saveCharge(listed, tag(read), charge, null));
        assertThat(stale.getCode()).isEqualTo(409);
    }

    private void download(ClaimBatchesApi batches, ClaimBatch batch) throws ApiException, IOException {
        assertThat(batch.getStatus()).isEqualTo("READY");
        File file = batches.downloadClaimFile(batch.getId(), 1);
        assertThat(InterchangeVerifier.problems(Files.readAllBytes(file.toPath())))
                .isEmpty();
        ClaimRow row = batches.listBatchClaims(batch.getId(), null, true, 10).getItems().stream()
                .filter(claim -> read(file).contains(claim.getNumber()))
                .findFirst()
                .orElseThrow();
        assertThat(row.getProvenance().getClaim()).isNotEmpty();
        Claim claim = new ClaimsApi(client).readClaim(row.getNumber());
        assertThat(claim.getSnapshot().getClaim().getControl().getClaimNumber()).isEqualTo(row.getNumber());
        assertThat(claim.getSnapshot().getClaim().getControl().getTotal()).isEqualByComparingTo(row.getTotal());
    }

    private Client newClient() throws ApiException, JsonProcessingException {
        ClientsApi clients = new ClientsApi(client);
        NewClient sent = example("NewClient", NewClient.class).ref("G" + ROUND);
        sent.getPerson().getName().setLast("GENERATED " + ROUND);
        Client made = clients.createClient(sent, null);
        ClientSearch search = new ClientSearch().name("generated " + ROUND).payer("HARBOR");
        assertThat(clients.searchClients(search, "name", 0, 10).getItems())
                .extracting(Client::getId)
                .containsExactly(made.getId());
        return made;
    }

    private static NewCharge newCharge(Client patient, int day) throws JsonProcessingException {
        NewCharge charge = example("NewCharge", NewCharge.class)
                .ref("G" + ROUND + "-" + day)
                .client(patient.getRef());
        LocalDate date = LocalDate.of(2026, 11, day);
        charge.getService().getDates().from(date).through(date);
        return charge;
    }

    private static <T> T example(String schema, Class<T> type) throws JsonProcessingException {
        return ApiClient.createDefaultObjectMapper()
                .readValue(
                        Description.ofTheServer()
                                .document()
                                .at("/components/schemas/" + schema + "/example")
                                .toString(),
                        type);
    }

    private static Problem problem(ApiException refused) throws JsonProcessingException {
        return ApiClient.createDefaultObjectMapper().readValue(refused.getResponseBody(), Problem.class);
    }

    private static String tag(ApiResponse<?> answer) {
        return answer.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow()
                .get(0);
    }

    private static String read(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
