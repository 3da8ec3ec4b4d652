package org.recoup.run;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The demo: a small government with three shared projects, entered through the API by the people themselves, so that it holds nothing
 * that a person could not have entered. It lives beside the tests and is in no WAR: production never sees it.
 */
final class Demo {

    static final String TREASURY = "tess.moreau";
    static final String PASSWORD = "recoup-demo-2026";

    private record Person(String userName, String fullName, String role, String department, String does) {}

    private static final List<Person> PEOPLE = List.of(
            new Person(
                    TREASURY, "Tess Moreau", "TREASURY", null, "treasury: people, periods, allocations, settlements"),
            new Person(
                    "maya.okafor",
                    "Maya Okafor",
                    "FINANCE_OFFICER",
                    "JUS",
                    "finance officer, Justice and its Courts Service"),
            new Person("tom.adeyemi", "Tom Adeyemi", "APPROVER", "JUS", "approver, Justice and its Courts Service"),
            new Person("ana.silva", "Ana Silva", "ASSURER", null, "assurer: verifies savings"),
            new Person("hana.lind", "Hana Lind", "FINANCE_OFFICER", "HLT", "finance officer, Health"),
            new Person("priya.shah", "Priya Shah", "APPROVER", "HLT", "approver, Health"),
            new Person("owen.price", "Owen Price", "FINANCE_OFFICER", "WRK", "finance officer, Work"),
            new Person("ruth.klein", "Ruth Klein", "APPROVER", "WRK", "approver, Work"),
            new Person("liam.brady", "Liam Brady", "BOARD_MEMBER", "DIGITAL", "board member, Digital programme"),
            new Person("ben.carter", "Ben Carter", "AUDITOR", null, "auditor: reads everything"));

    private final URI address;
    private final LocalDate today;
    private final YearMonth start;
    private Api tess;

    /** @param today decides which financial years the figures are in */
    Demo(URI address, LocalDate today) {
        this.address = address;
        this.today = today;
        int yearStart = today.getMonthValue() >= 4 ? today.getYear() : today.getYear() - 1;
        start = YearMonth.of(yearStart - 1, 4);
    }

    static String signIns() {
        StringBuilder lines = new StringBuilder("Demo sign-ins, all with the password " + PASSWORD + ":\n");
        PEOPLE.forEach(person -> lines.append("  %-12s  %s%n".formatted(person.userName(), person.does())));
        return lines.toString();
    }

    /** Loads the demo into an empty installation; does nothing in any other. */
    void loadOnce() {
        tess = Api.signIn(address, TREASURY, PASSWORD);
        if (tess.get("departments").ok().json().size() > 0) {
            return;
        }
        System.out.println("Loading the demo data ...");
        registers();
        people();
        sharedCasePlatform();
        identityForAll();
        courtListing();
        new DemoYear(this::as, start).plansOfYearBefore();
        DemoYear year = new DemoYear(this::as, start.plusYears(1));
        year.plans();
        year.spending();
        new DemoDesk(this::as, start.plusYears(1)).everyday();
        new DemoMonthEnd(this::as, start.plusYears(1), today).close();
    }

    private void registers() {
        department("GOV", "Government", null);
        department("HLT", "Health", "GOV", "Department of Health", "Ministry of Health");
        department("JUS", "Justice", "GOV", "Ministry of Justice");
        department("CRT", "Courts Service", "JUS");
        department("WRK", "Work and Pensions", "GOV", "Work");
        for (int year = start.getYear(); year <= start.getYear() + 2; year++) {
            tess.post("years", Map.of("startYear", year)).ok();
        }
        category("STAFF", "Staff", "RESOURCE");
        category("CLOUD", "Cloud hosting", "RESOURCE");
        category("LICENCE", "Licences", "RESOURCE");
        category("BUILD", "Build", "CAPITAL");
        tess.post("programmes", Map.of("code", "DIGITAL", "name", "Digital programme"))
                .ok();
        project("SCP", "Shared case platform", "One case system instead of three.", "JUS", "HLT", "JUS", "WRK");
        project("IDA", "Identity for all", "One way for people to prove who they are.", "WRK", "HLT", "WRK");
        project("CLS", "Court listing", "Hearings are listed by program, not by telephone.", "JUS", "JUS", "CRT");
    }

    private void people() {
        tess.put(
                        "people/" + TREASURY,
                        Map.of(
                                "fullName",
                                "Tess Moreau",
                                "email",
                                "tess.moreau@example.org",
                                "active",
                                true,
                                "version",
                                0))
                .ok();
        for (Person person : PEOPLE) {
            if (person.userName().equals(TREASURY)) {
                continue;
            }
            tess.post(
                            "people",
                            Map.of(
                                    "userName",
                                    person.userName(),
                                    "fullName",
                                    person.fullName(),
                                    "email",
                                    person.userName() + "@example.org",
                                    "password",
                                    PASSWORD))
                    .ok();
            var role = new java.util.HashMap<String, Object>(
                    Map.of("role", person.role(), "from", start.atDay(1).toString()));
            if (person.department() != null) {
                role.put(person.role().equals("BOARD_MEMBER") ? "programme" : "department", person.department());
            }
            tess.post("people/" + person.userName() + "/roles", role).ok();
        }
    }

