package org.recoup.savings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recoup.run.World.value;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.recoup.run.World;

/**
 * A verified claim falls after it was shared and settled. Two claims of 2026-08 are in one allocation, one of 2026-09 in another; a
 * settlement covers both: one payment of it is paid, one is still due.
 */
class WithdrawalIT {

    private final SavingsWorld world = new SavingsWorld();
    private final String third = world.world.department("THD");
    private long first;
    private long second;
    private long later;

    @BeforeEach
    void share() {
        first = verified("Fewer invoices", "2026-08", "100.00");
        second = verified("Fewer letters", "2026-08", "60.00");
        later = verified("Fewer calls", "2026-09", "50.00");
        World.sql("""
                do $$
                declare
                    project int := (select id from project where code = '%1$s');
                    own int := (select id from department where code = '%2$s');
                    lnd int := (select id from department where code = '%3$s');
                    thd int := (select id from department where code = '%4$s');
                    who int := (select id from person where user_name = '%5$s');
                    august int := (select id from period where starts_on = '2026-08-01');
                    september int := (select id from period where starts_on = '2026-09-01');
                    agreed bigint;
                    opened bigint;
                    posted bigint;
                    shared bigint;
                    settled bigint;
                begin
                    insert into agreement (project_id, version_number, terms, valid, state, drafted_by)
                        values (project, 1, '{"tiers": [{"take": "REST", "rule": "EQUAL"}]}', '[2025-04-01,)', 'IN_FORCE', who) returning id into agreed;
                    insert into block (person_id) values (who) returning id into opened;
                    insert into journal (block_id, kind, period_id, project_id, departments, description, source)
                        values (opened, 'ALLOCATION', august, project, array[own, lnd], 'August', 'allocation:1') returning id into posted;
                    insert into posting (journal_id, line, account, department_id, project_id, period_id, amount)
                        values (posted, 1, 'DUE', own, project, august, 8000), (posted, 2, 'DUE', lnd, project, august, -8000);
                    insert into allocation (project_id, period_id, agreement_id, pool, journal_id, run_by, run_at)
                        values (project, august, agreed, 16000, posted, who, now()) returning id into shared;
                    update claim set allocation_id = shared where id in (%6$d, %7$d);
                    insert into settlement (up_to_period_id, state, issued_by, issued_at, due_on, departments)
                        values (september, 'ISSUED', who, now(), '2026-10-31', array[own, lnd, thd]) returning id into settled;
                    insert into settlement_allocation values (settled, shared);

                    insert into journal (block_id, kind, period_id, project_id, departments, description, source)
                        values (opened, 'ALLOCATION', september, project, array[own, lnd], 'September', 'allocation:2') returning id into posted;
                    insert into posting (journal_id, line, account, department_id, project_id, period_id, amount)
                        values (posted, 1, 'DUE', own, project, september, 2500), (posted, 2, 'DUE', lnd, project, september, -2500);
                    insert into allocation (project_id, period_id, agreement_id, pool, journal_id, run_by, run_at)
                        values (project, september, agreed, 5000, posted, who, now()) returning id into shared;
                    update claim set allocation_id = shared where id = %8$d;
                    insert into settlement_allocation values (settled, shared);

                    insert into journal (block_id, kind, period_id, departments, description, source)
                        values (opened, 'SETTLEMENT', september, array[own, lnd], 'Paid', 'payment:1') returning id into posted;
                    insert into posting (journal_id, line, account, department_id, period_id, amount)
                        values (posted, 1, 'DUE', lnd, september, 10500), (posted, 2, 'DUE', own, september, -10500),
                               (posted, 3, 'SETTLED', lnd, september, -10500), (posted, 4, 'SETTLED', own, september, 10500);
                    insert into payment (settlement_id, payer_id, payee_id, amount, state, paid_on, journal_id)
                        values (settled, lnd, own, 10500, 'PAID', '2026-10-05', posted),
                               (settled, thd, own, 1, 'DUE', null, null);
                end $$""".formatted(
                world.project, world.owner, world.landing, third, world.world.userName("Tess"), first, second, later));
    }

    @Test
    void takesBackItsAllocationAndTheSettlementOfThatInOneBlock() {
        world.withdraw(world.assurer, first).ok();

        assertThat(state("claim", first)).isEqualTo("WITHDRAWN");
        assertThat(state("claim", second)).isEqualTo("VERIFIED");
        assertThat(value("select count(*) from claim where id in (?, ?) and allocation_id is null", first, second))
                .isEqualTo(2L);
        assertThat(value(
                        "select string_agg(state || ' ' || reason, ', ') from settlement where departments &&"
                                + " array[(select id from department where code = ?)]",
                        third))
                .isEqualTo("REVERSED Counted twice");
        assertThat(payments()).isEqualTo(third + " CANCELLED false, " + world.landing + " TO_RETURN true");
        assertThat(value(
                        "select count(distinct r.block_id) || ' ' || count(*) from journal r join journal j"
                                + " on j.id = r.reverses_id where array[(select id from department where code = ?)] && j.departments",
                        world.landing))
                .isEqualTo("1 3");
    }

    @Test
    void restoresEveryBalanceButThatOfTheOtherAllocation() {
        world.withdraw(world.treasury, first).ok();

        assertThat(world.balance("LANDED", world.landing)).isEqualTo(6000 + 5000);
        assertThat(world.balance("BASELINE", world.landing)).isEqualTo(-6000 - 5000);
        assertThat(world.balance("DUE", world.owner)).isEqualTo(2500);
        assertThat(world.balance("DUE", world.landing)).isEqualTo(-2500);
        assertThat(world.balance("SETTLED", world.owner)).isZero();
        assertThat(world.balance("SETTLED", world.landing)).isZero();
        assertThat(value(
                        "select a.reversal_id is null from claim c join allocation a on a.id = c.allocation_id where c.id = ?",
                        later))
                .isEqualTo(true);
    }

    @Test
    void twoFromOneAllocationAtOnceWaitForEachOther() {
        List<Integer> answers = List.of(first, second).stream()
                .map(claim -> CompletableFuture.supplyAsync(
                        () -> world.withdraw(world.treasury, claim).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactly(200, 200);
        assertThat(world.balance("LANDED", world.landing)).isEqualTo(5000);
        assertThat(world.balance("DUE", world.owner)).isEqualTo(2500);
    }

    private long verified(String title, String period, String amount) {
        long claim = world.supportedClaim(world.saving(title), period, amount);
        world.verify(claim).ok();
        return claim;
    }

    private static Object state(String table, long id) {
        return value("select state from " + table + " where id = ?", id);
    }

    private Object payments() {
        return value("""
                select string_agg(d.code || ' ' || p.state || ' ' || (p.reversal_id is not null), ', ' order by p.state)
                  from payment p join department d on d.id = p.payer_id
                 where p.payee_id = (select id from department where code = ?)""", world.owner);
    }
}
