package org.recoup.agreement;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recoup.platform.Boundary;
import org.recoup.platform.NotFound;
import org.recoup.platform.Records;
import org.recoup.platform.Refused;
import org.recoup.sharing.Outlook;
import org.recoup.sharing.Waterfall;

/** Shows people what terms mean before they sign them. Nothing is stored. */
@Stateless
@Boundary
public class Outlooks {

    @Inject
    private Records records;

    @Inject
    private Agreements agreements;

    @Inject
    private Expectations expectations;

    record Id(int id) {}

    record Year(LocalDate startsOn, LocalDate endsOn, String name) {
        boolean contains(LocalDate day) {
            return !day.isBefore(startsOn) && !day.isAfter(endsOn);
        }
    }

    record Named(String code, String name) {}

    /** What is known of a project's future, to start from: contributions so far and planned savings by year. */
    public Expected known(String project) {
        return expectations.known(projectId(project));
    }

    /** @throws NotFound when there is no such agreement that the reader may see */
    public OutlookStatement ofAgreement(long id) {
        AgreementOverview agreement = agreements.withId(id);
        Map<String, PartyTerms> parties = new LinkedHashMap<>();
        agreement.parties().forEach(party -> parties.put(party.department(), party.terms()));
        Waterfall terms = new AgreedTiers(agreement.tiers(), agreement.joint()).among(parties);
        return outlook(agreement.project(), terms, agreement.expected(), agreement.startsOn());
    }

    /**
     * What terms would mean that nobody has drafted yet.
     *
     * @param project code
     * @throws Refused when the terms are incomplete, as they would be refused as a draft
     */
    public OutlookStatement ofTerms(String project, WordAgreement command) {
        if (command.startsOn() == null) {
            throw new Refused("startsOn", "value.missing");
        }
        Map<String, PartyTerms> parties = new LinkedHashMap<>();
        command.parties().forEach(party -> parties.put(party.department(), party.terms(command.countsParts())));
        Waterfall terms = command.agreedTiers().among(parties);
        return outlook(project, terms, command.expected(), command.startsOn());
    }

    private OutlookStatement outlook(String project, Waterfall terms, Expected said, LocalDate start) {
        List<String> codes = terms.departments();
        Expected known = expectations.known(projectId(project));
        boolean contributed = Expectations.someSaid(said, known, it -> it.contributions().stream()
                .anyMatch(given -> given.amount().isPositive()));
        boolean saved = Expectations.someSaid(said, known, it -> it.savings().stream()
                .anyMatch(saving -> saving.amount().isPositive()));
        Outlook outlook = Outlook.of(
                terms, Expectations.contributions(said, known, codes), Expectations.savings(said, known, codes, start));
        boolean modelled = terms.joint() != null && terms.joint().hasGame();
        return new OutlookStatement(outlook, names(codes), years(outlook.years()), modelled, !contributed, !saved);
    }

    /** A year that nobody has opened yet is known by its first day. */
    private Map<LocalDate, String> years(List<LocalDate> days) {
        Map<LocalDate, String> names = new LinkedHashMap<>();
        days.forEach(day -> names.put(day, day.toString()));
        records.list(Year.class, "select starts_on, ends_on, name from financial_year order by starts_on", Map.of())
                .forEach(year -> names.replaceAll((day, name) -> year.contains(day) ? year.name() : name));
        return names;
    }

    private Map<String, String> names(List<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        records.list(
                        Named.class,
                        "select code, name from department where code = any(cast(:codes as text[])) order by code",
                        Map.of("codes", codes.toArray(String[]::new)))
                .forEach(row -> names.put(row.code(), row.name()));
        return names;
    }

    private int projectId(String code) {
        return records.one(Id.class, "select id from project where code = :code", Map.of("code", code))
                .orElseThrow(() -> new NotFound("project", code))
                .id();
    }
}