    /** A year of costs under a signed agreement, savings verified and allocated, one settlement paid and one to pay. */
    private void sharedCasePlatform() {
        agree("SCP", "CONTRIBUTION", List.of(), List.of("HLT", "JUS", "WRK"));
        List<Long> health = new ArrayList<>();
        List<Long> justice = new ArrayList<>();
        List<Long> work = new ArrayList<>();
        for (int month = 0; month < 7; month++) {
            YearMonth period = start.plusMonths(month);
            health.add(cost(
                    "hana.lind",
                    "SCP",
                    "HLT",
                    "BUILD",
                    period,
                    "100000.00",
                    "Meridian Software",
                    "MS-" + (2100 + month)));
            justice.add(cost(
                    "maya.okafor",
                    "SCP",
                    "JUS",
                    "STAFF",
                    period,
                    month == 6 ? "14285.74" : "14285.71",
                    "",
                    "PAY-" + (month + 1)));
            work.add(cost(
                    "owen.price",
                    "SCP",
                    "WRK",
                    "CLOUD",
                    period,
                    month == 6 ? "28571.42" : "28571.43",
                    "Northgate Hosting",
                    "NH-" + (730 + month)));
        }
        approve("priya.shah", health);
        approve("tom.adeyemi", justice);
        approve("ruth.klein", work);

        YearMonth saved = start.plusMonths(9);
        long workSaving = saving(
                "owen.price", "SCP", "WRK", "Three case systems switched off", "CASH_RELEASING", "2400000.00", saved);
        long justiceSaving = saving(
                "maya.okafor", "SCP", "JUS", "Paper files no longer stored", "CASH_RELEASING", "1200000.00", saved);
        long healthSaving = saving("hana.lind", "SCP", "HLT", "Fewer letters", "CASH_RELEASING", "400000.00", saved);
        saving("maya.okafor", "SCP", "JUS", "Clerks' time on re-keying", "NON_CASH_RELEASING", "600000.00", saved);
        claim("owen.price", workSaving, saved, "900000.00", true);
        claim("maya.okafor", justiceSaving, saved, "450000.00", true);
        claim("hana.lind", healthSaving, saved, "150000.00", true);
        allocate(saved);
        long first = settle(saved);
        tess.get("settlements/" + first).ok().json().get("payments").forEach(payment -> tess.post(
                        "payments/" + payment.get("id").asLong() + "/paid",
                        Map.of(
                                "paidOn",
                                saved.plusMonths(1).atDay(20).toString(),
                                "reference",
                                "BACS " + payment.get("id").asLong()))
                .ok());

        YearMonth later = start.plusMonths(15);
        claim("owen.price", workSaving, later, "300000.01", true);
        claim("maya.okafor", justiceSaving, later, "125000.00", true);
        allocate(later);
        settle(later);
        claim("hana.lind", healthSaving, later.plusMonths(1), "48250.00", false);
        cost("maya.okafor", "SCP", "JUS", "LICENCE", start.plusMonths(17), "18240.00", "Keyholm", "KH/7714");
        cost("maya.okafor", "SCP", "JUS", "STAFF", start.plusMonths(17), "96411.37", "", "PAY-18");
    }

    /** Agreed parts, and money that one department pays into another's project. */
    private void identityForAll() {
        agree(
                "IDA",
                "AGREED_PARTS",
                List.of(Map.of("department", "HLT", "parts", 1), Map.of("department", "WRK", "parts", 2)),
                List.of("HLT", "WRK"));
        YearMonth period = start.plusMonths(4);
        approve(
                "ruth.klein",
                List.of(cost("owen.price", "IDA", "WRK", "BUILD", period, "640000.00", "Reyes and Daughters", "0092")));
        long transfer = as("hana.lind")
                .post(
                        "transfers",
                        Map.of(
                                "project", "IDA",
                                "payer", "HLT",
                                "payee", "WRK",
                                "period", period.toString(),
                                "paidOn", period.atDay(14).toString(),
                                "reference", "FT-1",
                                "description", "Health's part of the build",
                                "amount", "250000.00"))
                .ok()
                .json()
                .get("id")
                .asLong();
        as("priya.shah").post("transfers/" + transfer + "/approve", Map.of()).ok();
        as("owen.price")
                .post(
                        "commitments",
                        Map.of(
                                "project", "IDA",
                                "department", "WRK",
                                "year", yearName(),
                                "reference", "PO-118",
                                "description", "Second release",
                                "amount", "410000.00"))
                .ok();
        YearMonth saved = start.plusMonths(14);
        long saving =
                saving("hana.lind", "IDA", "HLT", "Own identity service closed", "CASH_RELEASING", "900000.00", saved);
        claim("hana.lind", saving, saved, "275000.00", true);
    }

