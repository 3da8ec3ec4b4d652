package org.recoup.spending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.recoup.run.Api;
import org.recoup.run.Api.Answer;
import org.recoup.run.World;

/** What the tests of costs and transfers enter, and what they look up behind the application's back. */
final class Book {

    private Book() {}

    static Map<String, Object> cost(String project, String department, String amount) {
        Map<String, Object> cost = new HashMap<>();
        cost.put("project", project);
        cost.put("department", department);
        cost.put("category", World.STAFF);
        cost.put("period", "2026-08");
        cost.put("documentDate", "2026-08-14");
        cost.put("supplier", "Northgate Hosting");
        cost.put("reference", "INV-20418");
        cost.put("description", "Hosting in August");
        cost.put("amount", amount);
        return cost;
    }

    static Map<String, Object> transfer(String project, String payer, String payee, String amount) {
        Map<String, Object> transfer = new HashMap<>();
        transfer.put("project", project);
        transfer.put("payer", payer);
        transfer.put("payee", payee);
        transfer.put("period", "2026-08");
        transfer.put("paidOn", "2026-08-20");
        transfer.put("reference", "PAY-1");
        transfer.put("description", "First instalment");
        transfer.put("amount", amount);
        return transfer;
    }

    static Map<String, Object> with(Map<String, Object> entry, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(entry);
        changed.put(key, value);
        return changed;
    }

    /** @return key of what was entered */
    static long entered(Api by, String path, Map<String, Object> entry) {
        return by.post(path, entry).ok().json().get("id").asLong();
    }

    /** Every balance of a project as text, those of zero left out. */
    static String balances(String project) {
        return (String) World.value(
                "select coalesce(string_agg(concat_ws(' ', account, kind, department_id, period_id, category_id, amount), '; '"
                        + " order by account, kind, department_id, period_id, category_id), '') from recoup.balance"
                        + " where project_id = (select id from recoup.project where code = ?) and amount <> 0",
                project);
    }

    /** The same, added up from the postings. */
    static String postings(String project) {
        return (String) World.value(
                "select coalesce(string_agg(concat_ws(' ', account, kind, department_id, period_id, category_id, amount), '; '"
                        + " order by account, kind, department_id, period_id, category_id), '') from ("
                        + " select p.account, j.kind, p.department_id, p.period_id, p.category_id, sum(p.amount) as amount"
                        + " from recoup.posting p join recoup.journal j on j.id = p.journal_id"
                        + " where p.project_id = (select id from recoup.project where code = ?) group by 1, 2, 3, 4, 5) s where amount <> 0",
                project);
    }

    static long blocks(String project) {
        return (Long) World.value(
                "select count(distinct block_id) from recoup.journal where project_id ="
                        + " (select id from recoup.project where code = ?)",
                project);
    }

    static long journals(String project) {
        return (Long) World.value(
                "select count(*) from recoup.journal where project_id = (select id from recoup.project where code = ?)",
                project);
    }

    /** From now on one of these acts for the other. */
    static void delegates(String fromUserName, String toUserName) {
        World.sql(
                "insert into delegation (from_person_id, to_person_id, valid, reason) select f.id, t.id,"
                        + " daterange(current_date - 1, current_date + 30), 'leave' from person f, person t"
                        + " where f.user_name = ? and t.user_name = ?",
                fromUserName,
                toUserName);
    }

    /** The first of two months of a year that no other test uses, both open. */
    static String openMonthOfItsOwn(int year) {
        World.sql(
                "insert into financial_year (name, starts_on, ends_on) values (?, ?, ?)",
                "own " + year,
                LocalDate.of(year, 4, 1),
                LocalDate.of(year + 1, 3, 31));
        World.sql(
                "insert into period (financial_year_id, number, starts_on, ends_on)"
                        + " select id, n, starts_on + 30 * (n - 1), starts_on + 29 + 31 * (n - 1)"
                        + " from financial_year, generate_series(1, 2) n where name = ?",
                "own " + year);
        return year + "-04";
    }

    static void close(String month) {
        World.sql("update period set state = 'CLOSED' where to_char(starts_on, 'YYYY-MM') = ?", month);
    }

    static void assertRefused(Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("faults").findValuesAsText("code")).contains(code);
    }
}
