package org.recoup.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

class CostEvidenceIT {

    private static final byte[] PDF = "%PDF-1.7 invoice".getBytes(StandardCharsets.US_ASCII);

    private final World world = new World();
    private final String justice = world.department("JUS");
    private final String health = world.department("HLT");
    private final String project = world.project("CASE", justice, justice);
    private final Api officer = world.person("Maya", "FINANCE_OFFICER", justice);
    private final Api approver = world.person("Amir", "APPROVER", justice);
    private final long cost = Book.entered(officer, "costs", Book.cost(project, justice, "10.00"));

    private Answer add(Api by, String name, byte[] content) {
        return by.post("costs/" + cost + "/evidence?fileName=" + name, "application/octet-stream", content);
    }

    @Test
    void aFileIsKeptAsItWasAndSentToBeSaved() {
        Answer added = add(officer, "invoice%20%E2%82%AC.pdf", PDF).ok();
        assertThat(added.status()).isEqualTo(201);
        long id = added.json().get("id").asLong();

        Answer file = approver.get("costs/" + cost + "/evidence/" + id).ok();
        assertThat(file.bytes()).isEqualTo(PDF);
        assertThat(file.contentType()).startsWith("application/pdf");
        assertThat(approver.get("costs/" + cost + "/evidence")
                        .json()
                        .get(0)
                        .get("fileName")
                        .asText())
                .isEqualTo("invoice €.pdf");
        assertThat(approver.get("costs/" + cost).json().get("evidence").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNoEvidenceIsRefused() {
        Book.assertRefused(add(officer, "invoice.pdf", new byte[0]), "evidence.empty");
        Book.assertRefused(add(officer, "invoice.exe", PDF), "evidence.type");
        Book.assertRefused(add(officer, "invoice.png", PDF), "evidence.type");
        Book.assertRefused(add(officer, "invoice.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1)), "evidence.too.large");
        assertThat(add(approver, "invoice.pdf", PDF).status()).isEqualTo(403);
    }

    @Test
    void whoDoesNotSeeTheCostDoesNotSeeItsEvidence() {
        long id = add(officer, "invoice.pdf", PDF).ok().json().get("id").asLong();
        Api stranger = world.person("Sam", "FINANCE_OFFICER", health);

        assertThat(stranger.get("costs/" + cost + "/evidence").status()).isEqualTo(404);
        assertThat(stranger.get("costs/" + cost + "/evidence/" + id).status()).isEqualTo(404);
        assertThat(add(stranger, "invoice.pdf", PDF).status()).isEqualTo(404);
        assertThat(stranger.delete("costs/" + cost + "/evidence/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void untilTheCostIsPostedAFileCanBeTakenOff() {
        long id = add(officer, "wrong.pdf", PDF).ok().json().get("id").asLong();
        officer.delete("costs/" + cost + "/evidence/" + id).ok();
        assertThat(officer.get("costs/" + cost + "/evidence").json()).isEmpty();

        long kept = add(officer, "invoice.pdf", PDF).ok().json().get("id").asLong();
        approver.post("costs/" + cost + "/approve", null).ok();
        Book.assertRefused(officer.delete("costs/" + cost + "/evidence/" + kept), "constraint.cost_evidence_stays");
        add(officer, "more.pdf", PDF).ok();
        assertThat(officer.get("costs/" + cost + "/evidence").json()).hasSize(2);
    }

    @Test
    void theDatabaseItselfKeepsTheEvidenceOfPostedCosts() {
        long id = add(officer, "invoice.pdf", PDF).ok().json().get("id").asLong();
        approver.post("costs/" + cost + "/approve", null).ok();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> World.sql("delete from cost_evidence where id = ?", id))
                .hasStackTraceContaining("its evidence stays");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> World.sql("update cost_evidence set file_name = 'x.pdf' where id = ?", id))
                .hasStackTraceContaining("never changed");
    }

    @Test
    void aReversedCostTakesNoFile() {
        approver.post("costs/" + cost + "/approve", null).ok();
        approver.post("costs/" + cost + "/reverse", Map.of("reason", "Twice")).ok();
        Book.assertRefused(add(officer, "invoice.pdf", PDF), "state.wrong");
    }

    @Test
    void aWithdrawnCostTakesNoFile() {
        officer.post("costs/" + cost + "/withdraw", Map.of()).ok();
        Book.assertRefused(add(officer, "invoice.pdf", PDF), "state.wrong");
    }
}