    /** Where the five minutes' walk begins: nothing is entered yet, and the agreement waits for its signatures. */
    private void courtListing() {
        tess.post(
                        "projects/CLS/agreements",
                        Map.of(
                                "rule",
                                "CONTRIBUTION",
                                "startsOn",
                                start.atDay(1).toString(),
                                "note",
                                "Whoever pays for the listing program gets its savings in proportion.",
                                "parties",
                                List.of(
                                        Map.of("department", "CRT", "parts", 0),
                                        Map.of("department", "JUS", "parts", 0))))
                .ok();
    }

    private void department(String code, String name, String parent, String... aliases) {
        var command = new java.util.HashMap<String, Object>(Map.of(
                "code", code, "name", name, "startsOn", "2000-01-01", "aliases", List.of(aliases), "version", 0));
        command.put("parent", parent);
        tess.post("departments", command).ok();
    }

    private void category(String code, String name, String budgetType) {
        tess.post("categories", Map.of("code", code, "name", name, "budgetType", budgetType))
                .ok();
    }

    private void project(String code, String name, String description, String lead, String... funders) {
        tess.post(
                        "projects",
                        Map.of(
                                "code", code,
                                "name", name,
                                "description", description,
                                "programme", "DIGITAL",
                                "lead", lead,
                                "startsOn", start.atDay(1).toString(),
                                "funders", List.of(funders)))
                .ok();
    }

    private void agree(String project, String rule, List<Map<String, Object>> parts, List<String> funders) {
        List<Map<String, Object>> parties = parts.isEmpty()
                ? funders.stream()
                        .map(funder -> Map.<String, Object>of("department", funder, "parts", 0))
                        .toList()
                : parts;
        long agreement = tess.post(
                        "projects/" + project + "/agreements",
                        Map.of("rule", rule, "startsOn", start.atDay(1).toString(), "note", "", "parties", parties))
                .ok()
                .json()
                .get("id")
                .asLong();
        for (String funder : funders) {
            String approver = Map.of("HLT", "priya.shah", "JUS", "tom.adeyemi", "WRK", "ruth.klein")
                    .get(funder);
            as(approver)
                    .post("agreements/" + agreement + "/signatures", Map.of("department", funder))
                    .ok();
        }
    }

    private long cost(
            String officer,
            String project,
            String department,
            String category,
            YearMonth period,
            String amount,
            String supplier,
            String reference) {
        return as(officer)
                .post(
                        "costs",
                        Map.of(
                                "project", project,
                                "department", department,
                                "category", category,
                                "period", period.toString(),
                                "documentDate", period.atDay(12).toString(),
                                "supplier", supplier,
                                "reference", reference,
                                "description", "",
                                "amount", amount))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private void approve(String approver, List<Long> costs) {
        as(approver).post("costs/approve", Map.of("ids", costs)).ok();
    }

    private long saving(
            String officer,
            String project,
            String landing,
            String title,
            String type,
            String baseline,
            YearMonth planned) {
        return as(officer)
                .post(
                        "savings",
                        Map.of(
                                "project", project,
                                "owner", landing,
                                "landing", landing,
                                "type", type,
                                "title", title,
                                "measure", "Spend of the year before less spend of this year, from the accounts",
                                "baseline", baseline,
                                "plan", List.of(Map.of("period", planned.toString(), "amount", "100000.00"))))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private void claim(String officer, long saving, YearMonth period, String amount, boolean verified) {
        long claim = as(officer)
                .post(
                        "savings/" + saving + "/claims",
                        Map.of(
                                "period",
                                period.toString(),
                                "amount",
                                amount,
                                "note",
                                "From the ledger of the department"))
                .ok()
                .json()
                .get("id")
                .asLong();
        byte[] extract = ("period,budget line,amount\n" + period + ",running costs," + amount + "\n")
                .getBytes(StandardCharsets.UTF_8);
        as(officer)
                .post(
                        "claims/" + claim + "/evidence?fileName=extract-" + period + ".csv",
                        "application/octet-stream",
                        extract)
                .ok();
        if (verified) {
            as("ana.silva")
                    .post("claims/" + claim + "/verify", Map.of("note", "Traced to the budget"))
                    .ok();
        }
    }

    private void allocate(YearMonth period) {
        tess.post("allocations", Map.of("period", period.toString(), "project", "SCP"))
                .ok();
    }

    private long settle(YearMonth upTo) {
        return tess.post("settlements", Map.of("upTo", upTo.toString()))
                .ok()
                .json()
                .get("id")
                .asLong();
    }

    private String yearName() {
        int next = start.getYear() + 1;
        return next + "-" + String.format("%02d", (next + 1) % 100);
    }

    private final Map<String, Api> signedIn = new java.util.HashMap<>();

    private Api as(String userName) {
        return signedIn.computeIfAbsent(userName, name -> Api.signIn(address, name, PASSWORD));
    }
}
