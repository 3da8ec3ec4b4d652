package org.recoup.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.recoup.ledger.JournalPage.Entry;
import org.recoup.ledger.JournalPage.Line;
import org.recoup.platform.Boundary;
import org.recoup.platform.Records;

/** Reads the journal: who recorded what, when, and what reversed it. */
@Stateless
@Boundary
public class Journals {

    /** Journals on a page. */
    public static final int PAGE = 50;

    private static final String HEADS = """
            select j.id, j.kind, q.starts_on as period, p.code as project_code, p.name as project_name, j.description, j.source,
                   j.reverses_id, r.id as reversed_by_id, j.reason, b.recorded_at, b.number as block,
                   n.full_name as person, f.full_name as on_behalf_of, count(*) over () as total
              from journal j
              join block b on b.id = j.block_id and b.number is not null
              join period q on q.id = j.period_id
              left join project p on p.id = j.project_id
              left join journal r on r.reverses_id = j.id
              left join person n on n.id = b.person_id
              left join person f on f.id = b.on_behalf_of
             where (cast(:id as bigint) is null or j.id = :id)
               and (cast(:kind as text) is null or j.kind = :kind)
               and (cast(:period as date) is null or q.starts_on = :period)
               and (cast(:project as text) is null or p.code = :project)
             order by j.id desc
             limit :size offset :skip""";

    @Inject
    private Records records;

    record Head(
            long id,
            JournalKind kind,
            YearMonth period,
            String projectCode,
            String projectName,
            String description,
            String source,
            Long reversesId,
            Long reversedById,
            String reason,
            Instant recordedAt,
            long block,
            String person,
            String onBehalfOf,
            long total) {}

    record Posted(
            long journalId,
            int line,
            Account account,
            String departmentCode,
            String departmentName,
            String categoryCode,
            Money amount) {}

    /** Two statements, however many journals the page has. */
    public JournalPage matching(FindJournals wanted) {
        int page = Math.max(1, wanted.page());
        List<Head> heads = records.list(
                Head.class,
                HEADS,
                Records.with(
                        "id",
                        wanted.id(),
                        "kind",
                        wanted.kind() == null ? null : wanted.kind().name(),
                        "period",
                        wanted.period() == null ? null : wanted.period().atDay(1),
                        "project",
                        wanted.project(),
                        "size",
                        PAGE,
                        "skip",
                        (page - 1L) * PAGE));
        Map<Long, List<Line>> postings = postings(heads);
        long total = heads.isEmpty() ? 0 : heads.get(0).total();
        return new JournalPage(
                heads.stream()
                        .map(head -> entry(head, postings.getOrDefault(head.id(), List.of())))
                        .toList(),
                total,
                page,
                (int) Math.max(1, (total + PAGE - 1) / PAGE));
    }

    private Map<Long, List<Line>> postings(List<Head> heads) {
        Long[] ids = heads.stream().map(Head::id).toArray(Long[]::new);
        return records.list(Posted.class, """
                        select p.journal_id, p.line, p.account, d.code as department_code, d.name as department_name,
                               c.code as category_code, p.amount
                          from posting p join department d on d.id = p.department_id left join category c on c.id = p.category_id
                         where p.journal_id = any(cast(:ids as bigint[])) order by p.journal_id, p.line""", Map.of("ids", ids)).stream()
                .collect(Collectors.groupingBy(
                        Posted::journalId,
                        Collectors.mapping(
                                posted -> new Line(
                                        posted.line(),
                                        posted.account(),
                                        posted.departmentCode(),
                                        posted.departmentName(),
                                        posted.categoryCode(),
                                        posted.amount()),
                                Collectors.toList())));
    }

    private static Entry entry(Head head, List<Line> postings) {
        return new Entry(
                head.id(),
                head.kind(),
                head.period(),
                head.projectCode(),
                head.projectName(),
                head.description(),
                head.source(),
                head.reversesId(),
                head.reversedById(),
                head.reason(),
                head.recordedAt(),
                head.block(),
                head.person(),
                head.onBehalfOf(),
                postings);
    }
}
