package org.recoup.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.savings.SavingsIT.refusedAt;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recoup.evidence.ReceivingFiles;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.RunningRecoup;
import org.recoup.run.World;

class ClaimsIT {

    private static final byte[] PDF = "%PDF-1.7\nsome of it".getBytes(StandardCharsets.ISO_8859_1);

    private final SavingsWorld world = new SavingsWorld();

    @Test
    void aVerifiedCashReleasingClaimLandsInItsPeriodAndProject() {
        long claim = world.supportedClaim(world.saving("Fewer invoices"), "2026-08", "250.25");

        JsonNode verified = world.verify(claim).ok().json();

        assertThat(verified.get("state").asText()).isEqualTo("VERIFIED");
        assertThat(world.balance("LANDED", world.landing)).isEqualTo(25025);
        assertThat(world.balance("BASELINE", world.landing)).isEqualTo(-25025);
        assertThat(world.balance("LANDED", world.owner)).isZero();
        assertThat(World.value(
                        "select j.kind || ' ' || j.source || ' ' || p.starts_on || ' ' || r.code from recoup.journal j"
                                + " join recoup.period p on p.id = j.period_id join recoup.project r on r.id = j.project_id"
                                + " where j.id = ?",
                        verified.get("journalId").asLong()))
                .isEqualTo("SAVING claim:" + claim + " 2026-08-01 " + world.project);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NON_CASH_RELEASING", "COST_AVOIDANCE", "SOCIAL_VALUE"})
    void otherTypesAreVerifiedInTheRegisterOnly(String type) {
        long claim = world.supportedClaim(world.saving("Fewer queues", type), "2026-08", "250.00");

        JsonNode verified = world.verify(claim).ok().json();

        assertThat(verified.get("state").asText()).isEqualTo("VERIFIED");
        assertThat(verified.get("journalId").isNull()).isTrue();
        assertThat(world.balance("LANDED", world.landing)).isZero();
    }

    @Test
    void claimsNeverPassTheBaselineAndSayWhatIsLeft() {
        long saving = world.saving("Fewer invoices");
        world.claim(saving, "2026-08", "900.00").ok();

        assertThat(refusedAt(world.claim(saving, "2026-09", "100.01"), "amount"))
                .contains("£100.00", "£1,000.00");
        world.claim(saving, "2026-09", "100.00").ok();
        assertThat(refusedAt(world.claim(saving, "2026-10", "0.01"), "amount")).contains("Nothing is left");
    }

    @Test
    void twoClaimsAtOnceDoNotPassTheBaselineTogether() {
        long saving = world.saving("Fewer invoices");

        List<CompletableFuture<Answer>> both = List.of("2026-08", "2026-09").stream()
                .map(period -> CompletableFuture.supplyAsync(() -> world.claim(saving, period, "600.00")))
                .toList();

        assertThat(both.stream().map(answer -> answer.join().status())).containsExactlyInAnyOrder(201, 422);
    }

    @Test
    void theDatabaseItselfHoldsTheBaselineFromBothSides() {
        long saving = world.saving("Fewer invoices");
        world.claim(saving, "2026-08", "900.00").ok();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> World.sql("update recoup.claim set amount = 100001 where saving_id = ?", saving)))
                .hasStackTraceContaining("its baseline is 100000");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> World.sql("update recoup.saving set baseline = 89999 where id = ?", saving)))
                .hasStackTraceContaining("below what is claimed");
    }

    @Test
    void aPeriodIsClaimedOnceUnlessTheClaimFell() {
        long saving = world.saving("Fewer invoices");
        long claim =
                world.claim(saving, "2026-08", "10.00").ok().json().get("id").asLong();
        refusedAt(world.claim(saving, "2026-08", "10.00"), "period");

        world.withdraw(world.landingOfficer, claim).ok();

        world.claim(saving, "2026-08", "10.00").ok();
    }

    @Test
    void amountsAreAboveZeroAndPeriodsExist() {
        long saving = world.saving("Fewer invoices");

        refusedAt(world.claim(saving, "2026-08", "0.00"), "amount");
        refusedAt(world.claim(saving, "2026-08", "-1.00"), "amount");
        refusedAt(world.claim(saving, "1999-01", "1.00"), "period");
    }

    @Test
    void nothingIsVerifiedWithoutEvidence() {
        long claim = world.claim(world.saving("Fewer invoices"), "2026-08", "10.00")
                .ok()
                .json()
                .get("id")
                .asLong();

        Answer answer = world.verify(claim);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("no evidence");
        assertThat(world.balance("LANDED", world.landing)).isZero();
    }

    @Test
    void nobodyDecidesOnTheirOwnClaimOrAsSomebodyElsesDelegate() {
        world.world.role("Liam", "ASSURER", null);
        long claim = world.supportedClaim(world.saving("Fewer invoices"), "2026-08", "10.00");

        Answer own = world.landingOfficer.post("claims/" + claim + "/verify", Map.of("note", "Mine"));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("own.entry");
        assertThat(world.landingOfficer
                        .post("claims/" + claim + "/reject", Map.of("reason", "Mine"))
                        .status())
                .isEqualTo(422);

        Api delegate = world.world.person("Dana", "BIDDER", world.landing);
        World.sql(
                "insert into recoup.delegation (from_person_id, to_person_id, valid, reason) select f.id, t.id,"
                        + " daterange('2020-01-01', '2100-01-01'), 'leave' from recoup.person f, recoup.person t"
                        + " where f.user_name = ? and t.user_name = ?",
                world.world.userName("Liam"),
                world.world.userName("Dana"));
        assertThat(delegate.post("claims/" + claim + "/verify", Map.of("note", "For Liam"))
                        .text())
                .contains("own.entry");
    }

    @Test
    void onlyAssurersDecide() {
        long claim = world.supportedClaim(world.saving("Fewer invoices"), "2026-08", "10.00");

        assertThat(world.ownerOfficer
                        .post("claims/" + claim + "/verify", Map.of("note", ""))
                        .status())
                .isEqualTo(403);
        assertThat(world.treasury
                        .post("claims/" + claim + "/reject", Map.of("reason", "No"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRejectionNeedsAReasonAndIsFinal() {
        long saving = world.saving("Fewer invoices");
        long claim = world.supportedClaim(saving, "2026-08", "10.00");
        refusedAt(world.assurer.post("claims/" + claim + "/reject", Map.of("reason", " ")), "reason");

        world.assurer
                .post("claims/" + claim + "/reject", Map.of("reason", "Not this supplier"))
                .ok();

        assertThat(world.verify(claim).status()).isEqualTo(422);
        assertThat(world.withdraw(world.landingOfficer, claim).status()).isEqualTo(422);
        assertThat(world.ownerOfficer
                        .get("savings/" + saving)
                        .ok()
                        .json()
                        .get("leftToClaim")
                        .asText())
                .isEqualTo("1000.00");
    }

    @Test
    void aVerifiedClaimIsWithdrawnByAssurerOrTreasuryOnlyAndEveryBalanceIsAsBefore() {
        long saving = world.saving("Fewer invoices");
        long claim = world.supportedClaim(saving, "2026-08", "123.45");
        world.verify(claim).ok();

        assertThat(world.withdraw(world.landingOfficer, claim).status()).isEqualTo(403);
        JsonNode withdrawn = world.withdraw(world.treasury, claim).ok().json();

        assertThat(withdrawn.get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.get("decidedBy").asText()).startsWith("Asa");
        assertThat(withdrawn.get("withdrawnBy").asText()).startsWith("Tess");
        assertThat(world.balance("LANDED", world.landing)).isZero();
        assertThat(world.balance("BASELINE", world.landing)).isZero();
        assertThat(World.value(
                        "select reason from recoup.journal where id = ? and reverses_id = ?",
                        withdrawn.get("reversalId").asLong(),
                        withdrawn.get("journalId").asLong()))
                .isEqualTo("Counted twice");
        assertThat(world.withdraw(world.treasury, claim).status()).isEqualTo(422);
    }

    @Test
    void theWorklistHasWaitingClaimsFirst() {
        long saving = world.saving("Fewer invoices");
        long decided = world.supportedClaim(saving, "2026-08", "10.00");
        long waiting = world.supportedClaim(saving, "2026-09", "10.00");
        world.verify(decided).ok();

        assertThat(world.assurer
                        .get("claims?project=" + world.project)
                        .ok()
                        .json()
                        .findValuesAsText("id"))
                .containsExactly(String.valueOf(waiting), String.valueOf(decided));
        assertThat(world.assurer
                        .get("claims?state=VERIFIED&project=" + world.project)
                        .ok()
                        .json()
                        .findValuesAsText("id"))
                .containsExactly(String.valueOf(decided));
    }

    @Test
    void evidenceIsWhatItsContentSays() throws IOException {
        long claim = world.claim(world.saving("Fewer invoices"), "2026-08", "10.00")
                .ok()
                .json()
                .get("id")
                .asLong();

        assertThat(world.support(claim, "paper.pdf", PDF)
                        .ok()
                        .json()
                        .get("contentType")
                        .asText())
                .isEqualTo("application/pdf");
        world.support(claim, "figures.csv", "a;b\n1;2\n".getBytes(StandardCharsets.UTF_8))
                .ok();
        world.support(claim, "sheet.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"))
                .ok();

        refusedAt(world.support(claim, "program.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3}), "file");
        refusedAt(world.support(claim, "program.txt", new byte[] {'M', 'Z', 0, 1, 2, 3}), "file");
        refusedAt(world.support(claim, "page.html", "<script>alert(1)</script>".getBytes()), "file");
        refusedAt(world.support(claim, "archive.xlsx", zip("readme.txt")), "file");
        refusedAt(
                world.support(claim, "macro.xlsx", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")),
                "file");
        refusedAt(world.support(claim, "none.pdf", new byte[0]), "file");
        byte[] large = java.util.Arrays.copyOf(PDF, ReceivingFiles.LARGEST + 1);
        assertThat(refusedAt(world.support(claim, "large.pdf", large), "file")).contains("10 MB");
    }

    @Test
    void evidenceIsDownloadedAsItWasGivenAndNeverShown() throws Exception {
        long claim = world.claim(world.saving("Fewer invoices"), "2026-08", "10.00")
                .ok()
                .json()
                .get("id")
                .asLong();
        JsonNode added = world.support(claim, "caf%C3%A9.pdf", PDF).ok().json();
        assertThat(added.get("sha256").asText()).hasSize(64);

        URI address = RunningRecoup.address()
                .resolve("api/evidence/" + added.get("id").asLong());
        HttpResponse<byte[]> file = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", "Bearer rcp_test_" + world.world.userName("Maya"))
                                .build(),
                        BodyHandlers.ofByteArray());

        assertThat(file.body()).isEqualTo(PDF);
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"caf_.pdf\"; filename*=UTF-8''caf%C3%A9.pdf");
        assertThat(file.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
    }

    @Test
    void evidenceIsFixedOnceTheClaimIsDecided() {
        long claim = world.supportedClaim(world.saving("Fewer invoices"), "2026-08", "10.00");
        world.verify(claim).ok();

        assertThat(world.support(claim, "late.pdf", PDF).status()).isEqualTo(422);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
