package org.recoup.savings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

/** Two departments that share a project, their finance officers, an assurer and treasury. */
final class SavingsWorld {

    static final byte[] LETTER = "Invoices fell from 120 to 80 a month.".getBytes(StandardCharsets.UTF_8);

    final World world = new World();
    final String owner = world.department("OWN");
    final String landing = world.department("LND");
    final String project = world.project("PRJ", owner, owner, landing);
    final Api ownerOfficer = world.person("Maya", "FINANCE_OFFICER", owner);
    final Api landingOfficer = world.person("Liam", "FINANCE_OFFICER", landing);
    final Api assurer = world.person("Asa", "ASSURER", null);
    final Api treasury = world.person("Tess", "TREASURY", null);

    /** Everything a saving is described by; baseline 1,000.00, planned 600.00. */
    Map<String, Object> description(String title) {
        return new TreeMap<>(Map.of(
                "project",
                project,
                "owner",
                owner,
                "landing",
                landing,
                "type",
                "CASH_RELEASING",
                "title",
                title,
                "measure",
                "Invoices of the old supplier, month by month",
                "baseline",
                "1000.00",
                "plan",
                List.of(
                        Map.of("period", "2026-08", "amount", "400.00"),
                        Map.of("period", "2026-09", "amount", "200.00"))));
    }

    /** @return key of a new saving */
    long saving(String title) {
        return ownerOfficer
                .post("savings", description(title))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    long saving(String title, String type) {
        Map<String, Object> description = description(title);
        description.put("type", type);
        return ownerOfficer.post("savings", description).ok().json().get("id").asLong();
    }

    Answer claim(long saving, String period, String amount) {
        return landingOfficer.post(
                "savings/" + saving + "/claims", Map.of("period", period, "amount", amount, "note", "As invoiced"));
    }

    /** @return key of a new claim with evidence */
    long supportedClaim(long saving, String period, String amount) {
        long claim = claim(saving, period, amount).ok().json().get("id").asLong();
        support(claim, "letter.txt", LETTER).ok();
        return claim;
    }

    Answer support(long claim, String fileName, byte[] content) {
        return landingOfficer.post(
                "claims/" + claim + "/evidence?fileName=" + fileName, "application/octet-stream", content);
    }

    Answer verify(long claim) {
        return assurer.post("claims/" + claim + "/verify", Map.of("note", "Invoices seen"));
    }

    Answer withdraw(Api who, long claim) {
        return who.post("claims/" + claim + "/withdraw", Map.of("reason", "Counted twice"));
    }

    /** In cents, as reports read it. */
    long balance(String account, String department) {
        return ((Number) World.value(
                        "select coalesce(sum(b.amount), 0)::bigint from recoup.balance b join recoup.department d"
                                + " on d.id = b.department_id where b.account = ? and d.code = ?",
                        account,
                        department))
                .longValue();
    }
}
